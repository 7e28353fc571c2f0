// SPDX-License-Identifier: MIT
#include "lab/people/SignInDesk.h"

#include "lab/store/Journal.h"
#include "tests/shared/LiveLab.h"

#include <boost/test/unit_test.hpp>

using namespace std::chrono_literals;
using lab::SignInDesk;

BOOST_AUTO_TEST_SUITE(SignInDeskTest)

BOOST_FIXTURE_TEST_CASE(peopleSignInByNameBadgeOrNumber, LiveLab)
{
    for (const auto* who : {"Wanda", "wanda", "BADGE-7", "staff-02"})
        BOOST_TEST(tryPin(who, pin) == "ok", who);
    for (const auto* who : {"Wand", "", "badge-8", "' OR 1=1 --", "staff-99"})
        BOOST_TEST(tryPin(who, pin) == "sign-in.wrong", who);
    BOOST_TEST(tryPin("Wanda", "493818") == "sign-in.wrong");
}

BOOST_FIXTURE_TEST_CASE(everySessionIsRecorded, LiveLab)
{
    const auto wanda = desk->signIn("Wanda", lab::Secret(pin)).value();
    clock.set(clock.now() + 2h);
    desk->end(wanda, lab::SessionEnd::SignedOut);
    const auto rows = database->query(
        "SELECT staff, station, until_at - from_at AS lasted, ended_why FROM session WHERE id = $1",
        {wanda.session});
    BOOST_TEST(rows.at(0).text(0) == "staff-02");
    BOOST_TEST(rows.at(0).text(1) == "dock-1");
    BOOST_TEST(rows.at(0).integer(2) == 2LL * 3600 * 1000);
    BOOST_TEST(rows.at(0).text(3) == "signed-out");
}

BOOST_FIXTURE_TEST_CASE(afterFiveWrongPinsEachTryWaits, LiveLab)
{
    for (int i = 0; i < SignInDesk::delayAfter; ++i)
        BOOST_TEST(tryPin("Wanda", "000111") == "sign-in.wrong");
    BOOST_TEST(tryPin("Wanda", pin) == "sign-in.wait"); // even the right one
    open();
    BOOST_TEST(tryPin("Wanda", pin) == "sign-in.wait"); // a restart does not help
    BOOST_TEST(tryPin("Ted", pin) == "ok"); // nor does it hurt anybody else
    clock.set(clock.now() + 4s);
    BOOST_TEST(tryPin("Wanda", pin) == "sign-in.wait");
    clock.set(clock.now() + 2s);
    BOOST_TEST(tryPin("Wanda", pin) == "ok");
    BOOST_TEST(tryPin("Wanda", "000111") == "sign-in.wrong"); // counted from the start again
}

BOOST_FIXTURE_TEST_CASE(aClockSetBackDoesNotMakeTheWaitEndless, LiveLab)
{
    for (int i = 0; i < SignInDesk::delayAfter; ++i)
        tryPin("Wanda", "000111");
    clock.set(clock.now() - 365 * 24h);
    BOOST_TEST(tryPin("Wanda", pin) == "ok");
}

BOOST_FIXTURE_TEST_CASE(aThousandWrongPinsWithRestartsBetweenOpenNothing, LiveLab)
{
    int heard = 0;
    for (int i = 0; i < 1000; ++i) {
        clock.set(clock.now() + 10min); // longer than any wait
        if (i % 3 == 0)
            open();
        const auto answer = tryPin("Wanda", "000111");
        heard += answer == "sign-in.wrong" ? 1 : 0;
        BOOST_TEST((answer == "sign-in.wrong" || answer == "sign-in.locked-out"), answer);
    }
    BOOST_TEST(heard == SignInDesk::lockAt - 1); // the tenth is told that it was the last
    BOOST_TEST(tryPin("Wanda", pin) == "sign-in.locked-out");

    const auto entries = lab::Journal(*database).latest(1);
    BOOST_TEST(entries.front().kind == "staff.locked-out");
    BOOST_TEST(entries.front().subject == "staff-02");

    // Only a supervisor unlocks, and the journal says so.
    const auto ted = desk->signIn("Ted", lab::Secret(pin)).value();
    lab::StaffDesk office(*database, clock);
    BOOST_TEST(office.unlock(ted, "Wanda").error().code == "role.missing");
    BOOST_TEST(tryPin("Wanda", pin) == "sign-in.locked-out");
    BOOST_TEST(office.unlock(boss, "Wanda").has_value());
    BOOST_TEST(tryPin("Wanda", pin) == "ok");
    BOOST_TEST(lab::Journal(*database).latest(1).front().kind == "staff.unlock");
}

BOOST_FIXTURE_TEST_CASE(aLockedScreenOpensForItsOwnPersonOnly, LiveLab)
{
    const auto wanda = desk->signIn("Wanda", lab::Secret(pin)).value();
    desk->lock(wanda);
    BOOST_TEST(desk->prove(wanda, lab::Secret("000111")).error().code == "sign-in.wrong");
    BOOST_TEST(desk->prove(wanda, lab::Secret(pin)).has_value());
    desk->end(wanda, lab::SessionEnd::Closed);
    BOOST_TEST(desk->prove(wanda, lab::Secret(pin)).error().code == "sign-in.needed");
    BOOST_TEST(desk->signInTraining("Wanda").error().code == "sign-in.training-only");
    BOOST_TEST(desk->unlockTraining(wanda).error().code == "sign-in.training-only");
}

BOOST_AUTO_TEST_SUITE_END()
