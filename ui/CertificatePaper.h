// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/CertificatePdf.h"

namespace ui {

/// How this program puts certificates on paper: with a Data Matrix drawn by the scanner's own writer, so that
/// the scanner reads it back. The calibration room takes it as given, because the two rooms do not know each
/// other.
calibration::CertificatePaper certificatePaper();

} // namespace ui
