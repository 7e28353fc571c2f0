// SPDX-License-Identifier: MIT
#include "calibration/maths/Rounding.h"

#include "lab/values/Text.h"

#include <algorithm>
#include <cmath>

namespace calibration {

int decimalsOf(double expanded)
{
    constexpr int most = 12;
    const auto figures = [&](int decimals) { return std::round(expanded * std::pow(10, decimals)); };
    int decimals = 1 - static_cast<int>(std::floor(std::log10(expanded)));
    if (figures(decimals) >= 100) // carried to another digit
        --decimals;
    return std::clamp(decimals, 0, most);
}

std::string onPaper(double value, int decimals)
{
    auto text = lab::text::number(value, decimals);
    if (text.starts_with('-') && text.find_first_of("123456789") == std::string::npos)
        text.erase(0, 1);
    return text;
}

std::string signedOnPaper(double value, int decimals)
{
    const auto text = onPaper(value, decimals);
    if (text.starts_with('-'))
        return "−" + text.substr(1);
    return text.find_first_of("123456789") == std::string::npos ? text : "+" + text;
}

} // namespace calibration
