// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/BenchPanel.h"

#include "tests/ui_desktop/FakeWindow.h"
#include "ui/desktop/bench/DockTile.h"
#include "ui/desktop/bench/VerdictPanel.h"
#include "ui/desktop/look/Accessible.h"

using tests::press;
using tests::pumpUntil;

namespace {

struct Technician : tests::FakeWindow {
    ui::desktop::BenchPanel& panel = frame->bench();

    Technician()
    {
        press('2', wxMOD_CONTROL);
        BOOST_REQUIRE(pumpUntil([&] { return bench->state().waiting == 2; }));
    }
    bool ended()
    {
        return pumpUntil([&] { return !bench->state().busy() && bench->state().waiting == 0; });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(BenchPanelTest, Technician)

BOOST_AUTO_TEST_CASE(f5RunsABatchAndF9SignsIt)
{
    press(WXK_F5);
    BOOST_REQUIRE(ended());
    BOOST_TEST(panel.dock(1).word() == "Pass");
    BOOST_TEST(panel.dock(2).word() == "Retired");
    press(WXK_F9);
    BOOST_TEST(pumpUntil([&] { return panel.dock(1).word() == "Certified"; }));
    BOOST_TEST(docks.certificates == 1);
}

BOOST_AUTO_TEST_CASE(f12ClosesTheGasFromAnyPage)
{
    docks.holds = true;
    press(WXK_F5);
    BOOST_REQUIRE(
        pumpUntil([&] { return bench->state().activity == ui::desktop::BenchState::Activity::Running; }));
    press('7', wxMOD_CONTROL);
    press(WXK_F12);
    BOOST_TEST(pumpUntil([&] { return docks.closed == 1 && !bench->state().busy(); }));
    press('2', wxMOD_CONTROL);
    BOOST_TEST(panel.dock(1).word() == "Stopped");
    BOOST_TEST(panel.showsTrouble());
}

BOOST_AUTO_TEST_CASE(arrowsWalkTheDocksAndTheChosenOneIsToldInFull)
{
    press(WXK_F5);
    BOOST_REQUIRE(ended());
    press(WXK_F6);
    press(WXK_RIGHT);
    BOOST_TEST(panel.chosen() == 2);
    BOOST_TEST(panel.verdict().sentence() == "Its cell has become too slow. Retired.");
    press(WXK_DOWN);
    BOOST_TEST(panel.chosen() == 6);
    press(WXK_UP);
    press(WXK_LEFT);
    press(WXK_LEFT);
    BOOST_TEST(panel.chosen() == 1);
}

BOOST_AUTO_TEST_CASE(screenReadersHearADockAsAWhole)
{
    press(WXK_F5);
    BOOST_REQUIRE(ended());
    const auto serial = bench->state().docks[1].run->module.text();
    BOOST_TEST(ui::desktop::accessibleName(panel.dock(2)) == "Dock 2, " + serial + ", Retired");
}

BOOST_AUTO_TEST_CASE(anIdleBenchIsLookedAtOnlyFromItsOwnPage)
{
    BOOST_TEST(pumpUntil([&] { return docks.looked > 0; }));
    press('1', wxMOD_CONTROL);
    tests::pumpFor(300);
    const int looked = docks.looked;
    tests::pumpFor(700);
    BOOST_TEST(docks.looked == looked);
}

BOOST_AUTO_TEST_CASE(closingTheWindowDuringABatchEndsIt)
{
    docks.holds = true;
    press(WXK_F5);
    BOOST_TEST(
        pumpUntil([&] { return bench->state().activity == ui::desktop::BenchState::Activity::Running; }));
}

BOOST_AUTO_TEST_SUITE_END()
