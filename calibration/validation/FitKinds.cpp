// SPDX-License-Identifier: MIT
#include "calibration/maths/AnalysisFunction.h"
#include "calibration/maths/ErrorsInBothLine.h"
#include "calibration/maths/LeastSquares.h"
#include "calibration/maths/WeightedLine.h"
#include "calibration/validation/Kinds.h"

#include <Poco/JSON/Array.h>

namespace calibration::kinds {
namespace {

    using Poco::JSON::Array;
    using Poco::JSON::Object;

    UncertainPoints pointsOf(const Given& given)
    {
        UncertainPoints points {
            given.reals("x"), given.reals("u_x"), given.reals("y"), given.reals("u_y"), {}};
        if (!given.isNull("r_xy"))
            points.correlation = given.reals("r_xy");
        return points;
    }

    Object withInverse(const Given& given, const Line& line)
    {
        auto got = lineOf(line);
        if (given.has("predict")) {
            const auto asked = given.object("predict");
            const auto x = soundOf(line.inverse({asked.real("y0"), asked.real("u_y0")}));
            got.set("x0", x.value);
            got.set("u_x0", x.standardUncertainty);
        }
        return got;
    }

    LeastSquares fitOf(const Given& given)
    {
        const auto y = given.reals("y");
        const auto intercept =
            given.truth("intercept") ? LeastSquares::Intercept::Fitted : LeastSquares::Intercept::None;
        if (!given.has("polynomial"))
            return soundOf(LeastSquares::fit(given.matrix("columns"), y, intercept));
        constexpr std::int64_t highest = 50;
        const auto polynomial = given.object("polynomial");
        const auto degree = polynomial.whole("degree");
        if (degree < 0 || degree > highest)
            throw VectorRefused {{"vector.type", {{"key", "degree"}}}};
        return soundOf(
            LeastSquares::polynomial(polynomial.reals("x"), static_cast<std::size_t>(degree), y, intercept));
    }

} // namespace

Object leastSquares(const Given& given)
{
    const auto fit = fitOf(given);
    Object got;
    got.set("beta", arrayOf(fit.coefficients()));
    got.set("sd_beta", arrayOf(fit.deviations()));
    got.set("residual_sd", fit.residualDeviation());
    got.set("degrees_of_freedom", static_cast<Poco::UInt64>(fit.degreesOfFreedom()));
    Array correlation;
    for (const auto& row : fit.correlation())
        correlation.add(arrayOf(row));
    got.set("correlation", correlation);
    if (given.has("predict")) {
        Array predicted;
        Array mean;
        Array next;
        for (const auto& row : given.object("predict").matrix("at")) {
            const auto prediction = soundOf(fit.at(row));
            predicted.add(prediction.value);
            mean.add(prediction.deviationOfMean);
            next.add(prediction.deviationOfNew);
        }
        got.set("predicted", predicted);
        got.set("u_mean", mean);
        got.set("u_new", next);
    }
    return got;
}

Object weightedLine(const Given& given)
{
    return withInverse(
        given, soundOf(calibration::weightedLine(given.reals("x"), given.reals("y"), given.reals("u_y"))));
}

Object errorsInBothLine(const Given& given)
{
    return withInverse(given, soundOf(calibration::errorsInBothLine(pointsOf(given))));
}

Object gasAnalysis(const Given& given)
{
    const auto function =
        soundOf(AnalysisFunction::fit(pointsOf(given.object("calibration")), given.reals("powers")));
    Object got;
    got.set("coefficients", arrayOf(function.coefficients()));
    Array uncertainties;
    for (std::size_t k = 0; k < function.coefficients().size(); ++k)
        uncertainties.add(function.uncertainty(k));
    got.set("u_coefficients", uncertainties);
    if (function.coefficients().size() > 1)
        got.set("cov01", function.covariance(0, 1));
    got.set("ssr", function.squares());
    got.set("gamma", function.gamma());
    got.set("accepted", function.accepted());
    if (given.has("measured")) {
        const auto measured = given.object("measured");
        const auto y = measured.reals("y");
        const auto uncertainty = measured.reals("u_y");
        if (y.size() != uncertainty.size())
            throw VectorRefused {{"maths.lengths",
                {{"first", std::to_string(y.size())}, {"second", std::to_string(uncertainty.size())}}}};
        Array x;
        Array xUncertainty;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const auto content = soundOf(function.at({y[i], uncertainty[i]}));
            x.add(content.value);
            xUncertainty.add(content.standardUncertainty);
        }
        got.set("x", x);
        got.set("u_x", xUncertainty);
    }
    return got;
}

} // namespace calibration::kinds
