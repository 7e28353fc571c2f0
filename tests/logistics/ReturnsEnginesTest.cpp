// SPDX-License-Identifier: MIT
#include "lab/store/Journal.h"
#include "lab/store/ReturnStore.h"
#include "logistics/planner/Demand.h"
#include "logistics/planner/Supply.h"
#include "logistics/returns/ReturnsBoard.h"
#include "logistics/returns/ReturnsDesk.h"
#include "tests/shared/BothEngines.h"
#include "tests/shared/Labs.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <barrier>
#include <thread>

using lab::ReturnOutcome;
using logistics::ReturnsDesk;
using logistics::ScanAnswer;
using scanner::DeskCard;
using scanner::Label;

// The returns desk's day, whichever engine keeps the lab.
BOOST_AUTO_TEST_SUITE(ReturnsEnginesTest)

struct Lab : SmallLab {
    explicit Lab(EngineKind engine)
        : SmallLab(240, 7,
            engine == EngineKind::Sqlite
                ? std::nullopt
                : std::optional(lab::DatabaseUrl::parse(throwAwayPostgres().freshDatabase()).value()))
    {
    }

    int count(const std::string& from)
    {
        return database->query("SELECT count(*) FROM " + from).at(0).whole(0);
    }
};

std::string outcomeOf(const ScanAnswer& answer)
{
    return answer.outcome ? std::string(lab::word(*answer.outcome)) : "";
}

/// Opens a box as the dock does: its label, then what lies inside, confirmed where the desk asks for it.
std::vector<std::string> takeIn(ReturnsDesk& desk, const lab::Arrival& box)
{
    std::vector<std::string> outcomes;
    desk.scan(Label(scanner::TrackingLabel {box.label, box.label.checkDigitHolds()}));
    for (const auto& serial : box.modules) {
        auto answer = desk.scan(Label(serial));
        if (answer.waitsForConfirm)
            answer = desk.scan(Label(DeskCard::Confirm));
        outcomes.push_back(outcomeOf(answer));
    }
    return outcomes;
}

BOOST_AUTO_TEST_CASE(aWholeDayEndsAlike)
{
    std::vector<std::vector<std::string>> days;
    for (const auto engine : bothEngines) {
        Lab lab(engine);
        ReturnsDesk desk(*lab.database, lab.clock, lab.zone, lab.warehouse, {});
        auto& day = days.emplace_back();
        for (const auto& box : lab.arrivals)
            for (const auto& outcome : takeIn(desk, box))
                day.push_back(outcome);
        const auto undone = desk.scan(Label(DeskCard::Undo));
        day.push_back(undone.recorded ? "undone" : "kept");
        const auto today = lab.zone.dateAt(lab.clock.now());
        const auto demand = logistics::readDemand(*lab.database, today, today.plusDays(30));
        day.push_back("demand " + std::to_string(demand.size()));
        for (const auto& lot : logistics::readSupply(*lab.database, today, 30))
            day.push_back(lot.variant + " " + lot.from.iso() + " " + std::to_string(lot.modules));
        for (const auto* from : {"receipt WHERE is_open = 1", "expected_return WHERE closed_at IS NULL", "journal",
                 "command", "kit WHERE closed_on IS NULL", "module WHERE state = 'received'"})
            day.push_back(std::string(from) + " " + std::to_string(lab.count(from)));
        BOOST_TEST(lab::Journal(*lab.database).verify().intact());
    }
    BOOST_TEST(days[0] == days[1], boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(twoStationsScanOneModuleAtOnce, bothEngines, engine)
{
    Lab lab(engine);
    int raced = 0;
    for (const auto& box : lab.arrivals) {
        if (box.outcome != ReturnOutcome::Expected || raced == 6)
            continue;
        ++raced;
        const auto& serial = box.modules.front();
        std::barrier start(2);
        std::array<ScanAnswer, 2> answers;
        const auto station = [&](std::size_t i) {
            const auto own = lab::Database::open(lab.database->url());
            const lab::SignedIn who {lab.warehouse.staff, i == 0 ? "dock-1" : "dock-2"};
            ReturnsDesk desk(*own, lab.clock, lab.zone, who, {});
            start.arrive_and_wait();
            answers[i] = desk.scan(Label(serial));
        };
        {
            std::jthread one(station, 0);
            std::jthread other(station, 1);
        }
        // One receipt; the other station is told who has it and since when.
        BOOST_TEST(lab.count("receipt WHERE is_open = 1 AND module = '" + serial.text() + "'") == 1);
        const auto receipt = lab::ReceiptStore(*lab.database).openByModule(serial);
        BOOST_REQUIRE(receipt);
        BOOST_TEST(answers[0].recorded + answers[1].recorded == 1);
        const auto winner = answers[0].recorded ? 0U : 1U;
        BOOST_TEST(receipt->station == (winner == 0 ? "dock-1" : "dock-2"));
        BOOST_TEST(outcomeOf(answers[winner]) == "expected");
        const auto& told = answers[1 - winner];
        BOOST_TEST(outcomeOf(told) == "already-returned");
        BOOST_TEST(told.station == receipt->station);
        BOOST_TEST(told.staff == receipt->staff);
        BOOST_TEST((told.at == receipt->at));
    }
    BOOST_TEST(raced == 6);
    BOOST_TEST(lab::Journal(*lab.database).verify().intact());
}

BOOST_AUTO_TEST_SUITE_END()
