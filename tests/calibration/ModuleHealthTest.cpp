// SPDX-License-Identifier: MIT
#include "calibration/health/ModuleHealth.h"

#include "calibration/health/HealthRecords.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(ModuleHealthTest)

namespace {

const Profile profile = Profile::named("standard").value();

std::vector<Visit> gains(const std::vector<double>& values)
{
    std::vector<Visit> visits;
    lab::Date day {2025, 1, 6};
    for (const double gain : values) {
        visits.push_back({day, {gain, 1.0, 1.0, 0.001, 0.002}});
        day = day.plusDays(60);
    }
    return visits;
}

} // namespace

BOOST_AUTO_TEST_CASE(theVisitOfFailureIsForetold)
{
    struct Row {
        const char* name;
        std::vector<double> gains; // adjustable from 0.7 to 1.5
        const char* standing;
        std::optional<int> failsAt;
    };
    const Row rows[] = {
        {"never measured", {}, "unknown", std::nullopt},
        {"one visit has no trend", {1.2}, "good", std::nullopt},
        {"two have none either", {1.2, 1.4}, "good", std::nullopt},
        {"steady", {1.2, 1.2, 1.2}, "good", std::nullopt},
        {"1.47 holds at the fifth, 1.56 fails at the sixth", {1.11, 1.20, 1.29}, "good", 6},
        {"the next visit is beyond", {1.15, 1.3, 1.45}, "last-visit", 4},
        {"downwards", {0.95, 0.85, 0.75}, "last-visit", 4},
        {"at the limit it still can be adjusted", {1.5}, "good", std::nullopt},
        {"beyond it is retired: there is nothing between", {1.5000001}, "retire", std::nullopt},
        {"below", {0.6999999}, "retire", std::nullopt},
        {"so slow that nobody will see it", {1.0000, 1.0001, 1.0002}, "good", std::nullopt},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name) {
            const auto health = judgeHealth(gains(row.gains), profile);
            BOOST_TEST(word(health.standing) == row.standing);
            BOOST_TEST((health.failsAt == row.failsAt));
            BOOST_TEST(health.visits == static_cast<int>(row.gains.size()));
        }
}

BOOST_AUTO_TEST_CASE(everyIndicatorHasItsLimit)
{
    const auto with = [](Indicator indicator, double value) {
        auto visits = gains({1.0});
        visits[0].values[static_cast<std::size_t>(indicator)] = value;
        return word(judgeHealth(visits, profile).standing);
    };
    const double blank = profile.retireBlank.milligramsPerLitre();
    const double scatter = profile.mostDeviation.milligramsPerLitre();
    BOOST_TEST(with(Indicator::Tau, 2.0) == "good");
    BOOST_TEST(with(Indicator::Tau, 2.001) == "retire");
    BOOST_TEST(with(Indicator::Blank, blank) == "good");
    BOOST_TEST(with(Indicator::Blank, blank * 1.001) == "retire");
    BOOST_TEST(with(Indicator::Scatter, scatter) == "good");
    BOOST_TEST(with(Indicator::Scatter, scatter * 1.001) == "retire");
    BOOST_TEST(with(Indicator::PeakPerCharge, 0.4) == "good");
}

BOOST_AUTO_TEST_CASE(aVisitThatDidNotMeasureItIsLeftOut)
{
    auto visits = gains({0.98, 9, 1.18, 1.28}); // on a line over the visits 1, 3 and 4
    visits[1].values[0].reset();
    const auto health = judgeHealth(visits, profile);
    BOOST_TEST(health.trends[0].perVisit.value() == 0.1, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(health.failsAt.value() == 7);
}

BOOST_AUTO_TEST_CASE(visitsComeFromTheRecords)
{
    CalibrationLab lab(2);
    ServedBench served(lab.bench());
    const auto result =
        BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials).value();
    const auto& module = result.modules.front();
    const auto visits = visitsOf(*lab.database, module.module, lab.zone);
    BOOST_REQUIRE(visits.size() == 1U);
    BOOST_TEST((visits[0].day == lab::TrainingRequest::standardDay));
    const auto run = RunStore(*lab.database).find(module.run).value();
    BOOST_TEST(visits[0].of(Indicator::Gain).value() == run.newGain / run.birthGain);
    BOOST_TEST(visits[0].of(Indicator::Tau).value() == 1);
    BOOST_TEST(visits[0].of(Indicator::Blank).has_value());
    BOOST_TEST(visits[0].of(Indicator::Scatter).value() > 0);
    BOOST_TEST(visitsOf(*lab.database, lab::ModuleSerial::numbered(5), lab.zone).empty());
}

BOOST_AUTO_TEST_SUITE_END()
