// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "tests/ui_desktop/FakeBench.h"
#include "tests/ui_desktop/FakeCertificates.h"
#include "tests/ui_desktop/FakeHold.h"
#include "tests/ui_desktop/FakePacking.h"
#include "tests/ui_desktop/FakePlanning.h"
#include "tests/ui_desktop/FakeReturns.h"
#include "tests/ui_desktop/FakeStandards.h"
#include "tests/ui_desktop/Pump.h"
#include "ui/desktop/MainFrame.h"
#include "ui/desktop/WxExecutor.h"
#include "ui/desktop/audit/AuditSession.h"
#include "ui/desktop/bench/BenchPanel.h"
#include "ui/desktop/certificates/CertificatesSession.h"
#include "ui/desktop/live/LabWatch.h"
#include "ui/desktop/packing/PackingPanel.h"
#include "ui/desktop/packing/PackingSession.h"
#include "ui/desktop/planning/PlanningPanel.h"
#include "ui/desktop/standards/StandardsPanel.h"
#include "ui/desktop/standards/StandardsSession.h"
#include "ui/desktop/widgets/RowList.h"
#include "ui/desktop/widgets/ScanBox.h"

#include <boost/test/unit_test.hpp>
#include <stdlib.h>
#include <wx/uiaction.h>

namespace tests {

/// A folder that is gone with the test.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "flexcal-window-XXXXXX").string();
        BOOST_REQUIRE(mkdtemp(pattern.data()));
        path_ = pattern;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline void showAndFocus(ui::desktop::MainFrame& frame)
{
    frame.Show();
    frame.Raise();
    BOOST_REQUIRE(pumpUntil([&] { return frame.IsShownOnScreen(); }));
    frame.scanBox().takeFocus();
    BOOST_REQUIRE(pumpUntil([&] { return frame.scanBox().hasFocus(); }));
    pumpFor(100);
}

inline void typeInto(const std::string& text)
{
    wxUIActionSimulator keyboard;
    keyboard.Text(text.c_str());
    keyboard.Char(WXK_RETURN);
}

inline void press(int key, int modifiers = wxMOD_NONE)
{
    wxUIActionSimulator keyboard;
    keyboard.Char(key, modifiers);
    pumpFor(30);
}

inline void click(wxWindow& window, const wxPoint& at)
{
    wxUIActionSimulator mouse;
    mouse.MouseMove(window.ClientToScreen(at));
    pumpFor(50);
    mouse.MouseClick();
    pumpFor(100);
}

/// The real window on a lab made of answers.
struct FakeWindow {
    TemporaryFolder folder;
    std::unique_ptr<lab::Database> database =
        lab::Database::create(lab::DatabaseUrl::sqlite(folder.path() / "lab.db"));
    FakeReturns source;
    FakeBench docks;
    FakePlanning plans;
    CountedSounds sounds;
    lab::FixedClock clock {lab::Instant {}};
    std::unique_ptr<ui::desktop::WxExecutor> work = std::make_unique<ui::desktop::WxExecutor>();
    std::shared_ptr<ui::desktop::ReturnsSession> session =
        std::make_shared<ui::desktop::ReturnsSession>(source, *work, clock, ui::Language::English);
    std::shared_ptr<ui::desktop::AuditSession> audit = std::make_shared<ui::desktop::AuditSession>(
        *database, lab::AnchorBook(database->url().file().parent_path()), *work);
    std::unique_ptr<ui::desktop::WxExecutor> control = std::make_unique<ui::desktop::WxExecutor>();
    std::shared_ptr<ui::desktop::BenchSession> bench = std::make_shared<ui::desktop::BenchSession>(
        docks, ui::desktop::BenchSession::Threads {*work, *control, *work}, clock);
    FakeHold held;
    std::shared_ptr<ui::desktop::HoldSession> holds =
        std::make_shared<ui::desktop::HoldSession>(held, *work, *control);
    std::shared_ptr<ui::desktop::PlanningSession> planning =
        std::make_shared<ui::desktop::PlanningSession>(plans, *work, clock, ui::Language::English);
    FakePacking kits;
    std::shared_ptr<ui::desktop::PackingSession> packing =
        std::make_shared<ui::desktop::PackingSession>(kits, *work);
    FakeCertificates papers;
    std::shared_ptr<ui::desktop::CertificatesSession> certificates =
        std::make_shared<ui::desktop::CertificatesSession>(papers, *work, clock);
    FakeStandards measures;
    std::shared_ptr<ui::desktop::StandardsSession> standards =
        std::make_shared<ui::desktop::StandardsSession>(measures, *work);
    std::shared_ptr<ui::desktop::LabWatch> watch = std::make_shared<ui::desktop::LabWatch>(*database, *work);
    ui::desktop::MainFrame*
        frame =
            new ui::desktop::MainFrame(
                {session, bench, holds, planning, packing, certificates, standards, audit, watch, sounds,
                    clock, ui::desktop::Wording(ui::Language::English, *lab::Zone::find("America/New_York")),
                    {{"staff-07", "Staff 07", lab::Role::Warehouse}, "dock-2"}, lab::LabKind::Training,
                    [this] {
                        control.reset();
                        work.reset();
                    },
                    ui::desktop::ScannerSettings(lab::Settings(), folder.path() / "flexcal.properties"),
                    scanner::LabelParser()});

    FakeWindow() { showAndFocus(*frame); }
    ~FakeWindow()
    {
        frame->Close();
        pumpFor(20);
    }

    bool asked(const std::vector<std::string>& expected)
    {
        return pumpUntil([&] { return source.asked() == expected && !session->state().busy; });
    }
};

} // namespace tests
