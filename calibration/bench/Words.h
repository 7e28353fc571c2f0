// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// Numbers and text in 16-bit registers, the high word first. Made here because libmodbus 3.1.6's own
/// modbus_set_float_abcd does not read back what it wrote.
namespace calibration::words {

using Words = std::span<const std::uint16_t>;
using WritableWords = std::span<std::uint16_t>;

/// Each reads from, or writes to, the first words of what it is given: 2 for u32 and f32, 4 for f64.
std::uint32_t u32(Words from);
float f32(Words from);
double f64(Words from);
/// The characters before the first zero; what is no printable ASCII becomes '?', so that a damaged serial
/// never equals a scanned one.
std::string text(Words from);

void put(WritableWords to, std::uint32_t value);
void put(WritableWords to, float value);
void put(WritableWords to, double value);
/// Fills the whole of `to`; what does not fit is cut.
void put(WritableWords to, std::string_view text);

} // namespace calibration::words
