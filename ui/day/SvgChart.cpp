// SPDX-License-Identifier: MIT
#include "ui/day/SvgChart.h"

#include "lab/values/Text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui::svg {
namespace {

    constexpr double width = 880;
    constexpr double left = 56;
    constexpr double top = 44;
    constexpr const char* ink = "#17212b";
    constexpr const char* hint = "#66727e";
    constexpr const char* hairline = "#dce2e7";

    std::string n(double value) { return lab::text::number(value, 1); }

    std::string text(double x, double y, const std::string& content, const char* anchor, const char* colour = hint,
        int size = 12)
    {
        return "<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour
            + "\" font-size=\"" + std::to_string(size) + "\">" + escaped(content) + "</text>";
    }

    std::string rectangle(double x, double y, double w, double h, const std::string& colour)
    {
        return "<rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(w) + "\" height=\"" + n(h) + "\" fill=\""
            + colour + "\"/>";
    }

    std::string line(double x1, double y1, double x2, double y2, const char* colour)
    {
        return "<line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\"" + n(y2) + "\" stroke=\""
            + colour + "\"/>";
    }

    std::string opened(const std::string& title, double height)
    {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + n(width) + " " + n(height)
            + "\" role=\"img\" aria-label=\"" + escaped(title) + "\">" + text(0, 18, title, "start", ink, 15);
    }

    double total(const Bar& bar) { return std::accumulate(bar.parts.begin(), bar.parts.end(), 0.0); }

    double largest(const std::vector<Bar>& bars)
    {
        double most = 1;
        for (const auto& bar : bars)
            most = std::max(most, total(bar));
        return most;
    }

} // namespace

std::string escaped(const std::string& content)
{
    std::string safe;
    for (const char c : content) {
        switch (c) {
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '&':
            safe += "&amp;";
            break;
        case '"':
            safe += "&quot;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string bars(const std::string& title, const std::vector<Bar>& bars, const std::vector<Series>& series)
{
    constexpr double plot = 180;
    constexpr double base = top + plot;
    const double most = largest(bars);
    const double step = (width - left) / std::max<double>(1, static_cast<double>(bars.size()));
    auto out = opened(title, base + 48);
    out += line(left, base, width, base, hairline);
    double x = left;
    for (const auto& bar : bars) {
        double y = base;
        for (std::size_t i = 0; i < bar.parts.size(); ++i) {
            const double h = plot * bar.parts[i] / most;
            y -= h;
            out += rectangle(x + step * 0.15, y, step * 0.7, h, series[i].colour);
        }
        out += text(x + step / 2, y - 5, lab::text::number(total(bar), 0), "middle", ink, 11);
        out += text(x + step / 2, base + 16, bar.label, "middle", hint, 11);
        x += step;
    }
    if (series.size() > 1) {
        double at = left;
        for (const auto& one : series) {
            out += rectangle(at, base + 29, 10, 10, one.colour) + text(at + 15, base + 38, one.name, "start");
            at += 40 + 8.0 * static_cast<double>(one.name.size());
        }
    }
    return out + "</svg>";
}

std::string lyingBars(const std::string& title, const std::vector<Bar>& bars, const std::string& colour)
{
    constexpr double row = 26;
    constexpr double from = 190;
    const double most = largest(bars);
    auto out = opened(title, top + row * static_cast<double>(bars.size()) + 8);
    double y = top;
    for (const auto& bar : bars) {
        const double w = (width - from - 60) * total(bar) / most;
        out += text(from - 10, y + 13, bar.label, "end", ink);
        out += rectangle(from, y, w, row - 8, colour);
        out += text(from + w + 8, y + 13, lab::text::number(total(bar), 0), "start", ink);
        y += row;
    }
    return out + "</svg>";
}

std::string errors(const std::string& title, const std::string& unit, const std::vector<Mark>& marks, double limit)
{
    constexpr double plot = 240;
    double reach = limit * 1.5;
    for (const auto& mark : marks)
        reach = std::max(reach, std::abs(mark.value) * 1.1);
    const double middle = top + plot / 2;
    const auto yOf = [&](double value) { return middle - value / reach * plot / 2; };
    auto out = opened(title, top + plot + 16);
    out += rectangle(left, yOf(limit), width - left, yOf(-limit) - yOf(limit), "#ddf0eb");
    for (const double value : {limit, 0.0, -limit}) {
        out += line(left, yOf(value), width, yOf(value), value == 0.0 ? "#7f8c98" : "#00705a");
        out += text(left - 6, yOf(value) + 4, (value > 0 ? "+" : "") + lab::text::number(value, 3), "end");
    }
    out += text(left, top - 8, unit, "start");
    const double step = (width - left) / std::max<double>(1, static_cast<double>(marks.size()));
    double x = left + step / 2;
    for (const auto& mark : marks) {
        const double y = yOf(mark.value);
        const auto tip = "<title>" + escaped(mark.tip) + "</title>";
        out += mark.filled
            ? "<circle cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"3\" fill=\"#1f5f8b\">" + tip + "</circle>"
            : "<rect x=\"" + n(x - 3) + "\" y=\"" + n(y - 3)
                + "\" width=\"6\" height=\"6\" fill=\"none\" stroke=\"#b3300b\">" + tip + "</rect>";
        x += step;
    }
    return out + "</svg>";
}

} // namespace ui::svg
