// SPDX-License-Identifier: MIT
#include "scanner/ladder/Ladder.h"

#include "scanner/ladder/Half.h"
#include "scanner/ladder/MaxiCodes.h"
#include "scanner/ladder/Plain.h"
#include "scanner/ladder/Regions.h"
#include "scanner/ladder/Scene.h"
#include "scanner/ladder/SecondReader.h"
#include "scanner/ladder/WholeFrame.h"

#include <array>

namespace scanner {
namespace {

    struct Step {
        std::string_view name;
        void (*run)(Scene& scene);
        /// Also when something was found already but more seems to be there: the others are for pictures in
        /// which nothing was.
        bool findsMore = false;
        /// Also before anybody asks whether the picture looks read: a second code may be small and pale.
        bool always = false;
    };

    constexpr std::array steps {
        Step {"plain", readPlain, true},
        Step {"regions", readRegions, true, true},
        Step {"maxicode", readMaxiCodes, true},
        Step {"half", readHalf, true},
        Step {"small-regions", readSmallRegions, true},
        Step {"regions-deep", readRegionsDeeply},
        Step {"maxicode-deep", readMaxiCodesDeeply},
        Step {"zbar", readByZbar},
        Step {"whole-frame", readWholeFrame},
    };

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

    Scene scene(frame, budget, [this](const Symbol& symbol) { return recognises(symbol); });
    for (const auto& step : steps) {
        if (!step.findsMore && !scene.found().empty())
            break;
        if (!step.always && scene.isDone())
            break;
        step.run(scene);
        if (scene.isOutOfTime())
            break;
    }

    Reading reading {.symbols = scene.found()};
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
