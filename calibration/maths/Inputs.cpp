// SPDX-License-Identifier: MIT
#include "calibration/maths/Inputs.h"

#include "lab/values/Text.h"

#include <algorithm>
#include <cmath>

namespace calibration::inputs {
namespace {

    /// Share of its size by which an abscissa must vary: doubles carry about sixteen digits, and eight of
    /// them are to remain.
    constexpr double leastSpread = 1e-8;

} // namespace

lab::Expected<void> check(std::initializer_list<Column> columns, std::size_t least)
{
    const auto length = columns.begin()->size();
    for (const auto column : columns)
        if (column.size() != length)
            return lab::refused("maths.lengths",
                {{"first", std::to_string(length)}, {"second", std::to_string(column.size())}});
    if (length < least)
        return lab::refused(
            "maths.too-few", {{"given", std::to_string(length)}, {"least", std::to_string(least)}});
    for (const auto column : columns)
        if (!std::ranges::all_of(column, [](double value) { return std::isfinite(value); }))
            return lab::refused("maths.not-finite");
    return {};
}

lab::Expected<void> checkUncertainties(Column uncertainties)
{
    if (!std::ranges::all_of(uncertainties, [](double u) { return u > 0 && std::isfinite(u); }))
        return lab::refused("maths.uncertainty");
    return {};
}

lab::Expected<void> checkSpread(Column abscissae)
{
    const auto [least, most] = std::ranges::minmax(abscissae);
    if (least == most)
        return lab::refused("maths.same-x", {{"x", lab::text::exactNumber(least)}});
    if (most - least < leastSpread * std::max(std::abs(least), std::abs(most)))
        return lab::refused("maths.ill-conditioned");
    return {};
}

lab::Expected<void> checkInside(double value, double from, double to)
{
    if (value >= from && value <= to)
        return {};
    return lab::refused("maths.extrapolation",
        {{"value", lab::text::exactNumber(value)}, {"from", lab::text::exactNumber(from)},
            {"to", lab::text::exactNumber(to)}});
}

} // namespace calibration::inputs
