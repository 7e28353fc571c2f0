// SPDX-License-Identifier: MIT
#include "scanner/ladder/SoftBars.h"

#include "scanner/ladder/Code128Table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scanner {
namespace {

    using code128::modulesOfStop;
    using code128::modulesPerCharacter;

    constexpr int perModule = 4; ///< samples of a template
    constexpr int context = 1; ///< modules of the neighbours on either side that a template shows
    constexpr std::size_t windowSize = (modulesPerCharacter + 2 * context) * perModule;
    constexpr std::array blurs {0.3, 0.65, 1.0}; ///< modules
    constexpr std::size_t startBlur = 1;
    constexpr float leastStep = 0.15F; ///< from paper to the first bar, of the row's range
    constexpr double enoughOfStart = 0.72;
    constexpr double enoughOfCharacter = 0.55;
    constexpr double enoughOnAverage = 0.78;
    constexpr float leastMargin = 0.03F; ///< by which the two least certain characters beat others, summed
    constexpr std::size_t mostStarts = 5;
    constexpr std::size_t mostCharacters = 60;

    using Window = std::array<float, windowSize>;

    /// Mean 0 and length 1, so that a product of two is their correlation. False for a flat one.
    bool normalise(Window& window)
    {
        float sum = 0;
        for (const auto level : window)
            sum += level;
        const auto mean = sum / static_cast<float>(windowSize);
        float squares = 0;
        for (auto& level : window) {
            level -= mean;
            squares += level * level;
        }
        if (squares < 1e-3F)
            return false;
        const auto factor = 1 / std::sqrt(squares);
        for (auto& level : window)
            level *= factor;
        return true;
    }

    float product(const Window& a, const Window& b)
    {
        std::array<float, 4> sums {};
        for (std::size_t at = 0; at < windowSize; at += 4)
            for (std::size_t lane = 0; lane < 4; ++lane)
                sums[lane] += a[at + lane] * b[at + lane];
        return sums[0] + sums[1] + sums[2] + sums[3];
    }

    /// The normal distribution's integral from −∞ to x.
    double below(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

    /// What a character looks like, seen through a blur, paper +1 and ink −1. In front of a start there is
    /// paper; otherwise a space of medium width; behind any but the stop comes a bar.
    Window templateOf(int value, double blur)
    {
        std::vector<double> edges; // alternating: ink begins, ink ends
        double at = 0;
        const bool isStart = value >= code128::startA && value <= code128::startC;
        if (!isStart)
            edges.insert(edges.end(), {-4, -1.7});
        for (const char width : code128::widths(value)) {
            edges.push_back(at);
            at += width - '0';
        }
        if (value == code128::stop)
            edges.push_back(at);
        else
            edges.insert(edges.end(), {at, at + 1.8});
        Window window {};
        for (std::size_t sample = 0; sample < windowSize; ++sample) {
            const auto x = (static_cast<double>(sample) + 0.5) / perModule - context;
            double ink = 0;
            for (std::size_t edge = 0; edge + 1 < edges.size(); edge += 2)
                ink += below((x - edges[edge]) / blur) - below((x - edges[edge + 1]) / blur);
            window[sample] = static_cast<float>(1 - 2 * ink);
        }
        normalise(window);
        return window;
    }

    using Templates = std::array<Window, code128::stop + 1>;

    const Templates& templates(std::size_t blur)
    {
        static const auto all = [] {
            std::array<Templates, blurs.size()> result {};
            for (std::size_t b = 0; b < blurs.size(); ++b)
                for (int value = 0; value <= code128::stop; ++value)
                    result[b][static_cast<std::size_t>(value)] = templateOf(value, blurs[b]);
            return result;
        }();
        return all[blur];
    }

    /// A row of levels that can be read anywhere between its samples.
    class Row {
    public:
        explicit Row(std::span<const float> levels)
            : levels_(levels)
        {
            const auto [least, most] = std::ranges::minmax(levels);
            range_ = most - least;
        }

        double length() const { return static_cast<double>(levels_.size()); }
        /// Between the darkest and the lightest level.
        float range() const { return range_; }

        float at(double place) const
        {
            const auto x = std::clamp(place - 0.5, 0.0, static_cast<double>(levels_.size() - 1));
            return levels_[static_cast<std::size_t>(x + 0.5)];
        }

        /// The character's window from `start` on, its modules `module` samples wide.
        bool cut(double start, double module, Window& window) const
        {
            const auto step = module / perModule;
            auto place = start - context * module + step / 2 - 0.5;
            const auto last = static_cast<double>(levels_.size() - 1);
            for (auto& level : window) {
                const auto x = std::clamp(place, 0.0, last);
                const auto left = static_cast<std::size_t>(x);
                const auto right = std::min(left + 1, levels_.size() - 1);
                const auto share = static_cast<float>(x - static_cast<double>(left));
                level = levels_[left] + share * (levels_[right] - levels_[left]);
                place += step;
            }
            return normalise(window);
        }

    private:
        std::span<const float> levels_;
        float range_ = 0;
    };

    struct Start {
        double at = 0;
        double module = 1;
        float likeness = 0;
    };

    /// Where the row may begin a code, the likeliest first, at most one every two modules.
    std::vector<Start> startsIn(const Row& row, SoftBars::Range range)
    {
        const auto& shapes = templates(startBlur);
        std::vector<Start> found;
        Window window;
        for (auto module = range.least; module <= range.most; module *= 1.06) {
            const auto step = std::max(0.5, module / 3);
            for (double at = 0; at + 4 * modulesPerCharacter * module < row.length(); at += step) {
                // Every start has a bar of two modules behind its paper.
                if (row.at(at - 0.7 * module) - row.at(at + module) < leastStep * row.range())
                    continue;
                if (!row.cut(at, module, window))
                    continue;
                for (int value = code128::startA; value <= code128::startC; ++value)
                    if (const auto likeness = product(window, shapes[static_cast<std::size_t>(value)]);
                        likeness > enoughOfStart)
                        found.push_back({at, module, likeness});
            }
        }
        std::ranges::sort(found, std::greater {}, &Start::likeness);
        std::vector<Start> best;
        for (const auto& start : found) {
            const auto isNear = [&](const Start& other) {
                return std::abs(other.at - start.at) < 2 * start.module
                       && std::abs(std::log(other.module / start.module)) < 0.1;
            };
            if (std::ranges::none_of(best, isNear))
                best.push_back(start);
            if (best.size() == mostStarts)
                break;
        }
        return best;
    }

    /// One character where it fits best.
    struct Fit {
        int value = -1;
        double at = 0;
        double module = 1;
        float likeness = -1;
        float second = -1; ///< of the next best other value at any place tried
    };

    Fit fitCharacter(const Row& row, const Templates& shapes, double at, double module, int first, int last)
    {
        Fit best;
        std::array<float, code128::stop + 1> likenesses;
        likenesses.fill(-1);
        Window window;
        for (const double wider : {1.0, 0.97, 1.03})
            for (const double shift : {0.0, -0.2, 0.2, -0.4, 0.4}) {
                const auto start = at + shift * module;
                if (!row.cut(start, module * wider, window))
                    continue;
                // A code that has drifted is a little less likely than one that has not.
                const auto cost = static_cast<float>(0.05 * shift * shift + (wider == 1.0 ? 0 : 0.004));
                for (int value = first; value <= last; ++value) {
                    const auto likeness = product(window, shapes[static_cast<std::size_t>(value)]) - cost;
                    auto& known = likenesses[static_cast<std::size_t>(value)];
                    known = std::max(known, likeness);
                    if (likeness > best.likeness)
                        best = {value, start, module * wider, likeness, -1};
                }
            }
        for (int value = first; value <= last; ++value)
            if (value != best.value)
                best.second = std::max(best.second, likenesses[static_cast<std::size_t>(value)]);
        return best;
    }

    struct Tracked {
        std::vector<int> values;
        std::vector<float> margins;
        double begin = 0;
        double end = 0;
        double worst = 1;
        double mean = 0;
    };

    /// Follows the characters from a start to the stop, letting the module's width drift as it goes.
    std::optional<Tracked> track(const Row& row, const Templates& shapes, const Start& start)
    {
        Tracked result;
        auto at = start.at;
        auto module = start.module;
        double sum = 0;
        while (result.values.size() < mostCharacters) {
            const bool isFirst = result.values.empty();
            const auto fit = fitCharacter(row, shapes, at, module, isFirst ? code128::startA : 0,
                isFirst ? code128::startC : code128::stop);
            if (fit.likeness < enoughOfCharacter
                || (!isFirst && fit.value >= code128::startA && fit.value <= code128::startC))
                return std::nullopt;
            if (isFirst)
                result.begin = fit.at;
            result.worst = std::min(result.worst, static_cast<double>(fit.likeness));
            sum += fit.likeness;
            // Half the surprise is taken over: blur moves a single character's place by chance.
            const auto drift = (fit.at - at) / (modulesPerCharacter * module);
            const auto begin = at + 0.6 * (fit.at - at);
            module *= 1 + std::clamp(isFirst ? 0.0 : 0.3 * drift, -0.02, 0.02);
            module += 0.25 * (fit.module - module);
            result.values.push_back(fit.value);
            result.margins.push_back(fit.likeness - fit.second);
            if (fit.value == code128::stop) {
                result.end = begin + modulesOfStop * module;
                result.mean = sum / static_cast<double>(result.values.size());
                return result;
            }
            at = begin + modulesPerCharacter * module;
            if (at + modulesPerCharacter * module > row.length() + 3 * module)
                return std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<SoftRead> understood(const Tracked& tracked)
    {
        // Start, data, check, stop.
        if (tracked.values.size() < 5 || tracked.mean < enoughOnAverage)
            return std::nullopt;
        // One character taken for another changes the check character; two could cancel out.
        auto margins = tracked.margins;
        std::ranges::nth_element(margins, margins.begin() + 1);
        if (margins[0] + margins[1] < leastMargin)
            return std::nullopt;
        const std::span values(tracked.values);
        const auto payload = values.first(values.size() - 2);
        if (code128::checkOf(payload) != values[values.size() - 2])
            return std::nullopt;
        auto text = code128::textOf(payload);
        if (!text || text->bytes.empty())
            return std::nullopt;
        SoftRead read;
        read.symbol.symbology = Symbology::Code128;
        read.symbol.identifier = text->isGs1 ? "]C1" : "]C0";
        read.symbol.bytes = std::move(text->bytes);
        read.begin = tracked.begin;
        read.end = tracked.end;
        read.likeness = tracked.worst;
        return read;
    }

    std::optional<SoftRead> readForward(std::span<const float> levels, SoftBars::Range module)
    {
        const Row row(levels);
        for (const auto& start : startsIn(row, module))
            for (std::size_t blur = 0; blur < blurs.size(); ++blur)
                if (const auto tracked = track(row, templates(blur), start))
                    if (auto read = understood(*tracked))
                        return read;
        return std::nullopt;
    }

} // namespace

std::optional<SoftRead> SoftBars::read(std::span<const float> levels, Range module)
{
    if (levels.size() < 40)
        return std::nullopt;
    if (auto read = readForward(levels, module))
        return read;
    std::vector<float> turned(levels.rbegin(), levels.rend());
    auto read = readForward(turned, module);
    if (read) {
        const auto length = static_cast<double>(levels.size());
        read->begin = length - read->begin;
        read->end = length - read->end;
    }
    return read;
}

} // namespace scanner
