// SPDX-License-Identifier: MIT
#include "calibration/BatchTime.h"

#include "calibration/control/ControlDrawing.h"

#include <algorithm>

namespace calibration {
namespace {

    // One dock draws after the other, and the last one's current is watched as it fades;
    // docs/bench-adapter.md.
    constexpr BenchTime betweenDocks {200};
    constexpr BenchTime pulseTime {12'000};
    constexpr BenchTime leakTime {10'000};

    /// Readings of one gas.
    struct Stretch {
        int shots;
        BenchTime before;
    };

    std::vector<Stretch> stretchesOf(const Profile& profile)
    {
        std::vector<Stretch> stretches {{0, leakTime}, {0, profile.soak}, {1, profile.zeroPurge},
            {profile.conditioningShots, profile.gasPurge}};
        for (std::size_t level = 0; level < profile.asFoundLevels.size(); ++level)
            stretches.push_back({profile.shots, profile.gasPurge});
        if (profile.descendingShots > 0)
            stretches.push_back({profile.descendingShots, profile.gasPurge});
        if (profile.carryOverShots > 0) {
            stretches.push_back({profile.carryOverShots, profile.gasPurge});
            stretches.push_back({profile.carryOverShots, profile.zeroPurge});
        }
        stretches.push_back({profile.shots, profile.afterAdjustment + profile.gasPurge});
        return stretches;
    }

    /// The stretch under way, as a place among those.
    std::size_t placeOf(const Progress& progress, const Profile& profile)
    {
        const auto levels = profile.asFoundLevels.size();
        const std::size_t bent = profile.descendingShots > 0 ? 1 : 0;
        const std::size_t carried = profile.carryOverShots > 0 ? 2 : 0;
        switch (progress.step) {
        case Step::Control:
            // Nothing was measured yet, or all of it.
            if (progress.controls < progress.controlsInAll)
                break;
            [[fallthrough]];
        case Step::Verify:
        case Step::Leak:
            return 0;
        case Step::Soak:
            return 1;
        case Step::Blank:
            return 2;
        case Step::Condition:
            return 3;
        case Step::AsFound: {
            std::size_t done = 0;
            for (const auto& run : progress.runs)
                done = std::max(done, run.asFound.size());
            return 4 + std::min(done, levels - 1);
        }
        case Step::Linearity:
            return 4 + levels;
        case Step::CarryOver:
            return 4 + levels + bent;
        case Step::Recovery:
            return 5 + levels + bent;
        case Step::Adjust:
        case Step::AsLeft:
            return 4 + levels + bent + carried;
        case Step::Finished:
            break;
        }
        return 5 + levels + bent + carried;
    }

} // namespace

BenchTime timeLeft(const Profile& profile, const Progress& progress)
{
    const auto stretches = stretchesOf(profile);
    const BenchTime shotTime = pulseTime + betweenDocks * std::max(0, progress.modules - 1);
    const auto place = placeOf(progress, profile);
    // Of the control standard, one dock alone.
    BenchTime left = progress.controls * controlReadings * (profile.gasPurge + pulseTime);
    for (auto i = place; i < stretches.size(); ++i) {
        const bool begun = i == place && progress.shot > 0;
        const int shots = begun ? stretches[i].shots - progress.shot + 1 : stretches[i].shots;
        const int pauses = begun && progress.shot > 1 ? shots : shots - 1;
        left += (begun ? BenchTime {0} : stretches[i].before) + std::max(0, shots) * shotTime
                + std::max(0, pauses) * profile.betweenShots;
    }
    return left;
}

} // namespace calibration
