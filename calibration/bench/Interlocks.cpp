// SPDX-License-Identifier: MIT
#include "calibration/bench/Interlocks.h"

#include "calibration/reference/WetBath.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace calibration::interlocks {
namespace {

    tl::unexpected<lab::Message> refuse(
        const lab::ReferenceGas& lot, const char* code, std::vector<lab::Message::Argument> more = {})
    {
        more.insert(more.begin(), {"lot", lot.lot});
        return lab::refused(code, std::move(more));
    }

    GasSource::Kind kindOf(const lab::ReferenceGas& lot)
    {
        return lot.kind == lab::GasKind::WetBath ? GasSource::Kind::WetBath : GasSource::Kind::DryGas;
    }

    lab::Expected<void> enough(const lab::ReferenceGas& lot, const GasSource& source)
    {
        // Written so that a reading that is no number refuses, too.
        if (!(source.pressureBar >= lot.minimumBar))
            return refuse(lot, "gas.low",
                {{"pressure", lab::text::number(source.pressureBar, 1)},
                    {"minimum", lab::text::number(lot.minimumBar, 1)}});
        const double label = lot.label.milligramsPerLitre();
        if (!(std::abs(source.label.milligramsPerLitre() - label) <= 1e-3 * label))
            return refuse(lot, "gas.label");
        return {};
    }

} // namespace

lab::Expected<void> oneGasAtMost(std::uint16_t openSources)
{
    if (std::popcount(openSources) > 1)
        return lab::refused("gas.two-open");
    return {};
}

lab::Expected<void> mayFlow(
    const lab::ReferenceGas& lot, const GasSource& source, lab::GasUse wanted, lab::Date today)
{
    if (lot.use != wanted)
        return refuse(lot, "gas.wrong-use",
            {{"use", std::string(lab::word(lot.use))}, {"wanted", std::string(lab::word(wanted))}});
    if (lot.certificate.empty() || !(lot.expandedUncertainty.milligramsPerLitre() > 0)
        || !(lot.coverageFactor > 0))
        return refuse(lot, "gas.uncertified");
    if (today > lot.expires)
        return refuse(lot, "gas.expired", {{"date", lot.expires.iso()}});
    return enough(lot, source);
}

lab::Expected<void> stillFlows(const lab::ReferenceGas& lot, const GasSource& source)
{
    if (source.kind != kindOf(lot) || source.lot != lot.lot)
        return refuse(lot, "gas.changed", {{"found", source.lot}});
    return enough(lot, source);
}

lab::Expected<void> bathHolds(
    const lab::ReferenceGas& lot, const BenchStatus& status, double within, double mostGonePercent)
{
    if (lot.kind != lab::GasKind::WetBath)
        return {};
    // Written so that a reading that is no number refuses, too.
    if (!(std::abs(status.bath - wetbath::certifiedAt.celsius()) <= within))
        return refuse(lot, "gas.bath-temperature",
            {{"temperature", lab::text::number(status.bath, 1)}, {"within", lab::text::number(within, 1)}});
    const double left =
        wetbath::fractionLeft(status.bathLitres, lot.solutionLitres, lab::Temperature::celsius(status.bath));
    if (!(100 * (1 - left) <= mostGonePercent))
        return refuse(lot, "gas.bath-depleted",
            {{"litres", lab::text::number(status.bathLitres, 1)},
                {"percent", lab::text::number(mostGonePercent, 1)}});
    return {};
}

lab::Expected<GasSource> sourceOf(const lab::ReferenceGas& lot, const std::vector<GasSource>& sources)
{
    const auto found = std::ranges::find_if(sources,
        [&](const GasSource& source) { return source.kind == kindOf(lot) && source.lot == lot.lot; });
    if (found == sources.end())
        return lab::refused("gas.not-connected", {{"lot", lot.lot}});
    return *found;
}

lab::Expected<void> lotsApart(const lab::ReferenceGas& adjusting, const lab::ReferenceGas& judging)
{
    if (adjusting.lot == judging.lot)
        return lab::refused("gas.same-lot", {{"lot", judging.lot}});
    return {};
}

lab::Expected<void> mayMeasure(const DockReading& dock, const lab::ModuleSerial& scanned)
{
    const auto refuse = [&](const char* code) {
        return lab::refused(
            code, {{"dock", std::to_string(dock.dock)}, {"module", scanned.text()}, {"found", dock.serial}});
    };
    if (!dock.present)
        return refuse("dock.empty");
    if (dock.memoryFault)
        return refuse("dock.memory");
    if (dock.serial != scanned.text())
        return refuse("dock.serial");
    if (!dock.sealed)
        return refuse("dock.seal");
    return {};
}

} // namespace calibration::interlocks
