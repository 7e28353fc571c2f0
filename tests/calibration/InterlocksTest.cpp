// SPDX-License-Identifier: MIT
#include "calibration/bench/Interlocks.h"

#include "calibration/BatchGas.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace calibration;
using lab::BrAC;
using lab::GasUse;
using lab::ReferenceGas;

BOOST_AUTO_TEST_SUITE(InterlocksTest)

namespace {

constexpr lab::Date today {2026, 10, 6};

ReferenceGas lot(const std::string& name, GasUse use, double label)
{
    return {name, use, BrAC::gramsPer210Litres(label), 2, BrAC::gramsPer210Litres(label * 0.01), "C-" + name,
        lab::Date(2027, 1, 1), 60, 5};
}

GasSource source(int number, const ReferenceGas& gas)
{
    return {number, GasSource::Kind::DryGas, gas.lot, gas.label, gas.pressureBar};
}

struct Row {
    const char* name;
    std::function<void(ReferenceGas&, GasSource&)> change;
    const char* refusal;
};

std::string codeOf(const lab::Expected<void>& result) { return result ? "" : result.error().code; }

} // namespace

BOOST_AUTO_TEST_CASE(gasFlowsOnlyWhenEverythingHolds)
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const Row rows[] = {
        {"as it should be", [](auto&, auto&) {}, ""},
        {"on its last day", [](auto& gas, auto&) { gas.expires = today; }, ""},
        {"the day after", [](auto& gas, auto&) { gas.expires = today.plusDays(-1); }, "gas.expired"},
        {"another use", [](auto& gas, auto&) { gas.use = GasUse::Control; }, "gas.wrong-use"},
        {"no certificate", [](auto& gas, auto&) { gas.certificate.clear(); }, "gas.uncertified"},
        {"no uncertainty", [](auto& gas, auto&) { gas.expandedUncertainty = BrAC::milligramsPerLitre(0); },
            "gas.uncertified"},
        {"no coverage factor", [](auto& gas, auto&) { gas.coverageFactor = 0; }, "gas.uncertified"},
        {"just enough", [](auto&, auto& at) { at.pressureBar = 5; }, ""},
        {"nearly empty", [](auto&, auto& at) { at.pressureBar = 4.9; }, "gas.low"},
        {"gauge reads no number", [&](auto&, auto& at) { at.pressureBar = nothing; }, "gas.low"},
        {"another label at the bench", [](auto&, auto& at) { at.label = BrAC::gramsPer210Litres(0.082); },
            "gas.label"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.name) {
            auto gas = lot("A", GasUse::Adjust, 0.038);
            auto at = source(0, gas);
            row.change(gas, at);
            BOOST_TEST(codeOf(interlocks::mayFlow(gas, at, GasUse::Adjust, today)) == row.refusal);
        }
    }
}

BOOST_AUTO_TEST_CASE(openGasStaysWhatItWas)
{
    const Row rows[] = {
        {"as it was", [](auto&, auto&) {}, ""},
        {"another bottle", [](auto&, auto& at) { at.lot = "B"; }, "gas.changed"},
        {"a wet bath in its place", [](auto&, auto& at) { at.kind = GasSource::Kind::WetBath; },
            "gas.changed"},
        {"taken off", [](auto&, auto& at) { at.kind = GasSource::Kind::Nothing; }, "gas.changed"},
        {"nearly empty now", [](auto&, auto& at) { at.pressureBar = 4.9; }, "gas.low"},
        {"gauge reads no number",
            [](auto&, auto& at) { at.pressureBar = std::numeric_limits<double>::quiet_NaN(); }, "gas.low"},
        {"another label", [](auto&, auto& at) { at.label = BrAC::gramsPer210Litres(0.082); }, "gas.label"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.name) {
            auto gas = lot("A", GasUse::Adjust, 0.038);
            auto at = source(0, gas);
            row.change(gas, at);
            BOOST_TEST(codeOf(interlocks::stillFlows(gas, at)) == row.refusal);
        }
    }
}

BOOST_AUTO_TEST_CASE(neverTwoGases)
{
    for (const int bits : {0, 1, 2, 16})
        BOOST_TEST(codeOf(interlocks::oneGasAtMost(static_cast<std::uint16_t>(bits))).empty());
    for (const int bits : {3, 17, 31})
        BOOST_TEST(codeOf(interlocks::oneGasAtMost(static_cast<std::uint16_t>(bits))) == "gas.two-open");
}

BOOST_AUTO_TEST_CASE(theDockHoldsWhatWasScanned)
{
    const auto scanned = lab::ModuleSerial::numbered(12'345'678);
    const DockReading good {4, true, true, false, scanned.text(), 1, 1, 4};
    BOOST_TEST(codeOf(interlocks::mayMeasure(good, scanned)).empty());
    auto dock = good;
    dock.serial = lab::ModuleSerial::numbered(12'345'679).text();
    BOOST_TEST(codeOf(interlocks::mayMeasure(dock, scanned)) == "dock.serial");
    dock = good;
    dock.present = false;
    BOOST_TEST(codeOf(interlocks::mayMeasure(dock, scanned)) == "dock.empty");
    dock = good;
    dock.memoryFault = true;
    BOOST_TEST(codeOf(interlocks::mayMeasure(dock, scanned)) == "dock.memory");
    dock = good;
    dock.sealed = false;
    BOOST_TEST(codeOf(interlocks::mayMeasure(dock, scanned)) == "dock.seal");
}

BOOST_AUTO_TEST_CASE(aBatchGetsItsGasOrTheReason)
{
    const auto profile = Profile::named("standard").value();
    std::vector<ReferenceGas> lots {
        lot("A", GasUse::Adjust, 0.038), lot("H", GasUse::Adjust, 0.082), lot("B", GasUse::AsLeft, 0.038)};
    std::vector<GasSource> sources;
    for (const auto& one : lots)
        sources.push_back(source(static_cast<int>(sources.size()), one));
    sources.push_back({4, GasSource::Kind::ZeroAir, "", BrAC::milligramsPerLitre(0), 6});

    const auto gas = chooseGas(profile, lots, sources, today);
    BOOST_REQUIRE(gas);
    BOOST_TEST(gas->asFound.size() == 2U);
    BOOST_TEST(gas->adjust.lot.lot == "H");
    BOOST_TEST(gas->asLeft.source == 2);
    BOOST_TEST(gas->zeroAir == 4);

    auto expired = lots;
    expired[2].expires = today.plusDays(-1);
    BOOST_TEST(chooseGas(profile, expired, sources, today).error().code == "gas.expired");
    auto without = sources;
    without.erase(without.begin() + 1);
    BOOST_TEST(chooseGas(profile, lots, without, today).error().code == "gas.not-connected");
    auto airless = sources;
    airless.pop_back();
    BOOST_TEST(chooseGas(profile, lots, airless, today).error().code == "gas.no-zero-air");
}

BOOST_AUTO_TEST_SUITE_END()
