// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/PackingPanel.h"

#include "tests/ui_desktop/FakeWindow.h"
#include "ui/desktop/widgets/OutcomeBandPanel.h"

using tests::FakePacking;
using tests::press;
using tests::pumpUntil;

namespace {

struct Packer : tests::FakeWindow {
    ui::desktop::PackingPanel& panel = frame->packing();

    Packer()
    {
        const auto today = tests::FakePlanning::today;
        kits.due = {
            tests::planLine(101, today.plusDays(9), today), tests::planLine(203, today.plusDays(10), today)};
        press('4', wxMOD_CONTROL);
        BOOST_REQUIRE(pumpUntil([&] { return panel.queue().rows().size() == 2; }));
    }

    void scan(const std::string& item)
    {
        packing->submit(FakePacking::code(item.c_str(), lab::ClientId::numbered(101)));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(PackingPanelTest, Packer)

BOOST_AUTO_TEST_CASE(aKitIsPackedByTheKeyboardAndTheScannerAlone)
{
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Packing));
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return packing->state().job.has_value(); }));
    BOOST_TEST(panel.band().band().word == "Scan the module");
    // What is scanned here is this desk's business.
    tests::typeInto(FakePacking::code("module", lab::ClientId::numbered(101)));
    BOOST_REQUIRE(pumpUntil([&] { return packing->state().job->missing.size() == 4; }));
    BOOST_TEST(source.asked().empty());
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Packing));
    for (const auto* item : {"box", "outbound-label", "return-label", "certificate"})
        scan(item);
    BOOST_REQUIRE(pumpUntil([&] { return !packing->state().job && panel.queue().rows().size() == 1; }));
    BOOST_TEST(panel.band().band().word == "Done");
}

BOOST_AUTO_TEST_CASE(aWrongItemIsLoudUntilF2)
{
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return packing->state().job.has_value(); }));
    packing->submit("FX36810425U");
    BOOST_REQUIRE(pumpUntil([&] { return packing->state().stop.has_value(); }));
    BOOST_TEST((panel.band().band().level == ui::Level::Stop));
    BOOST_TEST(panel.band().band().line.find("FX36810425U") != std::string::npos);
    BOOST_REQUIRE(!sounds.played.empty());
    BOOST_TEST((sounds.played.back() == ui::Level::Stop));
    press(WXK_F2);
    BOOST_TEST(!packing->state().stop);
    BOOST_TEST(panel.band().band().word == "Scan the module");
}

BOOST_AUTO_TEST_CASE(f7ListsTheModulesToFetch)
{
    BOOST_TEST(panel.picks().rows().empty());
    press(WXK_F7);
    BOOST_REQUIRE(pumpUntil([&] { return panel.picks().rows().size() == 2; }));
    BOOST_TEST(panel.picks().rows().front().cells.front().text == "Bin A-000101");
}

BOOST_AUTO_TEST_CASE(escapeSetsAsideAndF8VoidsTheLabels)
{
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return packing->state().job.has_value(); }));
    press(WXK_ESCAPE);
    BOOST_TEST(!packing->state().job);
    BOOST_TEST(kits.voided.empty());
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return packing->state().job.has_value(); }));
    press(WXK_F8);
    BOOST_REQUIRE(pumpUntil([&] { return !packing->state().job; }));
    BOOST_TEST(kits.voided.size() == 1U);
}

BOOST_AUTO_TEST_CASE(typingFindsLines)
{
    wxUIActionSimulator().Text("203");
    BOOST_TEST(pumpUntil([&] { return panel.queue().rows().size() == 1; }));
    BOOST_TEST(source.asked().empty());
}

BOOST_AUTO_TEST_SUITE_END()
