// SPDX-License-Identifier: MIT
#include "scanner/ladder/Regions.h"

#include "scanner/ladder/BarRegion.h"
#include "scanner/ladder/MatrixRegion.h"

namespace scanner {
namespace {

    void readAll(Scene& scene, Detail detail, Effort effort, std::size_t most, std::string_view step)
    {
        std::size_t tried = 0;
        for (const auto& region : scene.unreadRegions(detail)) {
            if (scene.isOutOfTime() || tried++ == most)
                return;
            // One read before may have been this one too: regions overlap.
            if (scene.isRead(region))
                continue;
            if (region.kind == Region::Kind::Matrix)
                readMatrix(scene, region, effort, step);
            else
                readBars(scene, region, effort, step);
        }
    }

} // namespace

void readRegions(Scene& scene) { readAll(scene, Detail::Coarse, Effort::Quick, 16, "regions"); }

void readSmallRegions(Scene& scene) { readAll(scene, Detail::Fine, Effort::Quick, 12, "small-regions"); }

void readRegionsDeeply(Scene& scene) { readAll(scene, Detail::Coarse, Effort::Deep, 6, "regions-deep"); }

} // namespace scanner
