// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

/// Plots as SVG text, for reports that stand alone. Sizes are in pixels; numbers are written without a locale.
namespace ui::svg {

struct Bar {
    std::string label;
    /// Stacked from the bottom; each with its series' colour.
    std::vector<double> parts;
};

struct Series {
    std::string name;
    std::string colour;
};

/// Upright bars, stacked by series, with counts above them and a legend when there is more than one series.
std::string bars(const std::string& title, const std::vector<Bar>& bars, const std::vector<Series>& series);

/// Lying bars with their labels on the left, the longest first as given.
std::string lyingBars(const std::string& title, const std::vector<Bar>& bars, const std::string& colour);

struct Mark {
    double value;
    bool filled; ///< filled circle or hollow square
    std::string tip;
};

/// Marks beside one another along x, with a band of ± `limit` around zero.
std::string errors(const std::string& title, const std::string& unit, const std::vector<Mark>& marks, double limit);

/// Text made safe between tags and in attributes.
std::string escaped(const std::string& text);

} // namespace ui::svg
