// SPDX-License-Identifier: MIT
#include "logistics/planner/Demo.h"

#include "lab/training/Dice.h"

#include <algorithm>
#include <array>

namespace logistics {
namespace {

    constexpr int kinds = 3;
    constexpr int lanes = 20;
    constexpr std::array windows {7, 10, 14, 18, 21, 30};
    constexpr int windowCount = static_cast<int>(windows.size());
    constexpr int shelfDays = 14;
    constexpr int graceDays = 5;
    constexpr std::array<int, kinds> shareOfKind {62, 27, 11}; // per cent
    constexpr std::array<int, kinds> openingStock {35, 15, 6}; // per thousand clients

    /// How crowded a day is: month starts, Mondays, and two weeks of a campaign; hardly anybody is left so
    /// late that the first two days are his.
    int weightOf(int expiry)
    {
        if (expiry < 2)
            return 5;
        int weight = 100;
        if (expiry % 30 < 4)
            weight = weight * 17 / 10;
        if (expiry % 7 == 0)
            weight = weight * 27 / 20;
        if (expiry > 70 && expiry < 84)
            weight = weight * 7 / 5;
        return weight;
    }

    template <std::size_t Count> int drawn(lab::Dice& dice, const std::array<int, Count>& cumulative)
    {
        const auto draw = dice.below(cumulative.back());
        return static_cast<int>(std::ranges::upper_bound(cumulative, draw) - cumulative.begin());
    }

    LaneTerms termsOf(int lane)
    {
        const int distance = lane % 5;
        const int region = lane / 5;
        LaneTerms terms;
        terms.scheduledDays = {1 + distance, std::min(1 + distance, 3), std::min(1 + distance, 2), 1};
        terms.freightMills = {8'200 + 900 * distance + 130 * region, 13'100 + 1'600 * distance + 170 * region,
            17'500 + 2'300 * distance + 210 * region, 39'000 + 4'700 * distance + 400 * region};
        for (const auto service : allServices) {
            const auto at = static_cast<std::size_t>(service);
            terms.chances[at] = scheduledChances(terms.scheduledDays[at], service);
        }
        // Some lanes keep their schedule less well on the ground.
        const std::int32_t tail = 10'000 * ((lane * 7) % 5);
        auto& ground = terms.chances[0];
        const auto scheduled = static_cast<std::size_t>(terms.scheduledDays[0]);
        ground[scheduled] -= tail;
        ground[scheduled + 2] += tail * 6 / 10;
        ground[scheduled + 4] += tail - tail * 6 / 10;
        return terms;
    }

} // namespace

Demo::Demo(const DemoRequest& request)
    : request_(request)
{
    std::array<int, days> byExpiry {};
    int sum = 0;
    for (int day = 0; day < days; ++day)
        byExpiry[static_cast<std::size_t>(day)] = sum += weightOf(day);
    std::array<int, kinds> byKind {};
    sum = 0;
    for (int kind = 0; kind < kinds; ++kind)
        byKind[static_cast<std::size_t>(kind)] = sum += shareOfKind[static_cast<std::size_t>(kind)];

    lab::Dice dice(request.seed);
    keys_.reserve(static_cast<std::size_t>(request.clients));
    for (int client = 0; client < request.clients; ++client) {
        const int kind = drawn(dice, byKind);
        const int lane = dice.below(lanes);
        const int window = dice.below(windowCount);
        keys_.push_back(static_cast<std::uint32_t>(
            ((kind * lanes + lane) * windowCount + window) * days + drawn(dice, byExpiry)));
    }
}

std::vector<SupplyLot> Demo::lots() const
{
    const CarrierCalendar calendar;
    const auto worked = [&](int day) { return calendar.picksUp(from.plusDays(day), Service::Ground); };
    int workDays = 0;
    for (int day = 0; day < days; ++day)
        workDays += worked(day) ? 1 : 0;
    const CostRates rates;
    std::vector<SupplyLot> lots;
    for (int kind = 0; kind < kinds; ++kind)
        lots.push_back({kind, 0, days - 1,
            std::int64_t {request_.clients} * openingStock[static_cast<std::size_t>(kind)] / 1000,
            rates.stockDay});
    // Hundredths of what would be needed if every day were like every other.
    const std::int64_t load = request_.tight ? 102 : 125;
    for (int day = 0; day < days; ++day)
        if (worked(day)) {
            const int share = day % 23 == 11 ? 35 : day % 7 == 4 ? 85 : 105;
            lots.push_back({SupplyLot::anyKind, day, day + shelfDays,
                load * share * request_.clients / (10'000 * std::int64_t {workDays}), rates.stockDay});
        }
    return lots;
}

PlanningProblem Demo::aggregate(std::vector<std::uint32_t>& classOf) const
{
    PlanningProblem problem;
    problem.days = days;
    problem.kinds = kinds;
    problem.lots = lots();
    std::vector<std::uint32_t> count(static_cast<std::size_t>(kinds * lanes * windowCount * days), 0);
    for (const auto key : keys_)
        ++count[key];

    const Pricing pricing(CarrierCalendar(), from, days, CostRates());
    std::vector<std::uint32_t> index(count.size(), 0);
    // Choices do not depend on the kind of module, so each lane, window and expiry is priced once.
    const std::size_t perKind = count.size() / kinds;
    std::vector<ShipChoice> choices;
    for (std::size_t place = 0; place < perKind; ++place) {
        const auto expiry = static_cast<int>(place % days);
        const auto window = place / days % windows.size();
        const auto lane = static_cast<int>(place / days / windows.size());
        choices.clear();
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            const auto key = kind * perKind + place;
            if (count[key] == 0)
                continue;
            if (choices.empty())
                pricing.addChoices(termsOf(lane), {expiry, graceDays, windows[window], 0}, choices);
            index[key] = static_cast<std::uint32_t>(problem.classes.size());
            const auto first = problem.choices.size();
            problem.choices.insert(problem.choices.end(), choices.begin(), choices.end());
            problem.classes.push_back({static_cast<int>(kind), count[key], first, problem.choices.size()});
        }
    }
    classOf.clear();
    classOf.reserve(keys_.size());
    for (const auto key : keys_)
        classOf.push_back(index[key]);
    return problem;
}

} // namespace logistics
