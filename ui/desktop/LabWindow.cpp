// SPDX-License-Identifier: MIT
#include "ui/desktop/LabWindow.h"

#include "lab/store/LabIdentity.h"
#include "lab/values/Failure.h"
#include "ui/Workstation.h"
#include "ui/desktop/MainFrame.h"

namespace ui::desktop {

LabWindow::LabWindow(std::unique_ptr<Workstation> workstation, std::unique_ptr<Sounds> sounds,
    const std::filesystem::path& settingsFile)
    : workstation_(std::move(workstation))
    , sounds_(std::move(sounds))
    , returnsSource_(*workstation_)
    , benchSource_(*workstation_)
    , planningSource_(*workstation_)
    , packingSource_(*workstation_)
    , certificatesSource_(*workstation_)
    , standardsSource_(*workstation_)
    , deskWork_(std::make_unique<WxExecutor>())
    , benchLooking_(std::make_unique<WxExecutor>())
    , benchControl_(std::make_unique<WxExecutor>())
    , gasClosing_(std::make_unique<WxExecutor>())
    , planningWork_(std::make_unique<WxExecutor>())
    , packingWork_(std::make_unique<WxExecutor>())
    , certificatesWork_(std::make_unique<WxExecutor>())
    , auditWork_(std::make_unique<WxExecutor>())
    , watchWork_(std::make_unique<WxExecutor>())
    , returns_(std::make_shared<ReturnsSession>(
          returnsSource_, *deskWork_, workstation_->clock(), workstation_->language()))
    , bench_(std::make_shared<BenchSession>(benchSource_,
          BenchSession::Threads {*benchLooking_, *benchControl_, *gasClosing_}, workstation_->clock()))
    , holds_(std::make_shared<HoldSession>(benchSource_, *auditWork_, *benchControl_))
    , planning_(std::make_shared<PlanningSession>(
          planningSource_, *planningWork_, workstation_->clock(), workstation_->language()))
    , packing_(std::make_shared<PackingSession>(packingSource_, *packingWork_))
    , certificates_(std::make_shared<CertificatesSession>(
          certificatesSource_, *certificatesWork_, workstation_->clock()))
    , standards_(std::make_shared<StandardsSession>(standardsSource_, *auditWork_))
    , audit_(std::make_shared<AuditSession>(workstation_->database(), workstation_->anchors(), *auditWork_))
    , watch_(std::make_shared<LabWatch>(workstation_->database(), *watchWork_))
    , people_(std::make_shared<SignInSession>(*workstation_, *auditWork_,
          std::chrono::minutes(workstation_->settings().whole("station.lock-minutes"))))
{
    constexpr int hour = 60 * 60 * 1000;
    anchoring_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { anchorInBackground(); });
    anchoring_.Start(hour);
    const FrameParts parts {returns_, bench_, holds_, planning_, packing_, certificates_, standards_, audit_,
        watch_, *sounds_, workstation_->clock(), Wording(workstation_->language(), workstation_->zone()),
        workstation_->signedIn(), workstation_->identity().kind, [this] { endBackgroundWork(); },
        ScannerSettings(workstation_->settings(), settingsFile), workstation_->labelParser(), people_};
    frame_ = new MainFrame(parts);
    connectScanners();
}

void LabWindow::connectScanners()
{
    frame_->keys().setWedge(wedgeOptions(workstation_->settings()));
    devices_ = std::make_unique<ScanDevices>(*workstation_, *frame_);
}

LabWindow::~LabWindow() { endBackgroundWork(); }

void LabWindow::anchorInBackground()
{
    auditWork_->inBackground([&workstation = *workstation_] {
        try {
            workstation.anchorJournal();
        } catch (const lab::Failure&) {
            // The next hour's anchor covers these entries too; `flexcal doctor` tells why it cannot be
            // written.
        }
    });
}

void LabWindow::endBackgroundWork()
{
    anchoring_.Stop();
    devices_.reset();
    audit_->stop();
    watchWork_.reset();
    auditWork_.reset();
    certificatesWork_.reset();
    packingWork_.reset();
    planningWork_.reset();
    // A batch is over before its bench goes: it was told so, and the gas is shut meanwhile.
    benchControl_.reset();
    gasClosing_.reset();
    benchLooking_.reset();
    deskWork_.reset();
}

} // namespace ui::desktop
