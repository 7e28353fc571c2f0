// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"
#include "logistics/planner/MinimumCostFlow.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

BOOST_AUTO_TEST_SUITE(PlanCommandTest)

namespace {

Poco::JSON::Object::Ptr answerOf(const ProgramRun& run)
{
    BOOST_TEST_REQUIRE(run.exitCode == 0, run.err);
    return lab::parseObject(run.out);
}

/// The least cost of a DIMACS file, read here and solved on all its arcs.
std::int64_t leastCost(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::string word;
    logistics::Network network;
    std::size_t arcs = 0;
    in >> word >> word >> network.nodes >> arcs;
    network.supply.assign(static_cast<std::size_t>(network.nodes), 0);
    while (in >> word) {
        int from = 0;
        in >> from;
        if (word == "n") {
            in >> network.supply[static_cast<std::size_t>(from - 1)];
            continue;
        }
        int to = 0;
        std::int64_t least = 0;
        std::int64_t most = 0;
        std::int64_t cost = 0;
        in >> to >> least >> most >> cost;
        network.addArc(from - 1, to - 1, cost, most);
    }
    BOOST_TEST(network.arcs() == arcs);
    const auto flow = logistics::minimumCostFlow(network, logistics::FlowMethod::NetworkSimplex);
    BOOST_TEST_REQUIRE(flow.feasible);
    std::int64_t sum = 0;
    for (std::size_t arc = 0; arc < arcs; ++arc)
        sum += flow.onArc[arc] * network.cost[arc];
    return sum;
}

} // namespace

BOOST_AUTO_TEST_CASE(aDemoIsPlannedProvedAndExported)
{
    const TemporaryFolder folder;
    const auto file = folder / "model.min";
    const auto answer = answerOf(runProgram(
        {"plan", "--demo-clients", "3000", "--seed", "2", "--tight", "--export", file.string(), "--json"}));
    for (const auto* key : {"clients", "classes", "nodes", "arcs", "cost", "lower_bound", "proved",
             "edf_cost", "late", "seconds", "peak_mib"})
        BOOST_TEST(answer->has(key), key);
    for (const auto* key : {"aggregate", "solve", "proof", "hand_out"})
        BOOST_TEST(answer->getObject("seconds")->has(key), key);
    BOOST_TEST(answer->getValue<int>("clients") == 3000);
    BOOST_TEST(answer->getValue<bool>("proved"));
    const auto cost = answer->getValue<Poco::Int64>("cost");
    BOOST_TEST(answer->getValue<Poco::Int64>("lower_bound") == cost);
    BOOST_TEST(answer->getValue<Poco::Int64>("edf_cost") > cost);
    BOOST_TEST(leastCost(file) == cost);

    const auto again =
        answerOf(runProgram({"plan", "--demo-clients", "3000", "--seed", "2", "--tight", "--json"}));
    for (const auto* key : {"classes", "cost", "edf_cost", "late"})
        BOOST_TEST(again->getValue<Poco::Int64>(key) == answer->getValue<Poco::Int64>(key));
    const auto slack = answerOf(runProgram({"plan", "--demo-clients", "3000", "--seed", "2", "--json"}));
    BOOST_TEST(slack->getValue<Poco::Int64>("cost") < cost);
}

BOOST_AUTO_TEST_CASE(aDemosClientIsExplained)
{
    const auto answer =
        answerOf(runProgram({"plan", "--demo-clients", "2000", "--tight", "--explain", "1234", "--json"}));
    const auto explained = answer->getObject("explained");
    const auto choices = explained->getArray("choices");
    BOOST_TEST_REQUIRE(choices->size() > 5U);
    int taken = 0;
    for (unsigned i = 0; i < choices->size(); ++i) {
        const auto row = choices->getObject(i);
        BOOST_TEST(row->getValue<Poco::Int64>("margin") >= 0);
        if (row->getValue<bool>("taken")) {
            ++taken;
            BOOST_TEST(row->getValue<Poco::Int64>("margin") == 0);
        }
    }
    BOOST_TEST(taken == 1);
    BOOST_TEST(runProgram({"plan", "--demo-clients", "20", "--explain", "21"}).exitCode == 2);
    BOOST_TEST(runProgram({"plan", "--demo-clients", "20", "--explain", "x"}).exitCode == 2);
}

BOOST_AUTO_TEST_CASE(aLabIsPlannedAndExplained)
{
    SmallLab lab(300);
    const std::vector<std::string> config {"--config", (lab.folder / "lab" / "flexcal.properties").string()};
    const auto run = [&](std::vector<std::string> words) {
        words.insert(words.begin(), config.begin(), config.end());
        return runProgram(words);
    };
    const auto file = lab.folder / "lab.min";
    const auto answer = answerOf(run({"plan", "--export", file.string(), "--json"}));
    BOOST_TEST(answer->getValue<bool>("proved"));
    BOOST_TEST(answer->getValue<int>("late") == 0);
    BOOST_TEST(leastCost(file) == answer->getValue<Poco::Int64>("cost"));

    const auto client =
        lab.database->query("SELECT client FROM hold WHERE expected_release IS NULL LIMIT 1")[0].text(0);
    const auto held = run({"plan", "--explain", client, "--json"});
    BOOST_TEST((held.exitCode == 0 || held.exitCode == 2)); // the hold's client may expire beyond the horizon
    BOOST_TEST(run({"plan", "--explain", "999999"}).exitCode == 2);
    BOOST_TEST(run({"plan", "--tight"}).exitCode == 2);
    const auto words = run({"plan"});
    BOOST_TEST(words.exitCode == 0);
    BOOST_TEST(words.out.find("proved to be the least") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(badUsageIsRefused)
{
    BOOST_TEST(runProgram({"plan", "--demo-clients", "0"}).exitCode == 2);
    BOOST_TEST(runProgram({"plan", "--demo-clients", "-5"}).exitCode == 2);
    BOOST_TEST(runProgram({"plan", "--demo-clients", "many"}).exitCode == 2);
    BOOST_TEST(
        runProgram({"plan", "--demo-clients", "20", "--export", "/nonexistent/model.min"}).exitCode == 3);
}

BOOST_AUTO_TEST_SUITE_END()
