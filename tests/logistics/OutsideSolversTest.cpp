// SPDX-License-Identifier: MIT
#include "logistics/planner/Demo.h"
#include "logistics/planner/Optimum.h"

#include <ClpSimplex.hpp>
#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(OutsideSolversTest)

namespace {

/// A DIMACS minimum-cost-flow file, read by nothing of the planner's.
struct Dimacs {
    int nodes = 0;
    std::vector<double> supply;
    std::vector<int> from, to;
    std::vector<double> capacity, cost;

    explicit Dimacs(std::istream& in)
    {
        std::string word;
        std::size_t arcs = 0;
        in >> word >> word >> nodes >> arcs;
        supply.assign(static_cast<std::size_t>(nodes), 0);
        while (in >> word) {
            if (word == "n") {
                std::size_t node = 0;
                in >> node;
                in >> supply[node - 1];
                continue;
            }
            int start = 0;
            int end = 0;
            double least = 0;
            in >> start >> end >> least;
            BOOST_TEST_REQUIRE(least == 0);
            from.push_back(start - 1);
            to.push_back(end - 1);
            in >> capacity.emplace_back() >> cost.emplace_back();
        }
        BOOST_TEST_REQUIRE(from.size() == arcs);
    }
};

/// The least cost by a linear programming solver that knows nothing of networks.
double byClp(const Dimacs& file)
{
    std::vector<CoinBigIndex> starts;
    std::vector<int> rows;
    std::vector<double> values;
    for (std::size_t arc = 0; arc < file.from.size(); ++arc) {
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
        rows.insert(rows.end(), {file.from[arc], file.to[arc]});
        values.insert(values.end(), {1.0, -1.0});
    }
    starts.push_back(static_cast<CoinBigIndex>(rows.size()));
    const std::vector<double> none(file.from.size(), 0);
    ClpSimplex solver;
    solver.setLogLevel(0);
    solver.loadProblem(static_cast<int>(file.from.size()), file.nodes, starts.data(), rows.data(),
        values.data(), none.data(), file.capacity.data(), file.cost.data(), file.supply.data(),
        file.supply.data());
    solver.dual();
    BOOST_TEST_REQUIRE(solver.isProvenOptimal());
    return solver.objectiveValue();
}

} // namespace

BOOST_AUTO_TEST_CASE(aLinearProgrammeAgreesOnTheExportedFile)
{
    for (const bool tight : {false, true})
        BOOST_TEST_CONTEXT((tight ? "tight" : "slack")) {
            std::vector<std::uint32_t> classOf;
            const auto problem = logistics::Demo({800, 5, tight}).aggregate(classOf);
            const auto optimum = logistics::optimise(problem);
            std::stringstream text;
            logistics::writeDimacs(text, logistics::FlowModel(problem).network());
            const Dimacs file(text);
            BOOST_TEST(file.from.size() == optimum->arcs);
            BOOST_TEST(
                byClp(file) == static_cast<double>(optimum->costMills), boost::test_tools::tolerance(1e-9));
        }
}

BOOST_AUTO_TEST_CASE(networkSimplexOnAllArcsAgrees)
{
    for (const bool tight : {false, true}) {
        std::vector<std::uint32_t> classOf;
        const auto problem = logistics::Demo({6000, 6, tight}).aggregate(classOf);
        const logistics::FlowModel model(problem);
        const auto flow = logistics::minimumCostFlow(model.network(), logistics::FlowMethod::NetworkSimplex);
        logistics::SolveOptions guided;
        guided.guidedFrom = 0;
        BOOST_TEST(logistics::costOf(model.network(), flow.onArc)
                   == logistics::optimise(problem, guided)->costMills);
    }
}

BOOST_AUTO_TEST_SUITE_END()
