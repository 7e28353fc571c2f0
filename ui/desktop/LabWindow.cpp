// SPDX-License-Identifier: MIT
#include "ui/desktop/LabWindow.h"

#include "lab/store/LabIdentity.h"
#include "ui/Workstation.h"
#include "ui/desktop/MainFrame.h"

namespace ui::desktop {

LabWindow::LabWindow(std::unique_ptr<Workstation> workstation, std::unique_ptr<Sounds> sounds)
    : workstation_(std::move(workstation))
    , sounds_(std::move(sounds))
    , source_(*workstation_)
    , deskWork_(std::make_unique<WxExecutor>())
    , auditWork_(std::make_unique<WxExecutor>())
    , returns_(std::make_shared<ReturnsSession>(
          source_, *deskWork_, workstation_->clock(), workstation_->language()))
    , audit_(std::make_shared<AuditSession>(workstation_->database(), *auditWork_))
{
    const FrameParts parts {returns_, audit_, *sounds_, workstation_->clock(),
        Wording(workstation_->language(), workstation_->zone()), workstation_->signedIn(),
        workstation_->identity().kind, [this] { endBackgroundWork(); }};
    frame_ = new MainFrame(parts);
}

LabWindow::~LabWindow() { endBackgroundWork(); }

void LabWindow::endBackgroundWork()
{
    audit_->stop();
    auditWork_.reset();
    deskWork_.reset();
}

} // namespace ui::desktop
