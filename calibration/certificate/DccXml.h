// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/Certificate.h"

#include <string>

namespace calibration {

/// The certificate as a Digital Calibration Certificate, DCC 3.3.0 with D-SI 2.2.1 (PTB), for programs:
/// values in mg/L with every digit, because g/210 L has no spelling in the D-SI. Valid against dcc.xsd; units
/// are checked here, since the schema takes any text for one. The detached signature is over the JSON, whose
/// SHA-256 is named among the identifications.
///
/// The same content makes the same bytes.
std::string dccXml(const Certificate& certificate, const std::string& jsonHash);

} // namespace calibration
