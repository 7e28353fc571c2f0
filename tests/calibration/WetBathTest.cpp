// SPDX-License-Identifier: MIT
#include "calibration/Correction.h"
#include "calibration/Retrospect.h"
#include "calibration/RunStore.h"
#include "calibration/bench/Interlocks.h"
#include "calibration/reference/ReferenceValue.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace calibration;
using lab::BrAC;

BOOST_AUTO_TEST_SUITE(WetBathTest)

namespace {

const auto profile = Profile::named("standard").value();

lab::ReferenceGas bathLot(lab::GasUse use, double grams)
{
    return {"WB-1", use, BrAC::gramsPer210Litres(grams), 2, BrAC::gramsPer210Litres(grams * 0.01), "C-WB-1",
        lab::Date(2030, 1, 1), 1.5, 0.5, {}, lab::GasKind::WetBath, 0.5};
}

Station station(double celsius, double litres, double hectopascals = 1013.25)
{
    return {lab::Pressure::hectopascals(hectopascals), lab::Temperature::celsius(celsius), litres};
}

/// A lab whose judging lot is a wet bath.
struct BathLab : CalibrationLab {
    explicit BathLab(lab::GasUse use, double grams)
        : CalibrationLab(3)
    {
        database->write([&] { lab::GasStore(*database).add(bathLot(use, grams)); });
    }
};
struct JudgingBath : BathLab {
    JudgingBath()
        : BathLab(lab::GasUse::AsLeft, 0.038)
    {
    }
};
struct ControllingBath : BathLab {
    ControllingBath()
        : BathLab(lab::GasUse::Control, 0.080)
    {
    }
};

} // namespace

struct Delivered {
    const char* name;
    double celsius;
    double litres;
    double hectopascals;
    double share; ///< of the certified vapour
};

// K(34 °C) = 0.04145e-3·exp(0.06583·34) = 3.8866e-4; the shares from it by hand.
const Delivered delivered[] = {
    {"as certified", 34, 0, 1013.25, 1},
    {"pressure does not matter", 34, 0, 850, 1},
    {"a tenth of a degree warmer", 34.1, 0, 1013.25, 1.0066047},
    {"a tenth of a degree colder", 33.9, 0, 1013.25, 0.9934386},
    {"20 L through half a litre", 34, 20, 1013.25, 0.984574},
};

std::ostream& operator<<(std::ostream& out, const Delivered& row) { return out << row.name; }

BOOST_DATA_TEST_CASE(deliversByTemperatureAndWhatIsGone, boost::unit_test::data::make(delivered), row)
{
    const auto lot = bathLot(lab::GasUse::Control, 0.08);
    const auto reference = referenceAt(lot, station(row.celsius, row.litres, row.hectopascals), profile);
    BOOST_TEST(reference.value.gramsPer210Litres() == 0.08 * row.share, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(theBudgetNamesBathAndDepletion)
{
    const auto lot = bathLot(lab::GasUse::Control, 0.08);
    const auto reference = referenceAt(lot, station(34, 20), profile);
    const auto line = [&](const char* name) {
        return std::ranges::find(reference.budget, name, &Contribution::name)->component()
               / reference.value.milligramsPerLitre();
    };
    // 0.05 °C at 6.583 % a degree; a fifth of what is gone, rectangular; U 1 %, k = 2.
    BOOST_TEST(line("budget.bath-temperature") == 0.0032915, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(line("budget.depletion") == 0.015426 / 0.984574 * 0.2 / std::sqrt(3.0),
        boost::test_tools::tolerance(1e-4));
    BOOST_TEST(line("budget.reference-gas") == 0.005, boost::test_tools::tolerance(1e-9));
    BOOST_CHECK(std::ranges::none_of(
        reference.budget, [](const Contribution& one) { return one.name == "budget.barometer"; }));
}

BOOST_AUTO_TEST_CASE(aBenchThatDoesNotMeasureItsBathSaysNothing)
{
    BOOST_CHECK_THROW(
        referenceAt(bathLot(lab::GasUse::Control, 0.08), lab::Pressure::hectopascals(1000), profile),
        lab::Failure);
}

struct Holding {
    const char* name;
    lab::GasKind kind;
    double celsius;
    double litres;
    const char* code; ///< empty when it holds
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

const Holding holdings[] = {
    {"dry gas has no bath", lab::GasKind::DryGas, none, none, ""},
    {"at 34 °C", lab::GasKind::WetBath, 34, 0, ""},
    {"at the edge", lab::GasKind::WetBath, 34.199, 0, ""},
    {"too warm", lab::GasKind::WetBath, 34.21, 0, "gas.bath-temperature"},
    {"too cold", lab::GasKind::WetBath, 33.79, 0, "gas.bath-temperature"},
    {"no thermometer", lab::GasKind::WetBath, none, 0, "gas.bath-temperature"},
    {"25 L through half a litre", lab::GasKind::WetBath, 34, 25, ""},
    {"27 L through half a litre", lab::GasKind::WetBath, 34, 27, "gas.bath-depleted"},
    {"nobody counted the litres", lab::GasKind::WetBath, 34, none, "gas.bath-depleted"},
};

std::ostream& operator<<(std::ostream& out, const Holding& row) { return out << row.name; }

BOOST_DATA_TEST_CASE(aBathMustBeWarmAndFresh, boost::unit_test::data::make(holdings), row)
{
    auto lot = bathLot(lab::GasUse::Control, 0.08);
    lot.kind = row.kind;
    BenchStatus status;
    status.bath = row.celsius;
    status.bathLitres = row.litres;
    const auto holds = interlocks::bathHolds(lot, status, profile.bathWithin, profile.mostDepletionPercent);
    BOOST_TEST((holds ? "" : holds.error().code) == row.code);
}

BOOST_FIXTURE_TEST_CASE(aBatchIsJudgedOnAWetBath, JudgingBath)
{
    ServedBench served(bench());
    BatchRunner runner(*database, clock, served.bench, options());
    const auto result = runner.run(serials);
    BOOST_REQUIRE(result.has_value());
    BOOST_TEST(result->count(RunState::Certified) == 3);
    const auto& one = result->modules.front();
    BOOST_REQUIRE(one.asLeft.size() == 1U);
    BOOST_TEST(one.asLeft.front().lot == "WB-1");
    BOOST_CHECK(std::ranges::any_of(one.asLeft.front().budget,
        [](const Contribution& line) { return line.name == "budget.bath-temperature"; }));

    const auto again = recompute(*database, folder / "lab", one.run);
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST(again->good());

    // What the bath was like is a part of the result.
    database->write([&] { database->execute("UPDATE bath_shot SET bath_c = 35 WHERE run = $1", {one.run}); });
    BOOST_TEST(!RunStore(*database).intact(one.run));
}

BOOST_FIXTURE_TEST_CASE(aCorrectedLabelScalesWhatABathDelivered, JudgingBath)
{
    ServedBench served(bench());
    BatchRunner runner(*database, clock, served.bench, options());
    const auto result = runner.run(serials);
    BOOST_REQUIRE(result.has_value());
    const auto& point = result->modules.front().asLeft.front();
    auto lot = bathLot(lab::GasUse::AsLeft, 0.038);
    const auto same = corrected(point, lot, profile);
    BOOST_TEST(same.error == point.error, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(same.uncertainty.standard == point.uncertainty.standard, boost::test_tools::tolerance(1e-9));
    lot.label = lot.label * 1.1;
    const auto other = corrected(point, lot, profile);
    BOOST_TEST(other.reference == point.reference * 1.1, boost::test_tools::tolerance(1e-9));
}

BOOST_FIXTURE_TEST_CASE(aWetBathProvesTheBench, ControllingBath)
{
    ServedBench served(bench());
    BatchRunner runner(*database, clock, served.bench, options());
    const auto result = runner.run(serials);
    BOOST_REQUIRE(result.has_value());
    BOOST_TEST(result->count(RunState::Certified) == 3);
    BOOST_TEST(
        database->query("SELECT count(*) AS n FROM control_result WHERE lot = 'WB-1'").at(0).whole(0) == 2);
}

BOOST_FIXTURE_TEST_CASE(aColdBathPassesNothing, ControllingBath)
{
    ServedBench served(bench({"cold-bath"}));
    BatchRunner runner(*database, clock, served.bench, options());
    BOOST_CHECK_THROW(runner.run(serials), lab::Failure);
    BOOST_TEST(database->query("SELECT count(*) AS n FROM certificate").at(0).whole(0) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
