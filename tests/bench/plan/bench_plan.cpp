// SPDX-License-Identifier: MIT
//
// The planner beside its peers on the same made-up clients: earliest deadline first, LEMON's network simplex
// on all arcs, and Clp's dual simplex. Without arguments it runs every method in a process of its own, so
// that peak memory is the method's, and prints one table. Seconds are the processor's, of one thread.
#include "logistics/planner/Demo.h"
#include "logistics/planner/EarliestDeadline.h"
#include "logistics/planner/HandOut.h"
#include "logistics/planner/Optimum.h"
#include "logistics/planner/ProcessorTime.h"
#include "tests/shared/Program.h"

#include <ClpSimplex.hpp>

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <sys/resource.h>

namespace {

struct Measured {
    double seconds = 0;
    double cost = 0;
    long late = -1;
    bool proved = false;
};

long lateIn(const logistics::PlanningProblem& problem, const logistics::Allotment& taken)
{
    auto late = problem.clients();
    for (std::size_t choice = 0; choice < problem.choices.size(); ++choice)
        late -= problem.choices[choice].late ? 0 : taken[choice];
    return static_cast<long>(late);
}

Measured ours(const logistics::PlanningProblem& problem)
{
    const auto optimum = *logistics::optimise(problem);
    return {optimum.buildSeconds + optimum.solveSeconds + optimum.proofSeconds,
        static_cast<double>(optimum.costMills), lateIn(problem, optimum.taken), optimum.proved};
}

/// Yesterday's prices are those of the same clients before one in fifty changed.
Measured again(const logistics::PlanningProblem& problem)
{
    const auto before = *logistics::optimise(problem);
    auto changed = problem;
    for (std::size_t index = 1; index < changed.classes.size(); index += 2) {
        auto& from = changed.classes[index - 1];
        auto& to = changed.classes[index];
        const auto some =
            from.kind == to.kind ? (from.clients + static_cast<std::int64_t>(index % 50)) / 50 : 0;
        from.clients -= some;
        to.clients += some;
    }
    logistics::SolveOptions options;
    options.guide = &before.prices;
    const auto optimum = *logistics::optimise(changed, options);
    return {optimum.buildSeconds + optimum.solveSeconds + optimum.proofSeconds,
        static_cast<double>(optimum.costMills), lateIn(changed, optimum.taken), optimum.proved};
}

Measured earliestDeadline(const logistics::PlanningProblem& problem)
{
    const logistics::ProcessorTime time;
    const auto plan = logistics::planByEarliestDeadline(problem);
    return {time.seconds(), static_cast<double>(plan.costMills), static_cast<long>(plan.late), false};
}

Measured networkSimplex(const logistics::PlanningProblem& problem)
{
    const logistics::ProcessorTime time;
    const logistics::FlowModel model(problem);
    const auto flow = logistics::minimumCostFlow(model.network(), logistics::FlowMethod::NetworkSimplex);
    return {time.seconds(), static_cast<double>(logistics::costOf(model.network(), flow.onArc)),
        lateIn(problem, model.allotment(problem, flow.onArc)), false};
}

Measured clp(const logistics::PlanningProblem& problem)
{
    const logistics::ProcessorTime time;
    const logistics::FlowModel model(problem);
    const auto& network = model.network();
    std::vector<CoinBigIndex> starts;
    std::vector<int> rows;
    std::vector<double> values;
    for (std::size_t arc = 0; arc < network.arcs(); ++arc) {
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
        rows.insert(rows.end(), {network.from[arc], network.to[arc]});
        values.insert(values.end(), {1.0, -1.0});
    }
    starts.push_back(static_cast<CoinBigIndex>(rows.size()));
    const std::vector<double> none(network.arcs(), 0);
    const std::vector<double> capacity(network.capacity.begin(), network.capacity.end());
    const std::vector<double> cost(network.cost.begin(), network.cost.end());
    const std::vector<double> supply(network.supply.begin(), network.supply.end());
    ClpSimplex solver;
    solver.setLogLevel(0);
    solver.loadProblem(static_cast<int>(network.arcs()), network.nodes, starts.data(), rows.data(),
        values.data(), none.data(), capacity.data(), cost.data(), supply.data(), supply.data());
    solver.dual();
    return {time.seconds(), solver.objectiveValue(), -1, false};
}

struct Method {
    const char* name;
    Measured (*run)(const logistics::PlanningProblem&);
    int most; ///< clients; beyond them it takes too long to wait for
};

constexpr Method methods[] = {{"ours", ours, 5'000'000}, {"ours, planned again after 2 %", again, 5'000'000},
    {"earliest deadline first", earliestDeadline, 5'000'000},
    {"network simplex, all arcs", networkSimplex, 5'000'000}, {"Clp dual simplex", clp, 10'000}};

int runOne(const Method& method, int clients, bool tight)
{
    std::vector<std::uint32_t> classOf;
    const auto problem = logistics::Demo({clients, 1, tight}).aggregate(classOf);
    const auto measured = method.run(problem);
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%zu %.3f %.0f %ld %d %.0f\n", problem.classes.size(), measured.seconds, measured.cost,
        measured.late, measured.proved ? 1 : 0, static_cast<double>(usage.ru_maxrss) / 1024.0);
    return 0;
}

void table(const std::string& program)
{
    std::puts("| clients | capacity | classes | method | processor s | beside ours | peak MiB | dearer by | "
              "late |");
    std::puts("|---|---|---|---|---|---|---|---|---|");
    for (const int clients : {10'000, 100'000, 1'000'000})
        for (const bool tight : {false, true}) {
            double least = 0;
            double first = 0;
            for (std::size_t index = 0; index < std::size(methods); ++index) {
                if (clients > methods[index].most)
                    continue;
                const auto run = runProgram(
                    {std::to_string(index), std::to_string(clients), tight ? "tight" : "slack"}, program);
                std::istringstream line(run.out);
                std::size_t classes = 0;
                double seconds = 0;
                double cost = 0;
                long late = 0;
                int proved = 0;
                double peak = 0;
                line >> classes >> seconds >> cost >> late >> proved >> peak;
                if (index == 0) {
                    least = cost;
                    first = seconds;
                }
                const auto gap =
                    index == 1 ? std::string("-") : std::to_string((cost / least - 1) * 100) + " %";
                std::printf("| %d | %s | %zu | %s | %.2f | %.1f× | %.0f | %s%s | %s |\n", clients,
                    tight ? "tight" : "slack", classes, methods[index].name, seconds, seconds / first, peak,
                    gap.c_str(), proved != 0 ? " (proved)" : "",
                    late < 0 ? "-" : std::to_string(late).c_str());
                std::fflush(stdout);
            }
        }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 4)
        return runOne(methods[std::strtol(argv[1], nullptr, 10)],
            static_cast<int>(std::strtol(argv[2], nullptr, 10)), std::string(argv[3]) == "tight");
    table(argv[0]);
    return 0;
}
