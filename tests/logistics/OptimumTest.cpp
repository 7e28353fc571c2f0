// SPDX-License-Identifier: MIT
#include "logistics/planner/Optimum.h"

#include "logistics/planner/Demo.h"
#include "logistics/planner/EarliestDeadline.h"
#include "logistics/planner/HandOut.h"
#include "tests/logistics/PlanningProblems.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <map>

using logistics::Optimum;
using logistics::PlanningProblem;
using logistics::SupplyLot;

BOOST_AUTO_TEST_SUITE(OptimumTest)

namespace {

/// Tries everything: each client in turn takes a choice with a module of any lot that has one left, or
/// nothing.
class BruteForce {
public:
    explicit BruteForce(const PlanningProblem& problem)
        : problem_(problem)
    {
        for (const auto& lot : problem.lots)
            left_.push_back(lot.modules);
        room_ = problem.packing;
        for (std::size_t index = 0; index < problem.classes.size(); ++index)
            for (std::int64_t i = 0; i < problem.classes[index].clients; ++i)
                clients_.push_back(index);
        best_ = static_cast<std::int64_t>(clients_.size()) * problem.unservedMills;
        serve(0, 0);
    }

    std::int64_t best() const { return best_; }

private:
    void serve(std::size_t client, std::int64_t cost)
    {
        if (cost >= best_)
            return;
        if (client == clients_.size()) {
            best_ = cost;
            return;
        }
        const auto& one = problem_.classes[clients_[client]];
        for (auto choice = one.firstChoice; choice < one.lastChoice; ++choice) {
            const auto day = problem_.choices[choice].day;
            if (!room_.empty() && room_[static_cast<std::size_t>(day)] == 0)
                continue;
            for (std::size_t index = 0; index < problem_.lots.size(); ++index) {
                const auto& lot = problem_.lots[index];
                const bool fits = lot.kind == SupplyLot::anyKind || lot.kind == one.kind;
                if (left_[index] == 0 || !fits || lot.from > day || lot.until < day)
                    continue;
                --left_[index];
                if (!room_.empty())
                    --room_[static_cast<std::size_t>(day)];
                serve(client + 1,
                    cost + problem_.choices[choice].costMills + lot.ageingMills * (day - lot.from));
                ++left_[index];
                if (!room_.empty())
                    ++room_[static_cast<std::size_t>(day)];
            }
        }
        serve(client + 1, cost + problem_.unservedMills);
    }

    const PlanningProblem& problem_;
    std::vector<std::int64_t> left_;
    std::vector<std::int64_t> room_;
    std::vector<std::size_t> clients_;
    std::int64_t best_ = 0;
};

/// Every rule of the problem, checked without the network: choices of its own class, modules of its kind that
/// are there and not too old, no more clients than there are, no day over its room.
void breaksNoRule(const PlanningProblem& problem, const Optimum& optimum)
{
    std::map<std::pair<int, int>, std::int64_t> shipped; // kind, day
    for (const auto& one : problem.classes) {
        std::int64_t served = 0;
        for (auto choice = one.firstChoice; choice < one.lastChoice; ++choice) {
            BOOST_TEST(optimum.taken[choice] >= 0);
            served += optimum.taken[choice];
            shipped[{one.kind, problem.choices[choice].day}] += optimum.taken[choice];
        }
        BOOST_TEST(served <= one.clients);
    }
    // For every kind and span of days: no more leaves in it than the lots usable in it hold.
    for (int kind = 0; kind < problem.kinds; ++kind)
        for (int first = 0; first < problem.days; ++first)
            for (int last = first; last < problem.days; ++last) {
                std::int64_t leaves = 0;
                std::int64_t there = 0;
                for (int day = first; day <= last; ++day)
                    leaves += shipped[{kind, day}];
                for (const auto& lot : problem.lots)
                    if ((lot.kind == SupplyLot::anyKind || lot.kind == kind) && lot.from <= last
                        && lot.until >= first)
                        there += lot.modules;
                BOOST_TEST(leaves <= there);
            }
    for (int day = 0; !problem.packing.empty() && day < problem.days; ++day) {
        std::int64_t kits = 0;
        for (int kind = 0; kind < problem.kinds; ++kind)
            kits += shipped[{kind, day}];
        BOOST_TEST(kits <= problem.packing[static_cast<std::size_t>(day)]);
    }
}

std::int64_t lateIn(const PlanningProblem& problem, const logistics::Allotment& taken)
{
    auto late = problem.clients();
    for (std::size_t choice = 0; choice < problem.choices.size(); ++choice)
        late -= problem.choices[choice].late ? 0 : taken[choice];
    return late;
}

/// The fewest clients who can be late at all, whatever it costs.
std::int64_t fewestLate(PlanningProblem problem)
{
    for (auto& choice : problem.choices)
        choice.costMills = choice.late ? 1 : 0;
    for (auto& lot : problem.lots)
        lot.ageingMills = 0;
    problem.unservedMills = 1;
    return logistics::optimise(problem)->costMills;
}

constexpr std::int64_t avoided = 100'000'000; // mills; dearer than anything in a demo

/// The same, but every client late costs so much that none is who need not be.
PlanningProblem withLateAvoided(PlanningProblem problem)
{
    for (auto& choice : problem.choices)
        choice.costMills += choice.late ? avoided : 0;
    problem.unservedMills += avoided;
    return problem;
}

PlanningProblem demo(int clients, bool tight, std::uint64_t seed = 1)
{
    std::vector<std::uint32_t> classOf;
    return logistics::Demo({clients, seed, tight}).aggregate(classOf);
}

} // namespace

BOOST_AUTO_TEST_CASE(tinyProblemsAsBruteForceSolvesThem)
{
    lab::Dice dice(2026);
    int unserved = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto problem = randomProblem(dice, {dice.between(1, 2), dice.between(1, 5), dice.between(1, 4),
                                                     1, dice.between(1, 4), dice.between(0, 3), 2});
        const auto optimum = logistics::optimise(problem);
        const auto best = BruteForce(problem).best();
        if (optimum->costMills != best || !optimum->proved)
            BOOST_ERROR("instance " << i << ": " << optimum->costMills << " instead of " << best);
        unserved += best >= problem.unservedMills ? 1 : 0;
    }
    BOOST_TEST(unserved > 300); // short of modules often enough to matter
}

BOOST_AUTO_TEST_CASE(aPackingLimitOfOneKindIsExact)
{
    lab::Dice dice(7);
    for (int i = 0; i < 1000; ++i) {
        auto problem = randomProblem(dice, {1, dice.between(1, 4), dice.between(1, 4), 1, 3, 2, 3});
        for (int day = 0; day < problem.days; ++day)
            problem.packing.push_back(dice.below(3));
        const auto optimum = logistics::optimise(problem);
        if (optimum->costMills != BruteForce(problem).best() || !optimum->proved)
            BOOST_ERROR("instance " << i);
    }
}

BOOST_AUTO_TEST_CASE(aLimitThatKindsShareIsKeptAndBounded)
{
    lab::Dice dice(11);
    int proved = 0;
    for (int i = 0; i < 500; ++i) {
        auto problem = randomProblem(dice, {2, dice.between(2, 4), 4, 1, 3, 3, 3});
        for (int day = 0; day < problem.days; ++day)
            problem.packing.push_back(dice.below(3));
        const auto optimum = logistics::optimise(problem);
        breaksNoRule(problem, *optimum);
        const auto best = BruteForce(problem).best();
        if (optimum->lowerBoundMills > best || best > optimum->costMills
            || optimum->proved != (optimum->lowerBoundMills == optimum->costMills))
            BOOST_ERROR("instance " << i << ": " << optimum->lowerBoundMills << " <= " << best
                                    << " <= " << optimum->costMills);
        proved += optimum->proved ? 1 : 0;
    }
    BOOST_TEST(proved > 150);
}

BOOST_AUTO_TEST_CASE(promisingArcsLeadToTheSameOptimum)
{
    lab::Dice dice(3);
    for (int i = 0; i < 60; ++i) {
        const auto problem = randomProblem(dice, {2, 12, 40, 6, 9, 10, 20});
        const auto whole = logistics::optimise(problem);
        logistics::SolveOptions guided;
        guided.guidedFrom = 0;
        guided.marginMills = dice.below(30); // too few arcs at first, as often as not
        const auto parts = logistics::optimise(problem, guided);
        BOOST_TEST(parts->costMills == whole->costMills);
        BOOST_TEST((parts->proved && whole->proved));
        breaksNoRule(problem, *parts);
        // Yesterday's prices do as well as a coarse problem's.
        guided.guide = &whole->prices;
        BOOST_TEST(logistics::optimise(problem, guided)->costMills == whole->costMills);
    }
}

BOOST_AUTO_TEST_CASE(aProofFailsOnWhatIsNotOptimal)
{
    const auto problem = demo(2000, true);
    const logistics::FlowModel model(problem);
    const auto solution = logistics::solve(problem, model);
    BOOST_REQUIRE(solution->proof.holds());
    BOOST_TEST(solution->proof.primalMills == logistics::costOf(model.network(), solution->flow));

    auto dearer = solution->flow; // one client of a class goes unserved
    for (std::size_t index = 0; index < model.classes(); ++index)
        for (auto arc = model.classArc(index) + 1; arc < model.classArc(index + 1); ++arc)
            if (dearer[arc] > 0) {
                --dearer[arc];
                index = model.classes();
                break;
            }
    BOOST_TEST(!logistics::prove(model.network(), dearer, solution->prices).feasible);

    auto wrongPrices = solution->prices;
    wrongPrices[static_cast<std::size_t>(model.departure(0, 30))] += 50'000;
    const auto proof = logistics::prove(model.network(), solution->flow, wrongPrices);
    BOOST_TEST(proof.feasible);
    BOOST_TEST(!proof.holds());
    BOOST_TEST(proof.dualMills < proof.primalMills); // still a bound

    // A flow that costs more has no prices at all.
    const auto naive = logistics::planByEarliestDeadline(problem);
    BOOST_TEST(naive.costMills > solution->proof.primalMills);
}

BOOST_AUTO_TEST_CASE(demosBreakNoRuleAndNobodyIsLateWhoNeedNotBe)
{
    for (const bool tight : {false, true})
        for (const std::uint64_t seed : {1, 2}) {
            const auto problem = demo(4000, tight, seed);
            const auto optimum = logistics::optimise(problem);
            BOOST_TEST(optimum->proved);
            breaksNoRule(problem, *optimum);
            const auto late = lateIn(problem, optimum->taken);
            const auto fewest = fewestLate(problem);
            if (!tight)
                BOOST_TEST(late == fewest);
            // Where room is short, one more client a day late may spare another a locked car; never for
            // nothing.
            const auto kept = logistics::optimise(withLateAvoided(problem));
            BOOST_TEST(lateIn(problem, kept->taken) == fewest);
            const auto dearer = kept->costMills - avoided * fewest - optimum->costMills;
            BOOST_TEST((late > fewest ? dearer > 0 : dearer == 0));
            const auto naive = logistics::planByEarliestDeadline(problem);
            BOOST_TEST(naive.costMills > optimum->costMills);
            BOOST_TEST(naive.late == lateIn(problem, naive.taken));
        }
}

BOOST_AUTO_TEST_CASE(theSameInputGivesTheSamePlan)
{
    const auto first = logistics::optimise(demo(3000, true));
    const auto again = logistics::optimise(demo(3000, true));
    BOOST_TEST(first->taken == again->taken, boost::test_tools::per_element());
    BOOST_TEST((first->highPrice == again->highPrice && first->lowPrice == again->lowPrice));
}

BOOST_AUTO_TEST_CASE(aSlotIsWorthWhatItSaves)
{
    auto problem = demo(3000, true);
    const auto before = logistics::optimise(problem);
    // A bench day of the crowded weeks gains a module: the saving lies between the prices told.
    const auto lot = std::ranges::find(problem.lots, 67, &SupplyLot::from);
    BOOST_REQUIRE((lot != problem.lots.end() && lot->modules > 0));
    const auto node = 1 + static_cast<std::size_t>(lot - problem.lots.begin());
    const auto high = before->prices[node];
    BOOST_TEST(high > 0);
    ++lot->modules;
    const auto saved = before->costMills - logistics::optimise(problem)->costMills;
    BOOST_TEST(saved >= 0);
    BOOST_TEST(saved <= high);
    lot->modules -= 2;
    BOOST_TEST(logistics::optimise(problem)->costMills - before->costMills == high);
}

BOOST_AUTO_TEST_CASE(planningStopsWhenTold)
{
    std::stop_source source;
    logistics::SolveOptions options;
    options.stop = source.get_token();
    BOOST_TEST(logistics::optimise(demo(500, false), options).has_value());
    source.request_stop();
    BOOST_TEST(!logistics::optimise(demo(500, false), options).has_value());
    options.guidedFrom = 0;
    BOOST_TEST(!logistics::optimise(demo(500, false), options).has_value());
}

BOOST_AUTO_TEST_CASE(clientsOfAClassShipInTheirOrder)
{
    PlanningProblem problem;
    problem.days = 3;
    problem.kinds = 1;
    problem.lots = {{0, 0, 2, 3, 0}};
    problem.choices = {
        {0, logistics::Service::Ground, false, 0, 5}, {2, logistics::Service::Ground, false, 0, 5}};
    problem.classes = {{0, 4, 0, 2}};
    const auto taken = logistics::handOut(problem, {2, 1}, {0, logistics::notServed, 0, 0, 0});
    const std::vector<std::uint32_t> expected {0, logistics::notServed, 0, 1, logistics::notServed};
    BOOST_TEST(taken == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
