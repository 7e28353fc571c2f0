// SPDX-License-Identifier: MIT
#include "calibration/BatchGas.h"

#include "calibration/bench/Interlocks.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    /// A cylinder's certified value never is exactly the round one that was ordered.
    bool hasLevel(const lab::ReferenceGas& lot, lab::BrAC level)
    {
        return std::abs(lot.label.milligramsPerLitre() / level.milligramsPerLitre() - 1) < 0.03;
    }

    struct Shelf {
        const std::vector<lab::ReferenceGas>& lots;
        const std::vector<GasSource>& sources;
        lab::Date today;

        lab::Expected<ConnectedGas> find(lab::GasUse use, lab::BrAC level) const
        {
            auto refusal = lab::Message {
                "gas.not-connected", {{"lot", lab::text::number(level.gramsPer210Litres(), 3) + " g/210 L"}}};
            for (const auto& lot : lots) {
                const auto source = interlocks::sourceOf(lot, sources);
                if (!source || lot.use != use || !hasLevel(lot, level))
                    continue;
                if (auto may = interlocks::mayFlow(lot, *source, use, today); !may)
                    refusal = may.error();
                else
                    return ConnectedGas {lot, source->number};
            }
            return tl::make_unexpected(refusal);
        }
    };

} // namespace

lab::Expected<BatchGas> chooseGas(const Profile& profile, const std::vector<lab::ReferenceGas>& lots,
    const std::vector<GasSource>& sources, lab::Date today)
{
    const Shelf shelf {lots, sources, today};
    const auto zero = std::ranges::find(sources, GasSource::Kind::ZeroAir, &GasSource::kind);
    if (zero == sources.end())
        return lab::refused("gas.no-zero-air");
    std::vector<ConnectedGas> asFound;
    for (const auto level : profile.asFoundLevels) {
        auto gas = shelf.find(lab::GasUse::Adjust, level);
        if (!gas)
            return tl::make_unexpected(gas.error());
        asFound.push_back(*std::move(gas));
    }
    auto adjust = shelf.find(lab::GasUse::Adjust, profile.adjustLevel);
    if (!adjust)
        return tl::make_unexpected(adjust.error());
    auto asLeft = shelf.find(lab::GasUse::AsLeft, profile.asLeftLevel);
    if (!asLeft)
        return tl::make_unexpected(asLeft.error());
    for (const auto& gas : asFound)
        if (auto apart = interlocks::lotsApart(gas.lot, asLeft->lot); !apart)
            return tl::make_unexpected(apart.error());
    return BatchGas {std::move(asFound), *std::move(adjust), *std::move(asLeft), zero->number};
}

} // namespace calibration
