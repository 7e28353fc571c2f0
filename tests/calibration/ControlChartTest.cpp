// SPDX-License-Identifier: MIT
#include "calibration/control/ControlChart.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(ControlChartTest)

namespace {

/// Alternating +0.3 % and −0.1 %: centre 0.1, standard deviation 0.2·√(20/19).
std::vector<ControlPoint> baseline(std::size_t count = baselinePoints, double deviation = 0.1)
{
    std::vector<ControlPoint> points;
    for (std::size_t i = 0; i < count; ++i)
        points.push_back({i % 2 ? -0.1 : 0.3, deviation, 3, false});
    return points;
}

ControlVerdict judged(const std::vector<double>& earlier, double z, bool established, double deviation = 0.1)
{
    std::vector<ControlRun> runs;
    for (const auto one : earlier)
        runs.push_back({{"LOT", one}});
    const ControlLimits limits {established, 0, 1, established ? std::optional(0.5) : std::nullopt};
    const std::vector<JudgedPoint> now {{"LOT", {z, deviation, 3, false}, limits}};
    return judgeControl(runs, now).value();
}

} // namespace

BOOST_AUTO_TEST_CASE(theCertificateJudgesUntilTwentyPointsStand)
{
    const auto limits = controlLimits(baseline(19), 0.8, 3).value();
    BOOST_TEST(!limits.established);
    BOOST_TEST(limits.centre == 0);
    BOOST_TEST(limits.spread == 0.8);
    BOOST_TEST(!limits.mostDeviation);
}

BOOST_AUTO_TEST_CASE(twentyPointsMakeTheirOwnLimits)
{
    const auto limits = controlLimits(baseline(), 0.8, 3).value();
    BOOST_TEST(limits.established);
    BOOST_TEST(limits.centre == 0.1, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(limits.spread == 0.2 * std::sqrt(20.0 / 19), boost::test_tools::tolerance(1e-12));
    // B4 = 2.568 for n = 3 (ISO 7870-2, annex A)
    BOOST_TEST(*limits.mostDeviation == 0.2568, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(scatterWithinThePointsKeepsTheLimitsWide)
{
    // s̄ = 1.5 %, A3 = 1.954 for n = 3: three times the spread
    const auto limits = controlLimits(baseline(baselinePoints, 1.5), 0.8, 3).value();
    BOOST_TEST(3 * limits.spread == 1.954 * 1.5, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(whatHeldTheBenchNeverMovesTheLimits)
{
    auto points = baseline();
    points.insert(points.begin() + 5, {9.0, 4.0, 3, true});
    BOOST_TEST(controlLimits(points, 0.8, 3)->centre == 0.1, boost::test_tools::tolerance(1e-12));
    points = baseline();
    points.insert(points.end(), 30, {1.5, 0.9, 3, false}); // later ones do not either
    BOOST_TEST(controlLimits(points, 0.8, 3)->centre == 0.1, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(aChartWithoutScatterWasNotMeasured)
{
    std::vector<ControlPoint> points(baselinePoints, {0.2, 0, 3, false});
    BOOST_TEST(!controlLimits(points, 0.8, 3)->established);
}

BOOST_AUTO_TEST_CASE(senselessInputIsRefused)
{
    BOOST_TEST(controlLimits(baseline(), 0.8, 1).error().code == "maths.too-few");
    BOOST_TEST(controlLimits(baseline(), 0, 3).error().code == "maths.not-finite");
    BOOST_TEST(controlLimits(baseline(), std::nan(""), 3).error().code == "maths.not-finite");
}

BOOST_AUTO_TEST_CASE(everyRuleIsAskedEveryTime)
{
    struct Row {
        const char* name;
        std::vector<double> earlier;
        double z;
        bool established;
        double deviation;
        std::vector<std::string> rules;
        ControlAction action;
    };
    const Row rows[] = {
        {"in control", {0.5, -0.4}, 0.3, true, 0.1, {}, ControlAction::Ok},
        {"beyond two alone warns", {0.5}, 2.1, true, 0.1, {"1-2s"}, ControlAction::Warn},
        {"exactly two is not beyond it", {0.5}, 2.0, true, 0.1, {}, ControlAction::Ok},
        {"beyond three holds", {-0.5}, -3.1, true, 0.1, {"1-2s", "1-3s"}, ControlAction::Hold},
        {"beyond three holds before the baseline, too", {}, 3.1, false, 0.1, {"1-2s", "1-3s"},
            ControlAction::Hold},
        {"two beyond two", {2.1}, 2.1, true, 0.1, {"1-2s", "2-2s"}, ControlAction::Hold},
        {"two beyond two warn before the baseline", {2.1}, 2.1, false, 0.1, {"1-2s", "2-2s"},
            ControlAction::Warn},
        {"four beyond one, found without any beyond two", {1.1, 1.2, 1.1}, 1.3, true, 0.1, {"4-1s"},
            ControlAction::Hold},
        {"ten on one side", {.1, .2, .1, .2, .1, .2, .1, .2, .1}, 0.2, true, 0.1, {"10x"},
            ControlAction::Hold},
        {"ten on one side warn before the baseline", {.1, .2, .1, .2, .1, .2, .1, .2, .1}, 0.2, false, 0.1,
            {"10x"}, ControlAction::Warn},
        {"readings that scatter", {0.1}, -0.2, true, 0.6, {"s"}, ControlAction::Hold},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name) {
            const auto verdict = judged(row.earlier, row.z, row.established, row.deviation);
            BOOST_TEST(verdict.violations == row.rules, boost::test_tools::per_element());
            BOOST_TEST(word(verdict.action) == word(row.action));
        }
}

BOOST_AUTO_TEST_SUITE_END()
