// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/PlanningSession.h"

#include "tests/ui_desktop/FakePlanning.h"
#include "tests/ui_desktop/SteppedExecutor.h"
#include "ui/desktop/planning/PlanWords.h"

#include <boost/test/unit_test.hpp>

namespace {

using tests::planLine;
using Clients = std::vector<int>;

struct Desk {
    tests::FakePlanning source;
    tests::SteppedExecutor executor;
    lab::FixedClock clock {lab::Instant {}};
    std::shared_ptr<ui::desktop::PlanningSession> session =
        std::make_shared<ui::desktop::PlanningSession>(source, executor, clock, ui::Language::English);

    const ui::desktop::PlanningState& state() const { return session->state(); }
    static lab::Date day(int ahead) { return tests::FakePlanning::today.plusDays(ahead); }

    Clients clients(const std::vector<std::size_t>& places) const
    {
        Clients found;
        for (const auto place : places)
            found.push_back(std::stoi(state().line(place).line.demand.client.text()));
        return found;
    }
    void read()
    {
        session->refresh();
        executor.runAll();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(PlanningSessionTest, Desk)

BOOST_AUTO_TEST_CASE(withoutAPlanItKnowsThatThereIsNone)
{
    source.anyPlan = false;
    BOOST_TEST(!state().known);
    read();
    BOOST_TEST(state().known);
    BOOST_TEST(!state().plan.has_value());
}

BOOST_AUTO_TEST_CASE(countsKitsByDayAndService)
{
    source.lines = {planLine(1, day(9), day(0)), planLine(2, day(9), day(0)), planLine(3, day(9), day(1))};
    source.lines[1].line.service = logistics::Service::NextDay;
    source.lines[1].kit = lab::KitId::numbered(7);
    read();
    BOOST_REQUIRE(state().days.size() == 14U);
    BOOST_TEST(state().days[0].kits == 2);
    BOOST_TEST(state().days[0].shipped == 1);
    BOOST_TEST(state().days[0].byService[0] == 1);
    BOOST_TEST(state().days[0].byService[3] == 1);
    BOOST_TEST(state().days[1].kits == 1);
    BOOST_TEST(state().days[0].open);
    BOOST_TEST(!state().days[4].open); // Saturday
}

BOOST_AUTO_TEST_CASE(atRiskStandByChanceTimesConsequence)
{
    auto late = planLine(1, day(3), day(2));
    late.line.late = true;
    late.line.atStakeMills = 1'200'000;
    auto none = planLine(2, day(2), {});
    none.line.reason = logistics::PlanReason::NoModule;
    auto leaving = planLine(3, day(2), {});
    leaving.line.demand.noShipment = logistics::NoShipment::ProgrammeEnds;
    auto unsure = planLine(4, day(9), day(4));
    unsure.line.latePermille = 80;
    unsure.line.atStakeMills = 190'000; // grace is nearly over: less likely, and dearer
    auto unsurer = planLine(5, day(9), day(4));
    unsurer.line.latePermille = 120;
    unsurer.line.atStakeMills = 110'000;
    source.lines = {late, none, leaving, unsure, unsurer, planLine(6, day(20), day(9))};
    read();
    BOOST_TEST(clients(state().atRisk) == (Clients {2, 1, 4, 5}), boost::test_tools::per_element());
    BOOST_TEST(state().late == 1);
}

BOOST_AUTO_TEST_CASE(theBoardShowsRoomPricesAndHowFirmADayIs)
{
    using Zone = ui::desktop::PlanDay::Zone;
    source.lines = {planLine(1, day(9), day(0)), planLine(2, day(9), day(0)), planLine(3, day(9), day(1)),
        planLine(4, day(9), day(2))};
    source.lines[0].kit = lab::KitId::numbered(7);
    source.begun = {"000003"};
    source.days = {{day(1), 1, 12, 1'410, 1'500}, {day(40), 9, 9, 9, 9}};
    read();
    BOOST_TEST((state().days[0].zone == Zone::Frozen));
    BOOST_TEST((state().days[1].zone == Zone::Frozen));
    BOOST_TEST((state().days[2].zone == Zone::Slushy));
    BOOST_TEST((state().days[3].zone == Zone::Free));
    BOOST_TEST(state().days[0].room == 40); // the bench's usual day
    BOOST_TEST(state().days[1].room == 12);
    BOOST_TEST(state().days[1].moreSaves == 1'410);
}

BOOST_AUTO_TEST_CASE(aMoveShowsItsPriceBeforeItIsDone)
{
    source.lines = {planLine(1, day(20), day(2)), planLine(2, day(20), day(2))};
    read();
    session->moveBy("000001", 1);
    BOOST_REQUIRE(state().move.has_value());
    BOOST_TEST(state().move->to.iso() == day(3).iso());
    BOOST_TEST(state().move->asking);
    session->drop(); // the price is not known yet
    BOOST_TEST(!state().planning);
    executor.runAll();
    BOOST_REQUIRE(state().move->preview.has_value());
    BOOST_TEST(state().move->preview->costMills == 1'000);
    BOOST_TEST(source.planned == 0);

    session->moveBy("000001", 1); // over the weekend, to Monday, where it cannot be
    executor.runAll();
    BOOST_TEST(state().move->to.iso() == day(6).iso());
    session->drop();
    BOOST_TEST(source.planned == 0);
    session->moveBy("000001", -1);
    executor.runAll();
    session->drop();
    BOOST_TEST(state().planning);
    executor.runAll();
    BOOST_TEST(!state().move.has_value());
    BOOST_TEST(state().line(0).line.shipDay->iso() == day(3).iso());
    BOOST_TEST(state().line(0).line.demand.pinnedTo->iso() == day(3).iso());
    session->unpin("000002"); // has none
    executor.runAll();
    BOOST_TEST(source.planned == 1);
    session->unpin("000001");
    executor.runAll();
    BOOST_TEST(!state().line(0).line.demand.pinnedTo.has_value());
}

BOOST_AUTO_TEST_CASE(onlyTheLastDaysPriceCounts)
{
    source.lines = {planLine(1, day(20), day(0))};
    read();
    session->moveBy("000001", 1);
    session->moveBy("000001", 1); // before the first price came
    executor.step();
    BOOST_TEST(state().move->asking);
    executor.runAll();
    BOOST_TEST(state().move->preview->day.iso() == day(2).iso());
    session->cancelMove();
    BOOST_TEST(!state().move.has_value());
    session->moveBy("000001", -1); // today is the first day
    BOOST_TEST(!state().move.has_value());
}

BOOST_AUTO_TEST_CASE(whatIsGoneOrLabelledOrWithoutADayStaysWhereItIs)
{
    source.lines = {planLine(1, day(9), day(0)), planLine(2, day(9), day(0)), planLine(3, day(9), {})};
    source.lines[0].kit = lab::KitId::numbered(7);
    source.begun = {"000002"};
    read();
    for (const auto* client : {"000001", "000002", "000003", "000099"}) {
        session->moveBy(client, 1);
        BOOST_TEST(!state().move.has_value());
    }
}

BOOST_AUTO_TEST_CASE(aPriceThatCannotBeAskedSaysWhyAndChangesNothing)
{
    source.lines = {planLine(1, day(20), day(2))};
    read();
    source.broken = true;
    session->moveBy("000001", 1);
    executor.runAll();
    BOOST_TEST(state().move->refusal->code == "carrier.unreachable");
    session->drop();
    BOOST_TEST(source.planned == 0);
}

BOOST_AUTO_TEST_CASE(holdsAreLookedAheadOncePerPlan)
{
    source.lines = {planLine(1, day(9), day(0))};
    read();
    BOOST_TEST(source.outlooks == 0); // nobody is held
    auto held = planLine(2, day(9), {});
    held.line.demand.noShipment = logistics::NoShipment::Held;
    held.line.demand.hold = lab::HoldKind::Payment;
    source.next = {held};
    source.locked = {{lab::ClientId::numbered(2), day(15), {}, lab::HoldKind::Payment}};
    session->planAgain();
    executor.runAll();
    BOOST_REQUIRE(state().outlook.has_value());
    BOOST_TEST(state().outlook->clients.size() == 1U);
    read();
    BOOST_TEST(source.outlooks == 1);
}

BOOST_AUTO_TEST_CASE(heldClientsAreCountedByTheirReason)
{
    auto held = planLine(1, day(9), {});
    held.line.demand.noShipment = logistics::NoShipment::Held;
    held.line.demand.hold = lab::HoldKind::Payment;
    auto unruled = planLine(2, day(9), {});
    unruled.line.demand.noShipment = logistics::NoShipment::RuleUnsigned;
    source.lines = {held, held, unruled};
    read();
    BOOST_TEST(state().held.at("hold.payment") == 2);
    BOOST_TEST(state().held.at("plan.gate.rule-unsigned") == 1);
}

BOOST_AUTO_TEST_CASE(theFilterFindsByAnyWordAndLeavesOutByMinus)
{
    source.lines = {planLine(101, day(9), day(0)), planLine(102, day(9), day(1)), planLine(203, day(9), {})};
    source.lines[1].line.service = logistics::Service::NextDay;
    source.lines[2].line.demand.governingState = "WA";
    source.lines[2].line.demand.noShipment = logistics::NoShipment::StateForbidsMail;
    read();
    struct Row {
        const char* typed;
        Clients found;
    };
    const Row rows[] = {
        {"", {101, 102, 203}},
        {"10", {101, 102}},
        {"wa", {203}},
        {"next day", {102}},
        {"oh -ground", {102}},
        {"tue 6 oct", {101}},
        {"forbids", {203}},
        {"nobody", {}},
        {"-", {101, 102, 203}},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.typed) {
            session->filter(row.typed);
            BOOST_TEST(clients(state().shown) == row.found, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(theFilterStaysWhenThePlanChanges)
{
    source.lines = {planLine(101, day(9), day(0)), planLine(202, day(9), day(1))};
    read();
    session->filter("101");
    source.next = {
        planLine(202, day(9), day(0)), planLine(101, day(9), day(2)), planLine(303, day(9), day(2))};
    session->planAgain();
    BOOST_TEST(state().planning);
    session->planAgain(); // a second press while it is under way
    executor.runAll();
    BOOST_TEST(!state().planning);
    BOOST_TEST(source.planned == 1);
    BOOST_TEST(state().plan->lines.size() == 3U);
    BOOST_TEST(clients(state().shown) == Clients {101}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(aCarrierThatFailsLeavesThePlanAndSaysSoUntilPlanningGoesWell)
{
    source.lines = {planLine(101, day(9), day(0))};
    read();
    source.broken = true;
    session->planAgain();
    executor.runAll();
    BOOST_REQUIRE(state().trouble.has_value());
    BOOST_TEST(state().trouble->message.code == "carrier.unreachable");
    BOOST_TEST(state().plan->lines.size() == 1U);
    read();
    BOOST_TEST(state().trouble.has_value());
    source.broken = false;
    session->planAgain();
    executor.runAll();
    BOOST_TEST(!state().trouble.has_value());
}

BOOST_AUTO_TEST_CASE(looksThatOverlapBecomeOneMore)
{
    source.lines = {planLine(101, day(9), day(0))};
    for (int i = 0; i < 3; ++i)
        session->refresh();
    BOOST_TEST(executor.step());
    BOOST_TEST(executor.step());
    BOOST_TEST(!executor.step());
}

BOOST_AUTO_TEST_CASE(anAnswerAfterTheScreenIsGoneIsDropped)
{
    session->planAgain();
    session.reset();
    executor.runAll();
    BOOST_TEST(source.planned == 1);
}

BOOST_AUTO_TEST_CASE(everyLineHasASentenceInBothLanguages)
{
    auto held = planLine(1, day(9), {});
    held.line.demand.noShipment = logistics::NoShipment::Held;
    held.line.demand.hold = lab::HoldKind::Payment;
    for (const auto language : {ui::Language::English, ui::Language::Spanish})
        for (const auto& line : {held, planLine(2, day(9), day(1))}) {
            const auto text = ui::desktop::sentenceOf(line, language);
            BOOST_TEST(text.find('{') == std::string::npos, text);
            BOOST_TEST(text.find("desktop.") == std::string::npos, text);
            BOOST_TEST(text.size() > 60U, text);
        }
    BOOST_TEST(ui::desktop::dollars(1'204'500) == "$1\u202F204.50");
    BOOST_TEST(ui::desktop::dollars(10'540) == "$10.54");
}

BOOST_AUTO_TEST_SUITE_END()
