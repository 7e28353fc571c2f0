// SPDX-License-Identifier: MIT
#include "calibration/maths/AnalysisFunction.h"
#include "calibration/maths/LeastSquares.h"
#include "calibration/maths/Propagation.h"
#include "calibration/maths/WeightedLine.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(FitsTest)

namespace {

using Intercept = LeastSquares::Intercept;
using List = std::vector<double>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// x^0 … x^5 at 0 … 20 with the coefficients all 1: NIST's Wampler1.
List wampler()
{
    List y;
    for (int i = 0; i <= 20; ++i) {
        double sum = 0;
        for (int power = 0; power <= 5; ++power)
            sum += std::pow(i, power);
        y.push_back(sum);
    }
    return y;
}

List upTo(int last)
{
    List x(static_cast<std::size_t>(last) + 1);
    std::iota(x.begin(), x.end(), 0.0);
    return x;
}

template <class T> std::string codeOf(const lab::Expected<T>& result)
{
    return result ? "" : result.error().code;
}

struct Refusal {
    const char* name;
    std::function<std::string()> call;
    const char* code;
};
std::ostream& operator<<(std::ostream& out, const Refusal& one) { return out << one.name; }

const UncertainPoints gases {{1, 2, 3}, {0.1, 0.1, 0.1}, {10, 20, 30}, {0.5, 0.5, 0.5}, {}};

UncertainPoints changed(UncertainPoints points, const std::function<void(UncertainPoints&)>& change)
{
    change(points);
    return points;
}

const Refusal refusals[] = {
    {"least squares of as many coefficients as values",
        [] { return codeOf(LeastSquares::polynomial(upTo(2), 2, upTo(2), Intercept::Fitted)); },
        "maths.too-few"},
    {"least squares of nothing", [] { return codeOf(LeastSquares::fit({}, List {}, Intercept::None)); },
        "maths.too-few"},
    {"a column twice",
        [] {
            return codeOf(LeastSquares::fit({upTo(5), upTo(5)}, upTo(5), Intercept::Fitted));
        },
        "maths.ill-conditioned"},
    {"a constant beside the intercept",
        [] { return codeOf(LeastSquares::fit({List(6, 3.0)}, upTo(5), Intercept::Fitted)); },
        "maths.ill-conditioned"},
    {"a polynomial far beyond its points' digits",
        [] {
            List x = upTo(20);
            for (auto& value : x)
                value = 1e6 + value;
            return codeOf(LeastSquares::polynomial(x, 5, wampler(), Intercept::Fitted));
        },
        "maths.ill-conditioned"},
    {"a column of another length",
        [] { return codeOf(LeastSquares::fit({upTo(4)}, upTo(5), Intercept::Fitted)); }, "maths.lengths"},
    {"NaN among the values",
        [] {
            return codeOf(LeastSquares::fit({upTo(2)}, List {1, nan, 3}, Intercept::None));
        },
        "maths.not-finite"},
    {"a line through one x", [] { return codeOf(weightedLine(List(3, 1.0), upTo(2), List(3, 0.1))); },
        "maths.same-x"},
    {"a line through abscissae that hardly differ",
        [] {
            return codeOf(weightedLine(List {1, 1 + 1e-12, 1 + 2e-12}, upTo(2), List(3, 0.1)));
        },
        "maths.ill-conditioned"},
    {"an uncertainty below zero",
        [] {
            return codeOf(weightedLine(upTo(2), upTo(2), List {0.1, -0.1, 0.1}));
        },
        "maths.uncertainty"},
    {"a correlation beyond 1",
        [] {
            return codeOf(errorsInBothLine(changed(gases, [](auto& p) { p.correlation = {0, 0, 1.1}; })));
        },
        "maths.correlation"},
    {"correlations for other points",
        [] {
            return codeOf(errorsInBothLine(changed(gases, [](auto& p) { p.correlation = {0, 0}; })));
        },
        "maths.lengths"},
    {"fewer gases than powers",
        [] {
            return codeOf(AnalysisFunction::fit(gases, {0, 1, 2, 3}));
        },
        "maths.too-few"},
    {"a power twice",
        [] {
            return codeOf(AnalysisFunction::fit(gases, {0, 1, 1}));
        },
        "maths.ill-conditioned"},
    {"no powers", [] { return codeOf(AnalysisFunction::fit(gases, {})); }, "maths.too-few"},
    {"a response beyond the gases",
        [] {
            return codeOf(AnalysisFunction::fit(gases, {0, 1})->at({30.1, 0.5}));
        },
        "maths.extrapolation"},
    {"too few trials",
        [] {
            const InputQuantity inputs[] = {{Distribution::Normal, 0, 1}};
            return codeOf(monteCarlo([](auto x) { return x[0]; }, inputs, 0.95, 100, 1));
        },
        "maths.too-few"},
    {"a model that leaves the numbers",
        [] {
            const InputQuantity inputs[] = {{Distribution::Normal, 0, 1}};
            return codeOf(monteCarlo([](auto x) { return std::log(x[0]); }, inputs, 0.95, 10'000, 1));
        },
        "maths.not-finite"},
};

} // namespace

BOOST_DATA_TEST_CASE(refuses, boost::unit_test::data::make(refusals), refusal)
{
    BOOST_TEST(refusal.call() == refusal.code);
}

BOOST_AUTO_TEST_CASE(aSteepPolynomialKeepsItsDigits)
{
    const auto fit = LeastSquares::polynomial(upTo(20), 5, wampler(), Intercept::Fitted);
    BOOST_REQUIRE(fit.has_value());
    for (const auto coefficient : fit->coefficients())
        BOOST_TEST(std::abs(coefficient - 1) < 1e-12);
    BOOST_TEST(fit->residualDeviation() < 1e-9);
    BOOST_TEST(fit->degreesOfFreedom() == 15U);
    const auto at = fit->at(List {2});
    BOOST_TEST(std::abs(at->value - 63) < 1e-10);
    BOOST_TEST(fit->at(List {1, 2}).error().code == "maths.lengths");
}

BOOST_AUTO_TEST_CASE(theSameSeedDrawsTheSameNumbers)
{
    const InputQuantity inputs[] = {{Distribution::Normal, 1, 2}, {Distribution::Rectangular, 0, 1}};
    const auto sum = [](std::span<const double> x) { return x[0] + x[1]; };
    const auto first = monteCarlo(sum, inputs, 0.95, 20'000, 7);
    const auto second = monteCarlo(sum, inputs, 0.95, 20'000, 7);
    const auto other = monteCarlo(sum, inputs, 0.95, 20'000, 8);
    BOOST_TEST(first->result.value == second->result.value);
    BOOST_TEST(first->shortest.from == second->shortest.from);
    BOOST_TEST(first->result.value != other->result.value);
}

BOOST_AUTO_TEST_SUITE_END()
