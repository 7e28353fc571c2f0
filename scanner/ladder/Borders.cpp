// SPDX-License-Identifier: MIT
#include "scanner/ladder/Borders.h"

#include <algorithm>
#include <cmath>

namespace scanner {
namespace {

    constexpr std::size_t linesPerSide = 3;
    constexpr int samplesPerLine = 28;

    /// A line beside the code, seen from its side: `away` from the middle, falling by `slope` along it.
    struct Line {
        double away = 0;
        double slope = 0;
        double contrast = 0;
    };

    /// The picture turned so that one side of the code is on top.
    class SideView {
    public:
        SideView(const Frame& levels, int side)
            : levels_(levels)
            , side_(side)
        {
        }

        /// `along` runs clockwise around the code, `away` outwards, both from the middle.
        Point place(double along, double away) const
        {
            const auto x = levels_.width() / 2.0;
            const auto y = levels_.height() / 2.0;
            switch (side_) {
            case 0:
                return {x + along, y - away};
            case 1:
                return {x + away, y + along};
            case 2:
                return {x - along, y + away};
            default:
                return {x - away, y - along};
            }
        }

        int level(double along, double away) const
        {
            const auto [x, y] = place(along, away);
            const auto column = static_cast<int>(x);
            const auto row = static_cast<int>(y);
            if (x < 0 || y < 0 || column >= levels_.width() || row >= levels_.height())
                return 255;
            return levels_.at(column, row);
        }

    private:
        const Frame& levels_;
        int side_;
    };

    double contrastAt(const SideView& view, double away, double slope, double side, double half)
    {
        // The ends are left out: in perspective, sides are not equally long.
        const auto length = 0.8 * side;
        int sum = 0;
        for (int sample = 0; sample < samplesPerLine; ++sample) {
            const auto along = length * ((sample + 0.5) / samplesPerLine - 0.5);
            const auto here = away + slope * along;
            sum += view.level(along, here + half) - view.level(along, here - half);
        }
        return static_cast<double>(sum) / samplesPerLine;
    }

    /// The lines of most contrast, at least half a module apart.
    std::vector<Line> linesOf(const SideView& view, double side)
    {
        constexpr double modules = 18;
        const auto half = std::max(1.0, 0.45 * side / modules);
        std::vector<Line> lines;
        for (auto away = 0.3 * side; away < 0.72 * side; away += 1) {
            Line best;
            for (int step = -6; step <= 6; ++step) {
                const auto slope = step * 0.04;
                if (const auto contrast = contrastAt(view, away, slope, side, half); contrast > best.contrast)
                    best = {away, slope, contrast};
            }
            lines.push_back(best);
        }
        std::ranges::sort(lines, std::greater {}, &Line::contrast);
        std::vector<Line> chosen;
        for (const auto& line : lines) {
            if (line.contrast > 20 && std::ranges::none_of(chosen, [&](const Line& other) {
                    return std::abs(other.away - line.away) < 2.2 * half;
                }))
                chosen.push_back(line);
            if (chosen.size() == linesPerSide)
                break;
        }
        return chosen;
    }

    /// Where two lines, each given by two places, cross.
    Point crossing(Point a, Point b, Point c, Point d)
    {
        const Point r {b.x - a.x, b.y - a.y};
        const Point s {d.x - c.x, d.y - c.y};
        const auto t = ((c.x - a.x) * s.y - (c.y - a.y) * s.x) / (r.x * s.y - r.y * s.x);
        return {a.x + t * r.x, a.y + t * r.y};
    }

} // namespace

std::vector<Quad> borderCandidates(const Frame& levels, double side)
{
    std::vector<SideView> views;
    std::vector<std::vector<Line>> lines;
    for (int turn = 0; turn < 4; ++turn) {
        views.emplace_back(levels, turn);
        lines.push_back(linesOf(views.back(), side));
    }
    const auto onLine = [&](std::size_t turn, const Line& line, double along) {
        return views[turn].place(along, line.away + line.slope * along);
    };
    std::vector<Quad> quads;
    for (const auto& top : lines[0])
        for (const auto& right : lines[1])
            for (const auto& bottom : lines[2])
                for (const auto& left : lines[3]) {
                    const std::array chosen {top, right, bottom, left};
                    Quad quad;
                    for (std::size_t corner = 0; corner < 4; ++corner) {
                        const auto before = (corner + 3) % 4;
                        quad[corner] =
                            crossing(onLine(before, chosen[before], -1), onLine(before, chosen[before], 1),
                                onLine(corner, chosen[corner], -1), onLine(corner, chosen[corner], 1));
                    }
                    const auto across = (top.away + bottom.away) / (left.away + right.away);
                    if (across > 0.6 && across < 1.7)
                        quads.push_back(quad);
                }
    return quads;
}

} // namespace scanner
