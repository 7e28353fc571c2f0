// SPDX-License-Identifier: MIT
#include "calibration/reference/DryGas.h"
#include "calibration/reference/WetBath.h"
#include "calibration/validation/Kinds.h"
#include "lab/values/Text.h"

namespace calibration::kinds {
namespace {

    using lab::BrAC;
    using lab::Pressure;
    using Poco::JSON::Object;

    lab::Temperature bathOf(const Given& given)
    {
        return lab::Temperature::celsius(given.real("temperature_c"));
    }

    Object label(BrAC value)
    {
        Object got;
        got.set("label", value.gramsPer210Litres());
        got.set("ppm", drygas::ppmOfLabel(value));
        got.set("mg_per_l", value.milligramsPerLitre());
        return got;
    }

    Object dryGas(const Given& given)
    {
        const auto pressure = given.has("pressure_mmhg")
                                  ? Pressure::millimetresOfMercury(given.positive("pressure_mmhg"))
                                  : Pressure::hectopascals(given.positive("pressure_hpa"));
        Object got;
        got.set("actual",
            drygas::atStation(BrAC::gramsPer210Litres(given.real("label")), pressure).gramsPer210Litres());
        return got;
    }

    Object altitude(const Given& given)
    {
        const auto pressure = drygas::atAltitude(given.real("altitude_m"));
        Object got;
        got.set("pressure_mmhg", pressure.millimetresOfMercury());
        got.set("factor", pressure.hectopascals() / drygas::standardPressure.hectopascals());
        return got;
    }

    Object wetBath(const Given& given)
    {
        const auto at = [&](double grams) {
            return wetbath::atTemperature(BrAC::gramsPer210Litres(grams), bathOf(given)).gramsPer210Litres();
        };
        Object got;
        got.set("actual", at(given.real("certified")));
        got.set("factor", at(1));
        return got;
    }

    Object solution(const Given& given)
    {
        Object got;
        got.set("partition", wetbath::partition(bathOf(given)));
        got.set("actual",
            wetbath::overSolution(given.real("solution_g_per_l"), bathOf(given)).gramsPer210Litres());
        return got;
    }

    Object depletion(const Given& given)
    {
        Object got;
        got.set("fraction_left", wetbath::fractionLeft(given.real("air_volume_l"),
                                     given.positive("solution_volume_l"), bathOf(given)));
        return got;
    }

} // namespace

Object referenceValue(const Given& given)
{
    const auto type = given.text("type");
    if (type == "label-to-ppm")
        return label(BrAC::gramsPer210Litres(given.real("label")));
    if (type == "ppm-to-label")
        return label(drygas::labelOfPpm(given.real("ppm")));
    if (type == "dry-gas")
        return dryGas(given);
    if (type == "altitude")
        return altitude(given);
    if (type == "wet-bath")
        return wetBath(given);
    if (type == "wet-bath-solution")
        return solution(given);
    if (type == "depletion")
        return depletion(given);
    throw VectorRefused {{"vector.model", {{"text", lab::text::shown(type)}}}};
}

} // namespace calibration::kinds
