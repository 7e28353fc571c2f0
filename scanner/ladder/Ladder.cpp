// SPDX-License-Identifier: MIT
#include "scanner/ladder/Ladder.h"

#include "scanner/Filters.h"
#include "scanner/ladder/Half.h"
#include "scanner/ladder/Plain.h"
#include "scanner/ladder/Regions.h"
#include "scanner/ladder/Scene.h"
#include "scanner/ladder/WholeFrame.h"

#include <array>
#include <optional>

namespace scanner {
namespace {

    struct Step {
        std::string_view name;
        void (*run)(Scene& scene);
    };

    constexpr std::array steps {
        Step {"plain", readPlain},
        Step {"half", readHalf},
        Step {"regions", readRegions},
        Step {"whole-frame", readWholeFrame},
    };

    /// Beyond this the plain step alone would outlast any patience; a label photographed so finely loses
    /// nothing when halved.
    constexpr std::size_t mostPixels = 16'000'000;

    Reading readByLibrary(const Frame& frame, const Budget& budget)
    {
        Reading reading {.symbols = readSymbols(frame, {.mode = ReadingMode::LibraryDefaults})};
        for (auto& symbol : reading.symbols)
            symbol.step = steps.front().name;
        reading.ms = budget.wallMs();
        reading.cpuMs = budget.cpuMs();
        return reading;
    }

} // namespace

Ladder::Ladder(LabelParser parser)
    : parser_(std::move(parser))
{
}

Reading Ladder::read(const Frame& frame, std::chrono::milliseconds limit, ReadingMode mode) const
{
    const Budget budget(limit);
    if (mode == ReadingMode::LibraryDefaults)
        return readByLibrary(frame, budget);

    std::optional<Frame> reduced;
    double scale = 1;
    while ((reduced ? *reduced : frame).pixels().size() > mostPixels) {
        reduced = halved(reduced ? *reduced : frame);
        scale *= 2;
    }

    Scene scene(
        reduced ? *reduced : frame, budget, [this](const Symbol& symbol) { return recognises(symbol); });
    for (const auto& step : steps) {
        step.run(scene);
        if (scene.isOutOfTime() || scene.isDone())
            break;
    }

    Reading reading {.symbols = scene.found()};
    for (auto& symbol : reading.symbols)
        for (auto& corner : symbol.corners)
            corner = {corner.x * scale, corner.y * scale};
    reading.ms = budget.wallMs();
    reading.cpuMs = budget.cpuMs();
    return reading;
}

std::vector<std::string_view> Ladder::stepNames()
{
    std::vector<std::string_view> names;
    for (const auto& step : steps)
        names.push_back(step.name);
    return names;
}

bool Ladder::recognises(const Symbol& symbol) const
{
    const auto label = parser_.parse(symbol);
    // Bare digits carry nothing that noise could not make up.
    if (label.as<lab::ClientId>())
        return false;
    if (const auto* tracking = label.as<TrackingLabel>())
        return tracking->number.is1Z() && tracking->checkDigitHolds;
    return label.isKnown() && symbol.bytes.size() >= 4;
}

} // namespace scanner
