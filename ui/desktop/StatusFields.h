// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/LabIdentity.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/audit/AuditSession.h"
#include "ui/desktop/returns/ReturnsState.h"
#include "ui/desktop/widgets/StatusStrip.h"

#include <vector>

namespace ui::desktop {

/// What the line at the window's foot says: the records, the journal, and whether this lab only trains.
std::vector<StatusStrip::Field> statusFields(
    const ReturnsState& returns, const AuditSession::State& audit, lab::LabKind kind, const Wording& words);

} // namespace ui::desktop
