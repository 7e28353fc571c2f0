// SPDX-License-Identifier: MIT
#include "ui/desktop/MainFrame.h"

#include "tests/ui_desktop/FakeWindow.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/widgets/OutcomeBandPanel.h"

#include <wx/clipbrd.h>
#include <wx/dcmemory.h>

using tests::press;
using tests::pumpUntil;
using tests::typeInto;

BOOST_FIXTURE_TEST_SUITE(MainFrameTest, tests::FakeWindow)

BOOST_AUTO_TEST_CASE(aBurstOfScansWhileBusyLosesNone)
{
    source.slowMilliseconds = 150;
    for (const auto* keys : {"FX1", "FX2", "FX3"})
        typeInto(keys);
    BOOST_TEST(asked({"FX1", "FX2", "FX3"}));
    BOOST_TEST(frame->scanBox().isEmpty());
}

BOOST_AUTO_TEST_CASE(typingWhileAListHasTheKeyboardLandsInTheScanBox)
{
    press(WXK_F6);
    BOOST_TEST(!frame->scanBox().hasFocus());
    typeInto("fx38924798z");
    BOOST_TEST(asked({"fx38924798z"}));
    BOOST_TEST(frame->scanBox().hasFocus());
}

BOOST_AUTO_TEST_CASE(aTabEndsAScanToo)
{
    wxUIActionSimulator keyboard;
    keyboard.Text("FX7");
    keyboard.Char(WXK_TAB);
    BOOST_TEST(asked({"FX7"}));
    BOOST_TEST(frame->scanBox().hasFocus());
}

BOOST_AUTO_TEST_CASE(theKeyboardReturnsToTheScanBoxAfterAClick)
{
    tests::click(*frame, {700, 200});
    BOOST_TEST(pumpUntil([&] { return frame->scanBox().hasFocus(); }));
    auto& list = frame->returns().expected();
    list.Show();
    tests::click(list, {100, 80});
    BOOST_TEST(pumpUntil([&] { return frame->scanBox().hasFocus(); }));
}

BOOST_AUTO_TEST_CASE(anOpenQuestionHoldsTheQueueUntilF2)
{
    typeInto("ASK");
    BOOST_REQUIRE(pumpUntil([&] { return session->state().held; }));
    typeInto("FX2");
    typeInto("FX3");
    BOOST_TEST(pumpUntil([&] { return session->state().waiting == 2; }));
    BOOST_TEST(asked({"ASK"}));
    press(WXK_F2);
    BOOST_TEST(asked({"ASK", "confirm", "FX2", "FX3"}));
    BOOST_TEST(session->state().waiting == 0);
}

BOOST_AUTO_TEST_CASE(ctrlZTakesTheLastReceiptBack)
{
    typeInto("FX1");
    BOOST_TEST(asked({"FX1"}));
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(asked({"FX1", "undo"}));
    BOOST_TEST(frame->returns().band().band().icon == "undone");
}

BOOST_AUTO_TEST_CASE(escapeClearsTheBoxBeforeAnythingElse)
{
    wxUIActionSimulator().Text("FX");
    BOOST_REQUIRE(pumpUntil([&] { return !frame->scanBox().isEmpty(); }));
    press(WXK_ESCAPE);
    BOOST_TEST(frame->scanBox().isEmpty());
    BOOST_TEST(source.asked().empty());
    press(WXK_ESCAPE);
    BOOST_TEST(asked({"clear"}));
}

BOOST_AUTO_TEST_CASE(aScanOnAnotherPageBelongsToTheReturnsDesk)
{
    press('7', wxMOD_CONTROL);
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Audit));
    press(WXK_F1);
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Help));
    typeInto("FX1");
    BOOST_TEST(asked({"FX1"}));
    BOOST_TEST((frame->place() == ui::desktop::MainFrame::Place::Returns));
}

BOOST_AUTO_TEST_CASE(failingRecordsShowAStripAndKeepTheScan)
{
    source.broken = true;
    typeInto("FX1");
    BOOST_REQUIRE(pumpUntil([&] { return frame->returns().showsTrouble(); }));
    typeInto("FX2");
    BOOST_TEST(pumpUntil([&] { return session->state().waiting == 2; }));
    source.broken = false;
    press(WXK_F5);
    BOOST_TEST(asked({"FX1", "FX2"}));
    BOOST_TEST(!frame->returns().showsTrouble());
}

BOOST_AUTO_TEST_CASE(droppedPicturesAreReadInOrder)
{
    frame->pictures().takeFiles({"/tmp/a.png", "/tmp/b.png"});
    BOOST_TEST(asked({"a.png", "b.png"}));
}

BOOST_AUTO_TEST_CASE(aPastedPictureIsRead)
{
    wxBitmap bitmap(64, 64);
    {
        wxMemoryDC dc(bitmap);
        dc.SetBackground(*wxWHITE_BRUSH);
        dc.Clear();
    }
    BOOST_REQUIRE(wxTheClipboard->Open());
    wxTheClipboard->SetData(new wxBitmapDataObject(bitmap));
    wxTheClipboard->Close();
    press('V', wxMOD_CONTROL);
    BOOST_TEST(asked({"pasted-1.png"}));
}

BOOST_AUTO_TEST_CASE(soundsRepeatUntilTheAnswerIsConfirmed)
{
    using ui::Level;
    typeInto("FX1");
    BOOST_TEST(asked({"FX1"}));
    BOOST_TEST((sounds.played == std::vector {Level::Go}));
    typeInto("STOP");
    BOOST_REQUIRE(pumpUntil([&] { return session->state().held; }));
    BOOST_TEST((sounds.played == std::vector {Level::Go, Level::Stop}));
    BOOST_TEST(pumpUntil(
        [&] { return sounds.played.size() == 3; }, ui::desktop::Signals::repeatMilliseconds + 2000));
    press(WXK_F2);
    BOOST_TEST(!session->state().held);
    tests::pumpFor(ui::desktop::Signals::repeatMilliseconds + 300);
    BOOST_TEST(sounds.played.size() == 3U);
}

BOOST_AUTO_TEST_CASE(mutedSignalsAreSilent)
{
    press('M', wxMOD_CONTROL);
    typeInto("FX1");
    BOOST_TEST(asked({"FX1"}));
    BOOST_TEST(sounds.played.empty());
}

BOOST_AUTO_TEST_CASE(screenReadersHearTheOutcome)
{
    typeInto("ASK");
    BOOST_REQUIRE(pumpUntil([&] { return session->state().held; }));
    auto& band = const_cast<ui::desktop::OutcomeBandPanel&>(frame->returns().band());
    BOOST_TEST(ui::desktop::accessibleName(band) == "Outcome: Another client’s module. Next: Repair both");
}

BOOST_AUTO_TEST_CASE(theBandFadesButKeepsItsWord)
{
    typeInto("FX1");
    BOOST_TEST(asked({"FX1"}));
    const auto& band = frame->returns().band();
    BOOST_TEST(!band.faded());
    BOOST_TEST(
        pumpUntil([&] { return band.faded(); }, ui::desktop::OutcomeBandPanel::fadeMilliseconds + 2000));
    BOOST_TEST(band.band().word == "Expected");
}

BOOST_AUTO_TEST_CASE(closingWhileBusyEndsCleanly)
{
    source.slowMilliseconds = 300;
    for (const auto* keys : {"FX1", "FX2", "FX3"})
        typeInto(keys);
    pumpUntil([&] { return session->state().busy; });
}

BOOST_AUTO_TEST_SUITE_END()
