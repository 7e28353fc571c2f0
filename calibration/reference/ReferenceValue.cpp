// SPDX-License-Identifier: MIT
#include "calibration/reference/ReferenceValue.h"

#include "calibration/reference/DryGas.h"
#include "calibration/reference/WetBath.h"
#include "lab/values/Failure.h"

#include <cmath>
#include <numbers>

namespace calibration {
namespace {

    constexpr const char* barometer = "barometer"; ///< every point of a batch shares it

    /// Half-width of a rectangular distribution to its standard deviation.
    double rectangular(double halfWidth) { return halfWidth / std::numbers::sqrt3; }

} // namespace

ReferenceValue dryGasReference(const lab::ReferenceGas& gas, lab::Pressure station, const Profile& profile)
{
    const double standard = drygas::standardPressure.hectopascals();
    const double share = station.hectopascals() / standard;
    const double label = gas.label.milligramsPerLitre();
    return {gas.lot, gas.label, drygas::atStation(gas.label, station),
        {
            {certificateLine, gas.expandedUncertainty.milligramsPerLitre() / gas.coverageFactor, share,
                std::nullopt, gas.lot},
            {"budget.stability", rectangular(label * profile.lotStabilityPercent / 100), share, std::nullopt,
                gas.lot},
            {"budget.barometer", profile.barometerUncertainty.hectopascals(), label / standard, std::nullopt,
                barometer},
        }};
}

Station stationOf(const BenchStatus& status)
{
    if (!std::isfinite(status.bath) || !std::isfinite(status.bathLitres))
        return status.barometer;
    return {status.barometer, lab::Temperature::celsius(status.bath), status.bathLitres};
}

ReferenceValue wetBathReference(const lab::ReferenceGas& gas, const Station& station, const Profile& profile)
{
    if (!station.bathTemperature || !(gas.solutionLitres > 0))
        throw lab::Failure({"gas.no-bath", {{"lot", gas.lot}}});
    const auto temperature = *station.bathTemperature;
    const double label = gas.label.milligramsPerLitre();
    const double left = wetbath::fractionLeft(station.bathLitres, gas.solutionLitres, temperature);
    const auto value = wetbath::atTemperature(gas.label, temperature) * left;
    const double delivered = value.milligramsPerLitre();
    const double share = delivered / label;
    const double gone = delivered / left * (1 - left);
    return {gas.lot, gas.label, value,
        {
            {certificateLine, gas.expandedUncertainty.milligramsPerLitre() / gas.coverageFactor, share,
                std::nullopt, gas.lot},
            {"budget.stability", rectangular(label * profile.lotStabilityPercent / 100), share, std::nullopt,
                gas.lot},
            {"budget.bath-temperature", profile.bathUncertainty, delivered * wetbath::perDegree, std::nullopt,
                "bath"},
            {"budget.depletion", rectangular(gone * profile.depletionPercent / 100), 1, std::nullopt,
                gas.lot},
        }};
}

ReferenceValue referenceAt(const lab::ReferenceGas& gas, const Station& station, const Profile& profile)
{
    return gas.kind == lab::GasKind::WetBath ? wetBathReference(gas, station, profile)
                                             : dryGasReference(gas, station.pressure, profile);
}

lab::Expected<ReferenceValue> blendReference(const lab::ReferenceGas& gas, lab::Pressure station,
    const Flow& gasFlow, const Flow& zeroFlow, const Profile& profile)
{
    const double sum = gasFlow.millilitresPerMinute + zeroFlow.millilitresPerMinute;
    if (!(gasFlow.millilitresPerMinute > 0) || !(zeroFlow.millilitresPerMinute >= 0)
        || !(gasFlow.standardUncertainty >= 0) || !(zeroFlow.standardUncertainty >= 0) || !std::isfinite(sum))
        return lab::refused("gas.flow", {{"lot", gas.lot}});
    auto reference = dryGasReference(gas, station, profile);
    const double share = gasFlow.millilitresPerMinute / sum;
    reference.value = reference.value * share;
    for (auto& line : reference.budget)
        line.sensitivity *= share;
    const double delivered = reference.value.milligramsPerLitre();
    reference.budget.push_back({"budget.gas-flow", gasFlow.standardUncertainty,
        delivered * zeroFlow.millilitresPerMinute / (gasFlow.millilitresPerMinute * sum), std::nullopt,
        "gas-flow"});
    reference.budget.push_back(
        {"budget.zero-flow", zeroFlow.standardUncertainty, -delivered / sum, std::nullopt, "zero-flow"});
    return reference;
}

} // namespace calibration
