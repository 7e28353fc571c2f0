// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/certificates/CertificatesState.h"
#include "ui/desktop/widgets/RowList.h"

#include <vector>

namespace ui::desktop {

std::vector<ListColumn> toSignColumns(const Wording& words);
std::vector<ListRow> toSignRows(const CertificatesState& state, const Wording& words);

std::vector<ListColumn> certificateColumns(const Wording& words);
std::vector<ListRow> certificateRows(const CertificatesState& state, const Wording& words);

std::vector<ListColumn> caseColumns(const Wording& words);
std::vector<ListRow> caseRows(const CertificatesState& state, const Wording& words);

/// What a certificate is worth, as a chip.
Chip stateChip(calibration::CertificateState state, const Wording& words);
/// What was decided on a case, or that somebody has to.
Chip decisionChip(const calibration::ImpactCase& one, const Wording& words);

} // namespace ui::desktop
