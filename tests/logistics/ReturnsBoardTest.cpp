// SPDX-License-Identifier: MIT
#include "logistics/returns/ReturnsBoard.h"

#include "lab/store/KitStore.h"
#include "logistics/returns/ReturnsDesk.h"
#include "tests/shared/Events.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using logistics::ReturnsBoard;
using logistics::Whereabouts;

BOOST_AUTO_TEST_SUITE(ReturnsBoardTest)

BOOST_AUTO_TEST_CASE(whatLiesAtTheDockComesFirst)
{
    SmallLab lab(240);
    const ReturnsBoard board(*lab.database, lab.clock, lab.zone);
    const auto lines = board.expected(500);
    BOOST_REQUIRE(!lines.empty());
    const auto atDock =
        std::ranges::count(lines, Whereabouts::AtDockNotScanned, &logistics::ExpectedLine::whereabouts);
    BOOST_TEST(atDock > 10);
    for (std::ptrdiff_t i = 0; i < atDock; ++i)
        BOOST_TEST((lines[static_cast<std::size_t>(i)].whereabouts == Whereabouts::AtDockNotScanned));
    BOOST_TEST(
        std::ranges::count(lines, Whereabouts::LostCaseOpen, &logistics::ExpectedLine::whereabouts) > 0);
    BOOST_TEST(
        std::ranges::count(lines, Whereabouts::RefusedByClient, &logistics::ExpectedLine::whereabouts) > 0);
    BOOST_TEST(std::ranges::any_of(lines, [](const auto& line) { return line.daysLate > 0; }));
    BOOST_TEST(board.expected(3).size() == 3U);
}

BOOST_AUTO_TEST_CASE(aReceiptMovesALineFromOneListToTheOther)
{
    SmallLab lab;
    const ReturnsBoard board(*lab.database, lab.clock, lab.zone);
    logistics::ReturnsDesk desk(*lab.database, lab.clock, lab.zone, lab.warehouse, {});
    const auto serial = lab.arrival(lab::ReturnOutcome::Expected).modules.front();
    const auto has = [&] {
        return std::ranges::any_of(
            board.expected(500), [&](const auto& line) { return line.line.module == serial; });
    };
    BOOST_TEST(has());
    BOOST_TEST(board.today().empty()); // yesterday's receipts are not today's
    const auto outside = board.outside();
    BOOST_TEST(desk.scan(scanner::Label(serial)).recorded);
    BOOST_TEST(!has());
    BOOST_TEST(board.outside() == outside - 1);
    BOOST_REQUIRE(board.today().size() == 1U);
    BOOST_TEST(board.today().front().module->text() == serial.text());
}

BOOST_AUTO_TEST_CASE(theClientsCardTellsTheStory)
{
    SmallLab lab(240);
    const ReturnsBoard board(*lab.database, lab.clock, lab.zone);
    const auto id = lab.arrival(lab::ReturnOutcome::Expected).client;
    const auto card = board.client(id);
    BOOST_REQUIRE(card);
    BOOST_TEST(card->client.id.text() == id.text());
    BOOST_TEST(!card->kits.empty());
    BOOST_TEST(card->events.front().code == "event.kit-shipped");
    BOOST_TEST(!board.client(lab::ClientId::numbered(999'999)).has_value());
}

BOOST_FIXTURE_TEST_CASE(theCardShowsWhatDevicesSay, EventLab)
{
    const auto kit = kitIn(lab::ModuleState::Installed);
    const auto at = [](int minute) { return "2026-10-06T12:" + std::to_string(minute) + ":00Z"; };
    const auto card = [&] { return *ReturnsBoard(*database, clock, zone).client(kit.client); };
    const auto codes = [&] {
        std::string text;
        for (const auto& message : card().messages)
            text += message.code + " ";
        return text;
    };
    import(row("note", kit.client, "text=rang", at(10))
           + row("payment-due", kit.client, "until=2026-10-09", at(11))
           + row("inspection-due", kit.client, "", at(12)) + row("violation-lockout", kit.client, "", at(13))
           + row("module-exp", kit.client, "module=" + kit.module.text(), at(14)));
    const auto kits = card().kits;
    BOOST_TEST(
        codes()
        == (kits.front().id == kit.id ? "device.module-exp.none " : "device.module-exp.replaced ")
               + std::string("device.violation-lockout device.inspection-due device.payment-due.until "));
    BOOST_TEST(card().events.back().code == "event.outside.module-exp");
    BOOST_TEST(std::ranges::any_of(card().events,
        [](const auto& event) { return event.code == "event.outside.note" && event.detail == "rang"; }));
    // Cleared one by one; a swap does not do the inspection.
    import(row("payment-cleared", kit.client, "", at(20)) + row("violation-cleared", kit.client, "", at(21)));
    BOOST_TEST(codes().find("payment") == std::string::npos);
    BOOST_TEST(codes().find("violation") == std::string::npos);
    BOOST_TEST(codes().find("inspection") != std::string::npos);
    import(row("inspection-cleared", kit.client, "", at(22)));
    BOOST_TEST(codes().find("inspection") == std::string::npos);
    // An unlock code is shown for as long as it is good.
    import(row("unlock-code", kit.client, "reason=garage;approver=staff-31;until=2026-10-06", at(23)));
    BOOST_TEST(codes().starts_with("device.unlock-code"));
    clock.set(zone.at(lab::Date(2026, 10, 7), 9));
    BOOST_TEST(!codes().starts_with("device.unlock-code"));
}

BOOST_AUTO_TEST_SUITE_END()
