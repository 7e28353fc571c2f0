// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// AIM symbology identifiers (ISO/IEC 15424): three characters, "]", a letter for the symbology and a digit
/// or letter for how it is to be understood, that scanners may send in front of the payload.
namespace scanner {

/// What a scanner sent, cut in two.
struct AimText {
    std::string_view identifier; ///< "]C1", or empty when none was sent
    std::string_view payload;
};

/// Cuts the identifier off. Text that merely begins with "]" keeps it.
AimText splitAim(std::string_view sent);

/// True for the identifiers that promise GS1 element strings: GS1-128, GS1 DataMatrix, GS1 QR Code, GS1
/// DataBar with composites, GS1 DotCode.
bool promisesGs1(std::string_view identifier);

} // namespace scanner
