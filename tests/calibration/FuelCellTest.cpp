// SPDX-License-Identifier: MIT
#include "calibration/simulator/FuelCell.h"

#include "calibration/PulseText.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace calibration;
using lab::BrAC;
using lab::ModuleSerial;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(FuelCellTest)

namespace {

constexpr auto gas = BrAC::gramsPer210Litres(0.08);
constexpr auto warm = lab::Temperature::celsius(25);

FuelCell cell(int number, std::uint64_t seed = 1)
{
    const auto serial = ModuleSerial::numbered(number);
    return FuelCell(seed, serial, drawTruth(seed, serial, 1, {}));
}

/// Ampere by ampere, with what is still to come after the last sample.
double integrated(const ShotRecord& shot)
{
    double sum = 0;
    for (const auto count : shot.pulse.counts)
        sum += count * shot.pulse.microamperesPerCount;
    const double step = shot.pulse.intervalMilliseconds / 1000.0;
    return sum * step + shot.pulse.counts.back() * shot.pulse.microamperesPerCount * shot.tau;
}

} // namespace

BOOST_AUTO_TEST_CASE(noiseHangsOnTheShotAndNotOnTheOrder)
{
    auto one = cell(10'000'001);
    auto other = cell(10'000'002);
    const auto a1 = one.shoot(60s, gas, warm);
    const auto b1 = other.shoot(60s, gas, warm);
    auto otherFirst = cell(10'000'002);
    auto oneSecond = cell(10'000'001);
    BOOST_TEST(
        otherFirst.shoot(60s, gas, warm).reading.milligramsPerLitre() == b1.reading.milligramsPerLitre());
    BOOST_TEST(
        oneSecond.shoot(60s, gas, warm).reading.milligramsPerLitre() == a1.reading.milligramsPerLitre());
    BOOST_TEST(cell(10'000'001, 2).shoot(60s, gas, warm).reading.milligramsPerLitre()
               != a1.reading.milligramsPerLitre());
}

BOOST_AUTO_TEST_CASE(thePulseHoldsTheCharge)
{
    auto one = cell(10'000'003);
    const auto shot = one.shoot(60s, gas, warm);
    BOOST_TEST(std::abs(integrated(shot) / shot.charge - 1) < 0.02);
    BOOST_TEST(shot.pulse.counts.size() == 96U);
    const auto again = parsePulse(pulseText(shot.pulse));
    BOOST_REQUIRE(again);
    BOOST_TEST(again->counts == shot.pulse.counts);
}

BOOST_AUTO_TEST_CASE(rememberTheShotBefore)
{
    auto soon = cell(10'000'004);
    soon.shoot(60s, gas, warm);
    auto late = cell(10'000'004);
    late.shoot(60s, gas, warm);
    const auto air = BrAC::milligramsPerLitre(0);
    BOOST_TEST(soon.shoot(65s, air, warm).reading.milligramsPerLitre()
               > late.shoot(3600s, air, warm).reading.milligramsPerLitre());
}

BOOST_AUTO_TEST_CASE(shotsTire)
{
    auto one = cell(10'000'005);
    double first = 0;
    double last = 0;
    for (int i = 0; i < 40; ++i) {
        last = one.shoot(std::chrono::seconds(60 + i), gas, warm).charge;
        if (i == 0)
            first = last;
    }
    BOOST_TEST(last < 0.99 * first);
}

BOOST_AUTO_TEST_CASE(mostModulesAreGoodAndSomeAreNot)
{
    int far = 0;
    int worn = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto truth = drawTruth(1, ModuleSerial::numbered(20'000'000 + i), 1, {});
        const double reads = truth.storedGain * truth.activity;
        far += std::abs(reads - 1) > 0.10 ? 1 : 0;
        worn += 1 / truth.activity / truth.birthGain > 1.5 ? 1 : 0;
    }
    BOOST_TEST(far > 80);
    BOOST_TEST(far < 250);
    BOOST_TEST(worn > 15);
    BOOST_TEST(worn < 80);
}

BOOST_AUTO_TEST_CASE(faultsSpeakOfOneDockOrOfTheBench)
{
    BOOST_TEST(*Fault::parse("leak:3")->dock == 3);
    BOOST_TEST(*Fault::parse("leak")->dock == 1);
    BOOST_TEST(!Fault::parse("low-gas")->dock);
    for (const auto* bad : {"", "leek", "leak:0", "leak:17", "leak:x", "low-gas:2"})
        BOOST_TEST(Fault::parse(bad).error().code == "simulator.fault");
}

BOOST_AUTO_TEST_SUITE_END()
