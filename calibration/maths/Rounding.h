// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace calibration {

/// Decimals that show two significant figures of an expanded uncertainty above 0, also where rounding carries
/// (0.000996 is 0.0010): 0 … 12.
int decimalsOf(double expanded);

/// The value as paper shows it beside its U: rounded to the last place of U with two significant figures
/// (EURACHEM/CITAC CG 4 "Quantifying uncertainty in analytical measurement", 9.6; EA-4/02 M:2022, 6.3).
/// Nothing is ever decided on it. A value that rounds to nothing has no sign.
std::string onPaper(double value, int decimals);

/// The same with its sign: "+" or the minus sign; none for nothing.
std::string signedOnPaper(double value, int decimals);

} // namespace calibration
