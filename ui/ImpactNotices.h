// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/ImpactDesk.h"

namespace ui {

/// Puts what an impact case tells a client into the box of outgoing notices, in the client's language.
calibration::NoticeQueue impactNotices(lab::Database& database);

} // namespace ui
