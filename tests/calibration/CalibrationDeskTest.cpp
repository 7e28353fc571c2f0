// SPDX-License-Identifier: MIT
#include "calibration/CalibrationDesk.h"

#include "lab/signing/Signature.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

using namespace calibration;
using lab::SigningKey;

BOOST_AUTO_TEST_SUITE(CalibrationDeskTest)

namespace {

/// A lab with one run that has passed and waits for approval.
struct Proposed : CalibrationLab {
    Proposed()
        : CalibrationLab(2)
    {
        ServedBench served(bench());
        auto wanted = options();
        wanted.approver.reset();
        result = BatchRunner(*database, clock, served.bench, wanted).run(serials).value();
        for (const auto& module : result.modules)
            if (module.verdict == RunState::Proposed)
                run = module.run;
        BOOST_REQUIRE(!run.empty());
    }

    BatchResult result;
    std::string run;
    CalibrationDesk desk {*database, clock, folder / "lab"};
};

std::string codeOf(const lab::Expected<CertificateRecord>& answer)
{
    return answer ? "" : answer.error().code;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(onlyAnotherPersonWithTheRoleApproves, Proposed)
{
    BOOST_TEST(codeOf(desk.approve(technician, run)) == "role.missing");
    // Somebody who is a technician in the run and a supervisor now.
    auto both = technician;
    both.staff.role = lab::Role::Supervisor;
    BOOST_TEST(codeOf(desk.approve(both, run)) == "run.same-person");
    BOOST_TEST(RunStore(*database).certificates().empty());
    BOOST_TEST(codeOf(desk.approve(supervisor, run)).empty());
    BOOST_TEST(codeOf(desk.approve(supervisor, run)) == "run.not-proposed");
    BOOST_TEST(codeOf(desk.approve(supervisor, "no-run")) == "run.unknown");
}

BOOST_FIXTURE_TEST_CASE(theTableRefusesOnePersonToo, Proposed)
{
    BOOST_CHECK_THROW(
        database->execute("UPDATE calibration_run SET approver = technician WHERE id = $1", {run}),
        lab::ConstraintViolation);
    BOOST_CHECK_THROW(
        database->execute("UPDATE calibration_run SET state = 'certified' WHERE id = $1", {run}),
        lab::ConstraintViolation);
}

BOOST_FIXTURE_TEST_CASE(aChangedShotIsNotCertified, Proposed)
{
    database->execute(
        "UPDATE shot SET reading_mg_per_l = reading_mg_per_l * 1.0001 WHERE run = $1 AND number = 3", {run});
    BOOST_TEST(codeOf(desk.approve(supervisor, run)) == "run.changed");
}

BOOST_FIXTURE_TEST_CASE(aMissingShotIsNotCertified, Proposed)
{
    database->execute("DELETE FROM shot WHERE run = $1 AND number = 3", {run});
    BOOST_TEST(codeOf(desk.approve(supervisor, run)) == "run.changed");
}

BOOST_FIXTURE_TEST_CASE(aLostKeyIsNotReplacedInSilence, Proposed)
{
    BOOST_REQUIRE(desk.approve(supervisor, run));
    std::filesystem::remove(folder / "lab" / SigningKey::secretFile);
    for (const auto& module : result.modules)
        if (module.verdict == RunState::Proposed && module.run != run)
            BOOST_TEST(codeOf(desk.approve(supervisor, module.run)) == "key.absent");
}

BOOST_FIXTURE_TEST_CASE(withoutFilesThereIsNoCertificate, Proposed)
{
    // A file lies where the folder should be.
    std::ofstream(folder / "lab" / "certificates") << "in the way";
    BOOST_CHECK_THROW(desk.approve(supervisor, run), lab::Failure);
    BOOST_TEST(RunStore(*database).certificates().empty());
    BOOST_TEST((RunStore(*database).find(run)->state == RunState::Proposed));
}

BOOST_AUTO_TEST_CASE(whatWasLeftRunningIsAborted)
{
    CalibrationLab lab(2);
    CalibrationDesk desk(*lab.database, lab.clock, lab.folder / "lab");
    const auto profile = Profile::named("standard").value();
    const auto first = desk.load(lab.technician, "1", profile, std::vector<Loading> {{1, lab.serials[0]}});
    BOOST_REQUIRE(first); // and the program ends here
    CalibrationDesk later(*lab.database, lab.clock, lab.folder / "lab");
    BOOST_REQUIRE(later.load(lab.technician, "1", profile, std::vector<Loading> {{1, lab.serials[0]}}));
    const auto run = RunStore(*lab.database).find(first->front().id);
    BOOST_TEST((run->state == RunState::Aborted));
    BOOST_TEST(run->reason->code == "run.interrupted");
}

BOOST_AUTO_TEST_CASE(onlyWaitingModulesAreLoaded)
{
    CalibrationLab lab(2);
    CalibrationDesk desk(*lab.database, lab.clock, lab.folder / "lab");
    const auto profile = Profile::named("standard").value();
    const auto load = [&](const std::vector<Loading>& modules, const lab::SignedIn& who) {
        const auto answer = desk.load(who, "1", profile, modules);
        return answer ? std::string() : answer.error().code;
    };
    BOOST_TEST(load({}, lab.technician) == "run.no-modules");
    BOOST_TEST(load({{1, lab.serials[0]}}, lab.warehouse) == "role.missing");
    // The second technician has learnt the short procedure alone.
    const lab::SignedIn second {{"staff-12", "Training Technician 2", lab::Role::Technician}, "bench-1"};
    BOOST_TEST(load({{1, lab.serials[0]}}, second) == "profile.not-authorised");
    BOOST_TEST(
        desk.load(second, "1", Profile::named("training").value(), std::vector<Loading> {{1, lab.serials[1]}})
            .has_value());
    lab.database->execute("UPDATE module SET state = 'received' WHERE serial = $1", {lab.serials[1].text()});
    BOOST_TEST(load({{1, lab.serials[0]}, {2, lab.serials[0]}}, lab.technician) == "run.module-twice");
    BOOST_TEST(load({{1, lab.serials[0]}, {1, lab.serials[1]}}, lab.technician) == "run.module-twice");
    BOOST_TEST(load({{1, lab::ModuleSerial::numbered(1)}}, lab.technician) == "module.unknown");
    lab.database->execute("UPDATE module SET state = 'installed' WHERE serial = $1", {lab.serials[0].text()});
    BOOST_TEST(load({{1, lab.serials[0]}}, lab.technician) == "run.not-waiting");
}

BOOST_AUTO_TEST_SUITE_END()
