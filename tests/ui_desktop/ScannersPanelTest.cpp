// SPDX-License-Identifier: MIT
#include "ui/desktop/scanners/ScannersPanel.h"

#include "lab/FileContent.h"
#include "tests/ui_desktop/FakeWindow.h"

using tests::press;
using tests::pumpUntil;
using tests::typeInto;
using Place = ui::desktop::MainFrame::Place;

namespace {

struct Window : tests::FakeWindow {
    Window()
    {
        press('8', wxMOD_CONTROL);
        BOOST_REQUIRE((frame->place() == Place::Scanners));
    }
    const std::deque<ui::desktop::TrialScan>& tried() { return frame->scanners().tried(); }
    wxTextCtrl& field(std::size_t place)
    {
        return *dynamic_cast<wxTextCtrl*>(frame->scanners().stops().at(place));
    }
    std::string settings() { return lab::fileContent(folder.path() / "flexcal.properties").value_or(""); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ScannersPanelTest, Window)

BOOST_AUTO_TEST_CASE(whatIsScannedHereIsTakenInNowhere)
{
    typeInto("FX38924798Z");
    BOOST_REQUIRE(pumpUntil([&] { return tried().size() == 1; }));
    BOOST_TEST(tried().front().bytes == "FX38924798Z");
    frame->takeScan("1Z999AA10123456784");
    BOOST_REQUIRE(pumpUntil([&] { return tried().size() == 2; }));
    BOOST_TEST((tried().front().source == ui::desktop::TrialScan::Source::Device));
    BOOST_TEST(source.asked().empty());
    BOOST_TEST((frame->place() == Place::Scanners));
    // Elsewhere the next scan is somebody's box again.
    press('1', wxMOD_CONTROL);
    typeInto("FX38924798Z");
    BOOST_TEST(asked({"FX38924798Z"}));
    BOOST_TEST(tried().size() == 2U);
}

BOOST_AUTO_TEST_CASE(settingsAreCheckedKeptAndUsed)
{
    field(0).SetValue("5");
    press(WXK_F9);
    BOOST_TEST(settings() == ""); // below what the key takes: nothing is written
    field(0).SetValue("120");
    field(2).SetValue("~");
    press(WXK_F9);
    BOOST_TEST(settings()
               == "scanner.wedge-prefix = ~\nscanner.wedge-separator = \nscanner.wedge-shortest = 6\n"
                  "scanner.wedge-threshold-ms = 120\n");
    typeInto("~FX38924798Z");
    BOOST_REQUIRE(pumpUntil([&] { return tried().size() == 1; }));
    BOOST_TEST(tried().front().bytes == "FX38924798Z"); // the prefix is known now
    BOOST_TEST(tried().front().isScan);
}

BOOST_AUTO_TEST_SUITE_END()
