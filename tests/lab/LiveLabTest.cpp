// SPDX-License-Identifier: MIT
#include "tests/shared/LiveLab.h"

#include "lab/audit/Audit.h"
#include "lab/store/Commands.h"
#include "lab/store/LabIdentity.h"
#include "lab/training/TrainingLab.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace std::chrono_literals;
using lab::Presence;
using lab::Role;

BOOST_AUTO_TEST_SUITE(LiveLabTest)

namespace {

/// What a command of that kind comes to for that person: "ok", or the refusal's code.
std::string doneBy(LiveLab& lab, const lab::SignedIn& who, Presence presence = Presence::SignedIn)
{
    const lab::CommandKind kind {"test.note", {Role::Warehouse, Role::Supervisor}, presence};
    const auto done = lab::Commands(*lab.database, lab.clock)
                          .perform(lab::Commands::newId(), kind, who, Poco::JSON::Object(),
                              [](lab::Instant) -> lab::Expected<lab::Applied> {
                                  return lab::Applied {"", Poco::JSON::Object(), Poco::JSON::Object()};
                              });
    return done ? "ok" : done.error().code;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(itIsBornLiveWithItsSupervisorAndItsKey, LiveLab)
{
    const auto identity = lab::readLabIdentity(*database);
    BOOST_TEST((identity.kind == lab::LabKind::Live));
    BOOST_TEST(identity.name == "Test lab");
    BOOST_TEST(first.id == "staff-01");
    const lab::AnchorBook book(folder / "lab");
    BOOST_TEST(lab::audit(*database, book).intact());
    BOOST_TEST(lab::audit(*database, book).anchors == 1);
    struct stat status {};
    BOOST_REQUIRE(stat((folder / "lab" / lab::AnchorBook::secretFile).c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
}

BOOST_FIXTURE_TEST_CASE(whatIsWrongMakesNoLab, LiveLab)
{
    const auto made = [&](const char* name, const char* zone, const char* person, const char* secret) {
        const auto lab =
            lab::makeLiveLab(folder / "other", {name, zone, person}, lab::Secret(secret), clock.now());
        return lab ? "" : lab.error().code;
    };
    BOOST_TEST(made("", "America/New_York", "Sue", passphrase) == "lab.name");
    BOOST_TEST(made("L", "America/Nowhere", "Sue", passphrase) == "zone.unknown");
    BOOST_TEST(made("L", "America/New_York", " ", passphrase) == "staff.name");
    BOOST_TEST(made("L", "America/New_York", "Sue", "493817") == "passphrase.needed");
    BOOST_TEST(!std::filesystem::exists(folder / "other"));
    const auto taken = lab::makeLiveLab(
        folder / "lab", {"L", "America/New_York", "Sue"}, lab::Secret(passphrase), clock.now());
    BOOST_TEST(taken.error().code == "lab.folder-taken");
}

BOOST_FIXTURE_TEST_CASE(nothingIsDoneInTheNameOfSomebodyWhoIsNotThere, LiveLab)
{
    auto wanda = desk->signIn("Wanda", lab::Secret(pin)).value();
    BOOST_TEST(doneBy(*this, wanda) == "ok");

    auto forged = wanda;
    forged.session = "";
    BOOST_TEST(doneBy(*this, forged) == "sign-in.needed");
    forged = wanda;
    forged.staff = first; // another person under the same session
    BOOST_TEST(doneBy(*this, forged) == "sign-in.needed");
    forged = wanda;
    forged.staff.role = Role::Supervisor;
    BOOST_TEST(doneBy(*this, forged) == "sign-in.needed");
    forged = wanda;
    forged.station = "dock-2";
    BOOST_TEST(doneBy(*this, forged) == "sign-in.needed");

    desk->lock(wanda);
    BOOST_TEST(doneBy(*this, wanda) == "sign-in.screen-locked");
    BOOST_TEST(doneBy(*this, wanda, Presence::NotNeeded) == "ok"); // what runs comes to its end
    BOOST_TEST(desk->prove(wanda, lab::Secret(pin)).has_value());
    BOOST_TEST(doneBy(*this, wanda) == "ok");
    desk->end(wanda, lab::SessionEnd::Switched);
    BOOST_TEST(doneBy(*this, wanda) == "sign-in.needed");
    BOOST_TEST(doneBy(*this, wanda, Presence::NotNeeded) == "ok");
}

BOOST_FIXTURE_TEST_CASE(aSignatureNeedsAFreshPin, LiveLab)
{
    BOOST_TEST(doneBy(*this, boss, Presence::JustProved) == "ok");
    clock.set(clock.now() + lab::proofLasts + 1s);
    BOOST_TEST(doneBy(*this, boss, Presence::JustProved) == "sign-in.prove");
    BOOST_TEST(doneBy(*this, boss) == "ok");
    BOOST_TEST(desk->prove(boss, lab::Secret(passphrase)).has_value());
    BOOST_TEST(doneBy(*this, boss, Presence::JustProved) == "ok");
    clock.set(clock.now() - 1h); // a clock set back makes no PIN fresh
    BOOST_TEST(doneBy(*this, boss, Presence::JustProved) == "sign-in.prove");
}

BOOST_AUTO_TEST_CASE(aTrainingLabsPeopleSignInWithoutAPin)
{
    const TemporaryFolder folder;
    lab::makeTrainingLab(folder / "lab", {60, 0, 7, lab::TrainingRequest::standardDay}).value();
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(folder / "lab" / "lab.db"));
    const lab::FixedClock clock(lab::parseInstant("2026-11-25T14:00:00.000Z").value());
    lab::SignInDesk desk(*database, clock, "dock-1");
    BOOST_TEST(desk.isTraining());
    BOOST_TEST(desk.people().size() == 6U);
    const auto who = desk.signInTraining("Training Technician 2").value();
    BOOST_TEST((who.staff.role == Role::Technician));
    BOOST_TEST(desk.signInTraining("Nobody").error().code == "staff.unknown");
    BOOST_TEST(desk.signIn("Training Planner", lab::Secret("")).error().code == "sign-in.wrong");
    BOOST_TEST(lab::StaffDesk::isAuthorised(*database, "staff-12", "training"));
    BOOST_TEST(!lab::StaffDesk::isAuthorised(*database, "staff-12", "standard"));
}

BOOST_AUTO_TEST_SUITE_END()
