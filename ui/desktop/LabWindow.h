// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/ScanDevices.h"
#include "ui/desktop/WxExecutor.h"
#include "ui/desktop/audit/AuditSession.h"
#include "ui/desktop/bench/BenchSession.h"
#include "ui/desktop/bench/HoldSession.h"
#include "ui/desktop/bench/LabBench.h"
#include "ui/desktop/certificates/CertificatesSession.h"
#include "ui/desktop/certificates/LabCertificates.h"
#include "ui/desktop/live/LabWatch.h"
#include "ui/desktop/packing/LabPacking.h"
#include "ui/desktop/packing/PackingSession.h"
#include "ui/desktop/people/SignInSession.h"
#include "ui/desktop/planning/LabPlanning.h"
#include "ui/desktop/planning/PlanningSession.h"
#include "ui/desktop/returns/LabReturns.h"
#include "ui/desktop/returns/ReturnsSession.h"
#include "ui/desktop/sound/Sounds.h"
#include "ui/desktop/standards/LabStandards.h"
#include "ui/desktop/standards/StandardsSession.h"

#include <wx/timer.h>

#include <memory>

namespace ui {
class Workstation;
}

namespace ui::desktop {

class MainFrame;

/// An open lab and the window on it: everything the window works with, made and ended in the right order.
class LabWindow {
public:
    /// `settingsFile` is where changed settings are kept; empty: nowhere.
    LabWindow(std::unique_ptr<Workstation> workstation, std::unique_ptr<Sounds> sounds,
        const std::filesystem::path& settingsFile = {});
    ~LabWindow();

    MainFrame& frame() { return *frame_; }
    ReturnsSession& returns() { return *returns_; }
    BenchSession& bench() { return *bench_; }
    HoldSession& holds() { return *holds_; }
    PlanningSession& planning() { return *planning_; }
    PackingSession& packing() { return *packing_; }
    CertificatesSession& certificates() { return *certificates_; }
    StandardsSession& standards() { return *standards_; }
    AuditSession& audit() { return *audit_; }
    SignInSession& people() { return *people_; }
    Workstation& workstation() { return *workstation_; }

private:
    void anchorInBackground();
    void connectScanners();
    void endBackgroundWork();

    std::unique_ptr<Workstation> workstation_;
    std::unique_ptr<Sounds> sounds_;
    LabReturns returnsSource_;
    LabBench benchSource_;
    LabPlanning planningSource_;
    LabPacking packingSource_;
    LabCertificates certificatesSource_;
    LabStandards standardsSource_;
    // One thread each, so that no scan waits for a verification, a plan, a page drawn, or a look into the
    // journal.
    std::unique_ptr<WxExecutor> deskWork_;
    std::unique_ptr<WxExecutor> benchLooking_;
    std::unique_ptr<WxExecutor> benchControl_;
    std::unique_ptr<WxExecutor> gasClosing_;
    std::unique_ptr<WxExecutor> planningWork_;
    std::unique_ptr<WxExecutor> packingWork_;
    std::unique_ptr<WxExecutor> certificatesWork_;
    std::unique_ptr<WxExecutor> auditWork_;
    std::unique_ptr<WxExecutor> watchWork_;
    std::shared_ptr<ReturnsSession> returns_;
    std::shared_ptr<BenchSession> bench_;
    std::shared_ptr<HoldSession> holds_;
    std::shared_ptr<PlanningSession> planning_;
    std::shared_ptr<PackingSession> packing_;
    std::shared_ptr<CertificatesSession> certificates_;
    std::shared_ptr<StandardsSession> standards_;
    std::shared_ptr<AuditSession> audit_;
    std::shared_ptr<LabWatch> watch_;
    std::shared_ptr<SignInSession> people_;
    wxTimer anchoring_; ///< every hour
    MainFrame* frame_; ///< wx destroys it
    std::unique_ptr<ScanDevices> devices_;
};

} // namespace ui::desktop
