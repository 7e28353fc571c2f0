// SPDX-License-Identifier: MIT
#include "calibration/maths/Propagation.h"
#include "calibration/maths/Uncertainty.h"
#include "calibration/validation/Kinds.h"
#include "lab/values/Text.h"

#include <Poco/JSON/Array.h>

#include <numeric>

namespace calibration::kinds {
namespace {

    using Poco::JSON::Array;
    using Poco::JSON::Object;

    void sameLength(std::size_t first, std::size_t second)
    {
        if (first != second)
            throw VectorRefused {
                {"maths.lengths", {{"first", std::to_string(first)}, {"second", std::to_string(second)}}}};
    }

    std::vector<Contribution> budgetOf(const Given& given)
    {
        std::vector<Contribution> budget;
        for (const auto u : given.reals("u")) // contributions c·u may be negative, standard uncertainties not
            budget.push_back({"", u, 1, std::nullopt, {}});
        if (budget.empty())
            throw VectorRefused {{"maths.too-few", {{"given", "0"}, {"least", "1"}}}};
        if (given.has("sensitivities")) {
            const auto sensitivities = given.reals("sensitivities");
            sameLength(budget.size(), sensitivities.size());
            for (std::size_t i = 0; i < budget.size(); ++i)
                budget[i].sensitivity = sensitivities[i];
        }
        if (given.has("nu")) {
            const auto freedoms = given.freedoms("nu");
            sameLength(budget.size(), freedoms.size());
            for (std::size_t i = 0; i < budget.size(); ++i)
                budget[i].freedom = freedoms[i];
        }
        return budget;
    }

    double sum(std::span<const double> x) { return std::accumulate(x.begin(), x.end(), 0.0); }
    double sumOfSquares(std::span<const double> x)
    {
        return std::inner_product(x.begin(), x.end(), x.begin(), 0.0);
    }

    Model modelOf(const std::string& name)
    {
        if (name == "sum")
            return sum;
        if (name == "sum-of-squares")
            return sumOfSquares;
        throw VectorRefused {{"vector.model", {{"text", lab::text::shown(name)}}}};
    }

    Array arrayOf(const Interval& interval)
    {
        Array array;
        array.add(interval.from);
        array.add(interval.to);
        return array;
    }

} // namespace

Object coverageFactor(const Given& given)
{
    Object got;
    got.set("k", calibration::coverageFactor(given.probability("p"), given.freedom("nu")));
    return got;
}

Object effectiveFreedom(const Given& given)
{
    const auto budget = budgetOf(given);
    Object got;
    got.set("u_c", calibration::combinedUncertainty(budget));
    got.set("nu_eff", varOf(calibration::effectiveFreedom(budget)));
    return got;
}

Object combinedUncertainty(const Given& given)
{
    given.value("sensitivities");
    const auto budget = budgetOf(given);
    const double combined = given.isNull("correlation")
                                ? calibration::combinedUncertainty(budget)
                                : soundOf(calibration::combinedUncertainty(
                                    budget, soundOf(Correlation::of(given.matrix("correlation")))));
    auto freedom = calibration::effectiveFreedom(budget);
    if (!given.isNull("nu_rounding")) {
        if (given.text("nu_rounding") != "truncate")
            throw VectorRefused {{"vector.type", {{"key", "nu_rounding"}}}};
        freedom = truncated(freedom);
    }
    std::vector<double> components;
    for (const auto& line : budget)
        components.push_back(line.component());
    Object got;
    got.set("u_c", combined);
    got.set("components", kinds::arrayOf(components));
    got.set("nu_eff", varOf(freedom));
    if (given.has("p")) {
        if (freedom && !(*freedom > 0))
            throw VectorRefused {{"maths.freedom", {{"key", "nu"}}}};
        const double k = calibration::coverageFactor(given.probability("p"), freedom);
        got.set("k", k);
        got.set("U", k * combined);
    }
    return got;
}

Object monteCarlo(const Given& given)
{
    constexpr std::uint64_t seed = 20'260'101;
    const auto model = modelOf(given.text("model"));
    const auto p = given.probability("p");
    std::vector<InputQuantity> inputs;
    for (const auto& one : given.objects("inputs"))
        inputs.push_back(
            {soundOf(parseDistribution(one.text("distribution"))), one.real("mean"), one.real("sd")});
    const auto drawn = soundOf(calibration::monteCarlo(model, inputs, p, given.whole("trials"), seed));
    const auto linear = soundOf(firstOrder(model, inputs, p));
    Object got;
    got.set("mean", drawn.result.value);
    got.set("u", drawn.result.standardUncertainty);
    got.set("symmetric", arrayOf(drawn.symmetric));
    got.set("shortest", arrayOf(drawn.shortest));
    got.set("first_order_mean", linear.result.value);
    got.set("first_order_u", linear.result.standardUncertainty);
    got.set("first_order_interval", arrayOf(linear.interval));
    return got;
}

} // namespace calibration::kinds
