// SPDX-License-Identifier: MIT
#include "calibration/BenchLoading.h"

#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(BenchLoadingTest)

namespace {

struct Lab : CalibrationLab {
    BenchLoading loading {*database, clock};
};

} // namespace

BOOST_AUTO_TEST_CASE(aDocksCodeNamesIt)
{
    BOOST_TEST(dockOfCode("D-07").value() == 7);
    BOOST_TEST(dockOfCode("D-16").value() == 16);
    for (const auto* other : {"D-0", "D-17", "D-", "D07", "B-07", "", "D-7x"})
        BOOST_TEST_CONTEXT(other)
            BOOST_TEST(!dockOfCode(other).has_value());
}

BOOST_FIXTURE_TEST_CASE(modulesFillTheFreeDocksInTheOrderScanned, Lab)
{
    BOOST_TEST(loading.load(technician, "1", serials[3])->dock == 1);
    BOOST_TEST(loading.load(technician, "1", serials[1], 5)->dock == 5);
    BOOST_TEST(loading.load(technician, "1", serials[2])->dock == 2);
    const auto loaded = loading.loaded("1");
    BOOST_REQUIRE(loaded.size() == 3U);
    BOOST_TEST(loaded[0].module.text() == serials[3].text());
    BOOST_TEST(loaded[2].dock == 5);
    BOOST_TEST(loading.loaded("2").empty());
    BOOST_REQUIRE(loading.unload(technician, "1", serials[3]).has_value());
    BOOST_TEST(loading.load(technician, "1", serials[4])->dock == 1);
}

BOOST_FIXTURE_TEST_CASE(whatDoesNotBelongIsRefusedByName, Lab)
{
    BOOST_REQUIRE(loading.load(technician, "1", serials[0], 3).has_value());
    BOOST_TEST(loading.load(technician, "1", serials[0]).error().code == "loading.already");
    BOOST_TEST(loading.load(technician, "2", serials[0]).error().code == "loading.already");
    BOOST_TEST(loading.load(technician, "1", serials[1], 3).error().code == "loading.taken");
    BOOST_TEST(loading.unload(technician, "1", serials[1]).error().code == "loading.none");
    BOOST_TEST(
        loading.load(technician, "1", lab::ModuleSerial::numbered(1)).error().code == "module.unknown");
    BOOST_TEST(loading.load(warehouse, "1", serials[1]).error().code == "role.missing");
    const auto outside = database->query("SELECT serial FROM module WHERE state = 'installed' LIMIT 1");
    BOOST_REQUIRE(!outside.empty());
    BOOST_TEST(loading.load(technician, "1", outside[0].parsed<lab::ModuleSerial>(0)).error().code
               == "run.not-waiting");
    BOOST_TEST(loading.loaded("1").size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(aFullFixtureTakesNoMore, Lab)
{
    database->write([&] {
        lab::ModuleStore(*database).add({lab::ModuleSerial::numbered(94'000'000), "FC-100", "4.2.0",
            lab::ModuleState::Received, lab::Place::cart("B", 1), {}, {}, {}, 1});
    });
    for (const auto& serial : serials)
        BOOST_REQUIRE(loading.load(technician, "1", serial).has_value());
    BOOST_TEST(loading.load(technician, "1", lab::ModuleSerial::numbered(94'000'000)).error().code
               == "loading.full");
}

BOOST_FIXTURE_TEST_CASE(theBatchCalibratesWhatWasLoadedAndForgetsIt, Lab)
{
    BOOST_REQUIRE(loading.load(technician, "1", serials[2], 4).has_value());
    BOOST_REQUIRE(loading.load(technician, "1", serials[0], 9).has_value());
    ServedBench served(bench());
    auto how = options("training");
    std::vector<lab::ModuleSerial> modules;
    for (const auto& one : loading.loaded("1")) {
        modules.push_back(one.module);
        how.docks.push_back(one.dock);
    }
    const auto result = BatchRunner(*database, clock, served.bench, how).run(modules);
    BOOST_REQUIRE(result.has_value());
    BOOST_TEST(result->modules[0].dock == 4);
    BOOST_TEST(result->modules[1].dock == 9);
    BOOST_TEST(result->modules[1].module.text() == serials[0].text());
    BOOST_TEST(loading.loaded("1").empty());
}

BOOST_AUTO_TEST_SUITE_END()
