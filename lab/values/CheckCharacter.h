// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Check characters that tell a misread from a reading.
namespace lab {

/// The check character over digits and capitals by ISO/IEC 7064, MOD 37,36 (hybrid system); for
/// "FX12345678" it is '9'. Expects only 0-9 and A-Z.
char mod37_36(std::string_view body);

/// The last digit of a UPS "1Z" number over the 15 characters between "1Z" and it: letters count as
/// (ASCII − 63) mod 10, every second character twice. Expects 15 of 0-9 and A-Z.
char upsCheckDigit(std::string_view body);

} // namespace lab
