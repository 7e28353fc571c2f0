// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/PlanningPanel.h"

#include "tests/ui_desktop/FakeWindow.h"

using tests::planLine;
using tests::press;
using tests::pumpUntil;

namespace {

struct Planner : tests::FakeWindow {
    ui::desktop::PlanningPanel& panel = frame->planning();

    Planner()
    {
        const auto day = [](int ahead) { return tests::FakePlanning::today.plusDays(ahead); };
        plans.lines = {
            planLine(101, day(9), day(0)), planLine(102, day(9), day(0)), planLine(203, day(9), day(1))};
        auto late = planLine(304, day(1), day(1));
        late.line.late = true;
        late.line.reason = logistics::PlanReason::Late;
        plans.next = {plans.lines[2], late};
        press('3', wxMOD_CONTROL);
        planning->refresh();
        BOOST_REQUIRE(pumpUntil([&] { return panel.lines().rows().size() == 5; }));
    }

    std::vector<std::string> keys() const
    {
        std::vector<std::string> found;
        for (const auto& row : panel.lines().rows())
            found.push_back(row.key);
        return found;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(PlanningPanelTest, Planner)

BOOST_AUTO_TEST_CASE(linesStandUnderTheHeadingOfTheirShipDay)
{
    BOOST_TEST(keys() == (std::vector<std::string> {"", "000101", "000102", "", "000203"}),
        boost::test_tools::per_element());
    BOOST_TEST(panel.lines().rows()[0].cells.front().text == "Tue 6 Oct");
    BOOST_TEST(panel.lines().rows()[3].cells.front().text == "Wed 7 Oct");
}

BOOST_AUTO_TEST_CASE(typingFiltersAndEnterGoesIntoTheLines)
{
    wxUIActionSimulator().Text("203");
    BOOST_REQUIRE(pumpUntil([&] { return panel.lines().rows().size() == 2; }));
    press(WXK_RETURN);
    BOOST_TEST(pumpUntil([&] { return !panel.sentence().empty(); }));
    BOOST_TEST(panel.sentence().find("Wed 7 Oct") != std::string::npos, panel.sentence());
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Planning));
    BOOST_TEST(source.asked().empty());
    press(WXK_ESCAPE);
    BOOST_TEST(pumpUntil([&] { return panel.lines().rows().size() == 5; }));
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Planning));
}

BOOST_AUTO_TEST_CASE(aCodeThatIsInNoLineWasScannedAndGoesToTheReturnsDesk)
{
    tests::typeInto("FX38924798Z");
    BOOST_TEST(asked({"FX38924798Z"}));
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Returns));
    BOOST_TEST(planning->state().filter.empty());
}

BOOST_AUTO_TEST_CASE(f9PlansAgainAndTheNewLinesAndTheLateOneShow)
{
    press(WXK_F9);
    BOOST_TEST(pumpUntil([&] { return plans.planned == 1 && panel.lines().rows().size() == 3; }));
    BOOST_REQUIRE(panel.atRisk().rows().size() == 1U);
    BOOST_TEST(panel.atRisk().rows()[0].key == "000304");
}

BOOST_AUTO_TEST_CASE(arrowsWalkTheLinesAndReadTheReasons)
{
    press(WXK_F6);
    press(WXK_HOME);
    press(WXK_DOWN);
    BOOST_TEST(pumpUntil([&] { return panel.sentence().find("Tue 6 Oct") != std::string::npos; }));
    BOOST_TEST(panel.sentence().find("$10.54") != std::string::npos, panel.sentence());
}

BOOST_AUTO_TEST_CASE(altArrowsShowThePriceAndF2DropsTheLine)
{
    press(WXK_F6);
    press(WXK_HOME);
    press(WXK_DOWN);
    press(WXK_DOWN); // 000102, on the first day
    BOOST_REQUIRE(pumpUntil([&] { return panel.sentence().find("$10.54") != std::string::npos; }));
    press(WXK_RIGHT, wxMOD_ALT);
    BOOST_REQUIRE(pumpUntil([&] { return panel.sentence().find("+$1.00") != std::string::npos; }));
    BOOST_TEST(panel.sentence().find("Wed 7 Oct") != std::string::npos, panel.sentence());
    press(WXK_ESCAPE); // stays where it is
    BOOST_REQUIRE(pumpUntil([&] { return !planning->state().move; }));
    BOOST_TEST(plans.planned == 0);
    press(WXK_RIGHT, wxMOD_ALT);
    BOOST_REQUIRE(pumpUntil([&] { return planning->state().move && planning->state().move->preview; }));
    press(WXK_F2);
    BOOST_TEST(pumpUntil([&] { return plans.planned == 1 && !planning->state().planning; }));
    BOOST_TEST(planning->state().line(1).line.demand.pinnedTo->iso() == "2026-10-07");
}

BOOST_AUTO_TEST_CASE(ctrlDShowsWhatChangedFromThePlanBefore)
{
    logistics::PlanChange moved {lab::ClientId::numbered(203), tests::FakePlanning::today.plusDays(6),
        tests::FakePlanning::today.plusDays(1)};
    moved.costMills = -830;
    plans.changes = {moved};
    planning->refresh();
    BOOST_REQUIRE(pumpUntil([&] { return planning->state().plan->changes.size() == 1; }));
    press('D', wxMOD_CONTROL);
    BOOST_REQUIRE(pumpUntil([&] { return panel.lines().rows().size() == 1; }));
    const auto& why = panel.lines().rows()[0].cells.back().text;
    BOOST_TEST(panel.lines().rows()[0].key == "000203");
    BOOST_TEST(why.find("Mon 12 Oct") != std::string::npos, why);
    BOOST_TEST(why.find("0.83") != std::string::npos, why);
    press('D', wxMOD_CONTROL);
    BOOST_TEST(pumpUntil([&] { return panel.lines().rows().size() == 5; }));
}

BOOST_AUTO_TEST_SUITE_END()
