// SPDX-License-Identifier: MIT
#include "calibration/control/ControlDesk.h"

#include "calibration/CalibrationDesk.h"
#include "calibration/ImpactCase.h"
#include "calibration/control/ControlStore.h"
#include "calibration/equipment/EquipmentDesk.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/Journal.h"
#include "lab/store/KitStore.h"
#include "lab/store/RowSeal.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(ControlDeskTest)

namespace {

/// A lab whose bench has just calibrated its modules, with nobody to sign yet.
struct ControlledLab : CalibrationLab {
    explicit ControlledLab(int modules = 2)
        : CalibrationLab(modules)
        , controls(*database, clock)
        , desk(*database, clock, folder / "lab")
    {
    }

    MeasuredControl readings(double errorPercent) const
    {
        MeasuredControl measured {
            "1", ControlPurpose::Asked, lab::EquipmentStore(*database).find("CS-1").value(), {}};
        measured.station = lab::Pressure::hectopascals(1013.25);
        measured.ambient = lab::Temperature::celsius(23);
        const auto lots = lab::GasStore(*database).all();
        const auto lot = std::ranges::find(lots, "DG-0400-C", &lab::ReferenceGas::lot);
        ControlReadings read {*lot, {}};
        for (const double scatter : {-0.2, 0.0, 0.2}) {
            ShotRecord shot;
            shot.reading = lab::BrAC::milligramsPerLitre(
                lot->label.milligramsPerLitre() * (1 + (errorPercent + scatter) / 100));
            read.shots.push_back(shot);
        }
        measured.lots = {read};
        return measured;
    }

    ControlCheck control(double errorPercent)
    {
        return controls.record(technician, readings(errorPercent), profile).value();
    }

    /// Loads the first modules and proposes them, as a batch does.
    std::vector<CalibrationRun> propose(int count)
    {
        std::vector<Loading> loading;
        for (int i = 0; i < count; ++i)
            loading.push_back({i + 1, serials[static_cast<std::size_t>(i)]});
        auto runs = desk.load(technician, "1", profile, loading).value();
        for (auto& run : runs)
            run.state = RunState::Proposed;
        BOOST_REQUIRE(desk.propose(technician, runs));
        return runs;
    }

    RunState stateOf(const CalibrationRun& run) const { return RunStore(*database).find(run.id)->state; }

    ControlDesk controls;
    CalibrationDesk desk;
    Profile profile = Profile::named("standard").value();
    lab::SignedIn other {{"staff-32", "Training Supervisor 2", lab::Role::Supervisor}, "bench-2"};
};

} // namespace

BOOST_AUTO_TEST_CASE(aGoodControlIsKeptAndVouchesForWhatCameBefore)
{
    ControlledLab lab;
    const auto runs = lab.propose(2);
    const auto check = lab.control(0.2);
    BOOST_TEST(check.good());
    BOOST_TEST(check.number == 1);
    BOOST_TEST(check.results.front().point.error == 0.2, boost::test_tools::tolerance(1e-3));
    const ControlStore store(*lab.database);
    BOOST_TEST(store.isCovered(runs[0].id));
    BOOST_TEST(store.uncovered("1").empty());
    const auto kept = store.last("1").value();
    BOOST_TEST(kept.id == check.id);
    BOOST_TEST(kept.results.front().z() == check.results.front().z());
    for (const auto* table : {"control_run", "control_result"})
        BOOST_TEST(!lab::checkSeals(*lab.database, lab::sealedTable(table)).firstBad);
    BOOST_TEST(lab::Journal(*lab.database).verify().intact());
}

BOOST_AUTO_TEST_CASE(nothingIsSignedBeforeAControlFollows)
{
    ControlledLab lab;
    lab.control(0.1);
    const auto runs = lab.propose(1);
    BOOST_TEST(lab.desk.approve(lab.supervisor, runs[0].id).error().code == "control.open");
}

BOOST_AUTO_TEST_CASE(outOfControlHoldsTheBenchAndListsEverythingSince)
{
    ControlledLab lab;
    lab.control(0.1);
    const auto runs = lab.propose(2);
    // The second was signed, and is in stock, when the control turns out bad.
    lab.database->write([&] {
        lab::ModuleStore store(*lab.database);
        BOOST_REQUIRE(store.move(
            store.find(lab.serials[1]).value(), lab::ModuleState::Certified, lab::Place::bin("A-1")));
    });
    const auto bad = lab.control(12);
    BOOST_TEST(!bad.good());
    BOOST_TEST(bad.verdict.violations == std::vector<std::string>({"1-2s", "1-3s"}),
        boost::test_tools::per_element());

    BOOST_TEST(ControlStore(*lab.database).last("1")->verdict.violations == bad.verdict.violations,
        boost::test_tools::per_element());

    // Every station reads the same records.
    const HoldStore holds(*lab.database);
    const auto hold = holds.open("1").value();
    BOOST_TEST(hold.control == bad.id);
    BOOST_TEST(hold.lastGood.has_value());
    const auto listed = holds.modules(hold.id);
    BOOST_REQUIRE(listed.size() == 2U);
    BOOST_TEST(listed[0].verdictThen == "proposed");
    BOOST_TEST((lab.stateOf(runs[0]) == RunState::Aborted));
    BOOST_TEST((lab.module(lab.serials[1]).state == lab::ModuleState::Quarantined));
    const auto certified =
        std::ranges::find(listed, lab.serials[1], [](const HeldModule& one) { return one.now.module; });
    BOOST_TEST(certified->stateThen == "certified");
    BOOST_TEST(certified->now.state == "quarantined");

    // Nothing is calibrated meanwhile; another bad control makes no second hold.
    const std::vector<Loading> next {{1, lab.serials[0]}};
    BOOST_TEST(lab.desk.load(lab.technician, "1", lab.profile, next).error().code == "bench.held");
    lab.control(11);
    BOOST_TEST(holds.all("1").size() == 1U);
}

BOOST_AUTO_TEST_CASE(whoeverHasAModuleOfAnUncontrolledBenchGetsACase)
{
    ControlledLab lab;
    lab.control(0.1);
    const auto runs = lab.propose(2);
    const auto client =
        lab.database->query("SELECT id FROM client ORDER BY id LIMIT 1").at(0).parsed<lab::ClientId>(0);
    const auto today = lab.zone.dateAt(lab.clock.now());
    // One of the two went out before anybody knew.
    lab.database->write([&] {
        lab::KitStore(*lab.database)
            .add(lab::Kit {lab::KitId::numbered(77), runs[0].module, client, lab::BoxId::numbered(77),
                lab::TrackingNumber::issued("4F71X2", "03", 77),
                lab::TrackingNumber::issued("4F71X2", "03", 78), "T-1", "03", today, today.plusDays(60),
                today, today.plusDays(5), "OH", 1, {}});
    });
    lab.control(5);
    const auto cases = ImpactStore(*lab.database).all();
    BOOST_REQUIRE(cases.size() == 1U);
    BOOST_TEST((cases[0].cause == ImpactCause::Control));
    BOOST_TEST(cases[0].module.text() == runs[0].module.text());
    BOOST_TEST((cases[0].client == client));
    BOOST_TEST(cases[0].kits.size() == 1U);
    BOOST_TEST(cases[0].worst > cases[0].tolerance);
    BOOST_TEST(!cases[0].decision.has_value());
    lab.control(5); // another bad control opens no second one
    BOOST_TEST(ImpactStore(*lab.database).all().size() == 1U);
}

BOOST_AUTO_TEST_CASE(aHoldEndsByCauseActionControlAndASecondPerson)
{
    ControlledLab lab;
    const auto code = [&](const lab::SignedIn& who) {
        const auto released = lab.controls.release(who, "1");
        return released ? std::string() : released.error().code;
    };
    BOOST_TEST(code(lab.supervisor) == "hold.none");
    lab.control(12);
    BOOST_TEST(code(lab.technician) == "role.missing");
    BOOST_TEST(code(lab.supervisor) == "hold.unexplained");
    BOOST_TEST(lab.controls.explain(lab.technician, "1", " ", "mended").error().code == "hold.words");
    lab.control(0.1); // from before the explanation: it proves no action
    lab.clock.set(lab.clock.now() + std::chrono::minutes(1));
    BOOST_REQUIRE(lab.controls.explain(lab.supervisor, "1", "regulator drifted", "regulator changed"));
    BOOST_TEST(code(lab.supervisor) == "hold.same-person");
    BOOST_REQUIRE(lab.controls.explain(lab.technician, "1", "regulator drifted", "regulator changed"));
    BOOST_TEST(code(lab.supervisor) == "hold.no-control");
    lab.control(9); // mended, but not well
    BOOST_TEST(code(lab.supervisor) == "hold.no-control");
    // Everything that mending needs is possible while the bench is held.
    EquipmentDesk equipment(*lab.database, lab.clock);
    BOOST_TEST(equipment
                   .calibrated(lab.technician, "BARO-1",
                       {equipment.today(), equipment.today().plusDays(365), "C-77", 1, 0.1})
                   .has_value());
    lab.control(0.1);
    const auto released = lab.controls.release(lab.supervisor, "1");
    BOOST_REQUIRE(released);
    BOOST_TEST(released->releasedBy == "staff-31");
    BOOST_TEST(!HoldStore(*lab.database).open("1"));
    BOOST_TEST(lab.controls.mayCalibrate("1").has_value());
}

BOOST_AUTO_TEST_CASE(theTableItselfWantsTwoPeople)
{
    ControlledLab lab;
    lab.control(12);
    BOOST_REQUIRE(lab.controls.explain(lab.supervisor, "1", "cause", "action"));
    const auto id = HoldStore(*lab.database).open("1")->id;
    const auto control = lab.control(0.1).id;
    BOOST_CHECK_THROW(lab.database->write([&] {
        HoldStore(*lab.database).release(id, control, lab.supervisor.staff.id, lab.clock.now());
    }),
        lab::ConstraintViolation);
    BOOST_CHECK_THROW(lab.database->write([&] {
        lab.database->execute("UPDATE bench_hold SET released_by = 'staff-11', released_at = 1");
    }),
        lab::ConstraintViolation);
}

BOOST_AUTO_TEST_CASE(aBenchWithoutADockForItsSensorMustBeProvedByHand)
{
    ControlledLab lab;
    const auto today = lab.desk.today();
    const auto code = [&](int modules, lab::Date day) {
        const auto proved = lab.controls.isProved("1", modules, day);
        return proved ? std::string() : proved.error().code;
    };
    BOOST_TEST(code(1, today) == "control.due");
    lab.control(0.1);
    BOOST_TEST(code(16, today) == "");
    BOOST_TEST(code(17, today) == "control.due");
    BOOST_TEST(code(1, today.plusDays(1)) == "control.due");
    lab.propose(2);
    BOOST_TEST(code(14, today) == "");
    BOOST_TEST(code(15, today) == "control.due");
}

BOOST_AUTO_TEST_CASE(aLotAndAFixtureNameWhatTheyTouched)
{
    CalibrationLab lab(3);
    ServedBench served(lab.bench());
    const auto result =
        BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials).value();
    const Touched touched(*lab.database);
    BOOST_TEST(touched.byLot("DG-0380-A").size() == 3U);
    BOOST_TEST(touched.byLot("DG-0380-OLD").empty());
    const auto began = touched.byLot("DG-0380-A").front().startedAt;
    BOOST_TEST(touched.byFixture("1", began).size() == 3U);
    BOOST_TEST(touched.byFixture("2", began).empty());
    BOOST_TEST(touched.byFixture("1", lab.clock.now() + std::chrono::hours(1)).empty());
    for (const auto& module : result.modules)
        if (module.certificate)
            BOOST_TEST(touched.byRun(module.run)->certificate.value() == module.certificate->id);

    // Two controls, one before and one after, both good.
    const auto checks = ControlStore(*lab.database).latest("1", 10);
    BOOST_REQUIRE(checks.size() == 2U);
    BOOST_TEST(word(checks[0].purpose) == "start");
    BOOST_TEST(word(checks[1].purpose) == "end");
    BOOST_TEST(checks[0].good());
    BOOST_TEST(checks[1].good());
    BOOST_TEST(checks[0].results[0].mean != checks[1].results[0].mean);
}

BOOST_AUTO_TEST_CASE(aBatchOnABenchThatIsOutOfControlPassesNothing)
{
    CalibrationLab lab(2);
    // The control sensor was damaged: it shows 8 % less than its certificate says.
    EquipmentDesk equipment(*lab.database, lab.clock);
    BOOST_REQUIRE(equipment.calibrated(
        lab.technician, "CS-1", {equipment.today(), equipment.today().plusDays(365), "C-78", 1.08, 0.4}));
    ServedBench served(lab.bench());
    const auto result = BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials);
    BOOST_REQUIRE(result);
    for (const auto& module : result->modules) {
        BOOST_TEST(word(module.verdict) == "aborted");
        BOOST_TEST(module.reason->code == "bench.held");
    }
    BOOST_TEST(served.bench.status().safe);
    BOOST_TEST(HoldStore(*lab.database).open("1").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
