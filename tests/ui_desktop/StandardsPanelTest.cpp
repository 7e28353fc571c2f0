// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/StandardsPanel.h"

#include "tests/ui_desktop/FakeWindow.h"
#include "ui/desktop/widgets/EntryForm.h"

using tests::press;
using tests::pumpUntil;
using Kind = ui::desktop::StandardsState::Kind;

namespace {

struct Keeper : tests::FakeWindow {
    ui::desktop::StandardsPanel& panel = frame->standards();

    Keeper()
    {
        press('6', wxMOD_CONTROL);
        BOOST_REQUIRE(pumpUntil([&] { return panel.gas().rows().size() == 3; }));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(StandardsPanelTest, Keeper)

BOOST_AUTO_TEST_CASE(theFourListsShowWhatTheLabHas)
{
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Standards));
    BOOST_TEST(panel.gas().rows().front().key == "DG-3");
    BOOST_TEST(panel.gas().rows().front().cells.back().chip->word == "Expired");
    BOOST_TEST(panel.instruments().rows().size() == 1U);
    BOOST_TEST(panel.rules().rows().front().key == "TX");
    BOOST_TEST(panel.days().rows().size() == 2U);
}

BOOST_AUTO_TEST_CASE(f9OpensTheFormOfACalibrationAndEntersIt)
{
    standards->choose({Kind::Instrument, "BARO-1"});
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return panel.form().IsShown(); }));
    BOOST_TEST(panel.form().typed().size() == 5U);
    // What is to be typed first has the keyboard: the certificate's number.
    wxUIActionSimulator().Text("C-9");
    BOOST_REQUIRE(pumpUntil([&] { return panel.form().typed()[2] == "C-9"; }));
    press(WXK_F9);
    // U was left out.
    BOOST_TEST(pumpUntil([&] { return standards->state().refusal.has_value(); }));
    BOOST_TEST(panel.form().typed()[2] == "C-9");
    press(WXK_ESCAPE);
    BOOST_TEST(pumpUntil([&] { return !panel.form().IsShown(); }));
    BOOST_TEST(measures.entered().empty());
}

BOOST_AUTO_TEST_CASE(f9SignsTheChosenRule)
{
    standards->choose({Kind::Rule, "TX"});
    press(WXK_F9);
    BOOST_TEST(pumpUntil([&] { return measures.entered().size() == 1; }));
    BOOST_TEST(measures.entered().front() == "sign TX yes");
}

BOOST_AUTO_TEST_CASE(typingFindsAndACodeGoesToTheReturnsDesk)
{
    wxUIActionSimulator().Text("dg-2");
    BOOST_TEST(pumpUntil([&] { return panel.gas().rows().size() == 1; }));
    press(WXK_ESCAPE);
    BOOST_REQUIRE(pumpUntil([&] { return panel.gas().rows().size() == 3; }));
    tests::typeInto("FX38924798Z");
    BOOST_TEST(asked({"FX38924798Z"}));
}

BOOST_AUTO_TEST_SUITE_END()
