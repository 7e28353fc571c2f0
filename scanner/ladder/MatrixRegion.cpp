// SPDX-License-Identifier: MIT
#include "scanner/ladder/MatrixRegion.h"

#include "scanner/Filters.h"
#include "scanner/SymbolReader.h"
#include "scanner/ladder/MatrixFit.h"
#include "scanner/ladder/RegionCrop.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scanner {
namespace {

    /// One way to present a matrix. `margin` pixels of the picture stay around it: close neighbours want few,
    /// and with some codes the library's search is luckier when it starts farther outside. Noise is blurred
    /// away by `blur` modules; `sharp` undoes the lens; cut at half, even a weak code is black and white.
    struct Presentation {
        double margin;
        double scale;
        double blur;
        double sharp;
        bool cut;
    };
    constexpr Presentation quick {8, 1, 0.22, 0, false};
    constexpr std::array deep {
        Presentation {20, 2, 0, 0, false},
        Presentation {14, 1, 0.15, 0, true},
        Presentation {20, 2, 0.22, 0, true},
        Presentation {8, 1, 0.3, 2, true},
    };

    double sideOf(const Region& region) { return std::sqrt(region.width * region.height); }

    Frame presented(const RegionCrop& crop, double module, const Presentation& how)
    {
        auto frame = crop.frame();
        if (how.blur > 0)
            frame = blurred(frame, std::max(0.4, how.blur * module));
        if (how.sharp > 0)
            frame = sharpened(frame, 0.35 * module, how.sharp);
        return how.cut ? cutAtHalf(stretched(frame)) : frame;
    }

    bool readPresented(Scene& scene, const Region& region, const Presentation& how, std::string_view step)
    {
        // Codes of our labels have 14 to 24 modules a side.
        constexpr double modules = 16;
        const auto side = sideOf(region);
        const auto natural = std::clamp(side, 64.0, 300.0) / side;
        const RegionCrop crop(scene.frame(), region, {how.margin, how.margin}, natural * how.scale);
        const auto frame = presented(crop, side * crop.scale() / modules, how);
        // Nobody knows yet which side of it is up.
        for (auto& symbol : readSymbols(frame, {.symbologies = Symbologies::matrix(), .most = 1})) {
            for (auto& corner : symbol.corners)
                corner = crop.inPicture(corner);
            if (scene.addIfKnown(std::move(symbol), step))
                return true;
        }
        return false;
    }

    bool readFitted(Scene& scene, const Region& region, bool lightCode, std::string_view step)
    {
        constexpr double sideInCrop = 130; // pixels
        const auto side = sideOf(region);
        const auto margin = 0.3 * side;
        const RegionCrop crop(scene.frame(), region, {margin, margin}, sideInCrop / side);
        return readFittedMatrix(
            lightCode ? inverted(crop.frame()) : crop.frame(), side * crop.scale(), [&](Symbol symbol) {
                for (auto& corner : symbol.corners)
                    corner = crop.inPicture(corner);
                return scene.addIfKnown(std::move(symbol), step);
            });
    }

} // namespace

bool readMatrix(Scene& scene, const Region& region, Effort effort, std::string_view step)
{
    if (effort == Effort::Quick)
        return readPresented(scene, region, quick, step)
               || (!scene.isOutOfTime() && readFitted(scene, region, false, step));
    if (readFitted(scene, region, true, step))
        return true;
    for (const auto& how : deep) {
        if (scene.isOutOfTime())
            return false;
        if (readPresented(scene, region, how, step))
            return true;
    }
    return false;
}

} // namespace scanner
