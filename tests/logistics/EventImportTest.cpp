// SPDX-License-Identifier: MIT
#include "logistics/events/EventImport.h"

#include "lab/store/Journal.h"
#include "logistics/events/EventStore.h"
#include "tests/shared/Events.h"

#include <boost/test/unit_test.hpp>

using lab::ModuleState;
using logistics::EventFate;

BOOST_AUTO_TEST_SUITE(EventImportTest)

namespace {

struct Fixture : EventLab {
    lab::Kit kit = kitIn(ModuleState::Delivered);
    std::string installed = row("installed", kit.client, "module=" + kit.module.text());
    std::string expired =
        row("module-exp", kit.client, "module=" + kit.module.text(), "2026-10-06T12:40:00Z");
    std::string note = row("note", kit.client, "text=rang");
    std::string bad = row("payment-cleared", kit.client);
};

} // namespace

BOOST_FIXTURE_TEST_CASE(aRowSeesWhatTheRowsBeforeItDid, Fixture)
{
    const auto before = lab::Journal(*database).size();
    const auto report = import(installed + expired + note);
    BOOST_TEST(report.written);
    BOOST_TEST(report.count(EventFate::Kind::Applied) == 2);
    BOOST_TEST(report.count(EventFate::Kind::Noted) == 1);
    BOOST_TEST((moduleOf(kit).state == ModuleState::Expired));
    BOOST_TEST(lab::Journal(*database).size() == before + 4); // one for each row and one for the file
    BOOST_TEST(lab::Journal(*database).verify().intact());
}

BOOST_FIXTURE_TEST_CASE(rowsInTheWrongOrderStopTheFile, Fixture)
{
    const auto untouched = snapshot();
    const auto report = import(note + expired + installed);
    BOOST_TEST(!report.written);
    BOOST_REQUIRE(report.rows.size() == 3U);
    BOOST_TEST(report.rows[1].row == 2U);
    BOOST_TEST(report.rows[1].fate.message.code == "event.move");
    BOOST_TEST((snapshot() == untouched));
}

BOOST_FIXTURE_TEST_CASE(aDryRunTellsEveryFateAndWritesNothing, Fixture)
{
    const auto untouched = snapshot();
    const auto told = import(installed + bad + expired, {.dryRun = true});
    BOOST_TEST(!told.written);
    BOOST_TEST((snapshot() == untouched));
    const auto done = import(installed + bad + expired, {.skipBad = true});
    BOOST_TEST(done.written);
    BOOST_REQUIRE(done.rows.size() == told.rows.size());
    for (std::size_t i = 0; i < done.rows.size(); ++i)
        BOOST_TEST((done.rows[i].fate.message == told.rows[i].fate.message));
    BOOST_TEST((moduleOf(kit).state == ModuleState::Expired));
}

BOOST_FIXTURE_TEST_CASE(whatWasTakenInIsNotTakenInAgain, Fixture)
{
    BOOST_TEST(import(installed + note).written);
    const auto once = snapshot();
    const auto again = import(installed + note);
    BOOST_TEST(again.count(EventFate::Kind::Seen) == 2);
    BOOST_TEST(!again.written);
    BOOST_TEST((snapshot() == once));
    // The same event twice in one file is one, and in a longer file only the new rows count.
    const auto more = import(note + expired + expired);
    BOOST_TEST(more.count(EventFate::Kind::Seen) == 2);
    BOOST_TEST(more.count(EventFate::Kind::Applied) == 1);
    // An id that comes again with another content is somebody's mistake.
    BOOST_TEST(fateOf(row("note", kit.client, "event=n-1;text=one")) == "event.done.note");
    BOOST_TEST(fateOf(row("note", kit.client, "event=n-1;text=two")) == "event.id-reused");
}

BOOST_FIXTURE_TEST_CASE(hostileTextIsKeptAsItIs, Fixture)
{
    for (const std::string text : {"x'); DROP TABLE client;--", "=cmd|' /C calc'!A0",
             "<script>alert(1)</script>", "%s%n{client}", "שלום", "'; SELECT 1"})
        BOOST_TEST_CONTEXT(text) {
            auto line = row("note", kit.client, "text=@");
            line.replace(line.find('@'), 1, text);
            BOOST_TEST(fateOf(line) == "event.done.note");
            BOOST_TEST(
                logistics::EventStore(*database).ofClient(kit.client, 50).front().field("text") == text);
        }
}

BOOST_AUTO_TEST_SUITE_END()
