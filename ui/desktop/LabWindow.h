// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/WxExecutor.h"
#include "ui/desktop/audit/AuditSession.h"
#include "ui/desktop/returns/LabReturns.h"
#include "ui/desktop/returns/ReturnsSession.h"
#include "ui/desktop/sound/Sounds.h"

#include <memory>

namespace ui {
class Workstation;
}

namespace ui::desktop {

class MainFrame;

/// An open lab and the window on it: everything the window works with, made and ended in the right order.
class LabWindow {
public:
    LabWindow(std::unique_ptr<Workstation> workstation, std::unique_ptr<Sounds> sounds);
    ~LabWindow();

    MainFrame& frame() { return *frame_; }
    ReturnsSession& returns() { return *returns_; }
    AuditSession& audit() { return *audit_; }
    Workstation& workstation() { return *workstation_; }

private:
    void endBackgroundWork();

    std::unique_ptr<Workstation> workstation_;
    std::unique_ptr<Sounds> sounds_;
    LabReturns source_;
    std::unique_ptr<WxExecutor> deskWork_;
    std::unique_ptr<WxExecutor> auditWork_; ///< of its own, so that no scan waits for a verification
    std::shared_ptr<ReturnsSession> returns_;
    std::shared_ptr<AuditSession> audit_;
    MainFrame* frame_; ///< wx destroys it
};

} // namespace ui::desktop
