// SPDX-License-Identifier: MIT
#include "logistics/planner/Pricing.h"

#include <algorithm>
#include <numeric>

namespace logistics {
namespace {

    constexpr int beyondHorizon = 60; // days; the slowest parcel of the last day arrives within them

    std::size_t index(int day) { return static_cast<std::size_t>(day); }

} // namespace

TransitChances scheduledChances(int days, Service service)
{
    // Millionths by days of delay.
    constexpr std::array<std::int32_t, 9> ground {920'000, 60'000, 14'000, 4'000, 1'000, 0, 0, 0, 1'000};
    constexpr std::array<std::int32_t, 9> air {970'000, 24'000, 4'000, 1'000, 0, 0, 0, 0, 1'000};
    TransitChances chances {};
    for (std::size_t delay = 0; delay < ground.size(); ++delay)
        chances[std::min(index(days) + delay, chances.size() - 1)] +=
            isAir(service) ? air[delay] : ground[delay];
    return chances;
}

Pricing::Pricing(const CarrierCalendar& calendar, lab::Date today, int days, const CostRates& rates)
    : days_(days)
    , rates_(rates)
{
    const auto size = index(days + beyondHorizon);
    for (const auto service : {Service::Ground, Service::NextDay}) {
        auto& picksUp = picksUp_[isAir(service) ? 1 : 0];
        auto& next = nextDelivery_[isAir(service) ? 1 : 0];
        picksUp.resize(size);
        next.resize(size);
        int following = static_cast<int>(size);
        for (int day = static_cast<int>(size) - 1; day >= 0; --day) {
            const auto date = today.plusDays(day);
            next[index(day)] = following;
            picksUp[index(day)] = calendar.knows(date) && calendar.picksUp(date, service) ? 1 : 0;
            if (calendar.delivers(date, service))
                following = day;
        }
    }
}

int Pricing::arrival(int day, int deliveryDays, Service service) const
{
    const auto& next = nextDelivery_[isAir(service) ? 1 : 0];
    for (; deliveryDays > 0 && index(day) < next.size(); --deliveryDays)
        day = next[index(day)];
    return day;
}

std::int64_t Pricing::costOf(int arrival, const ClientTerms& client) const
{
    const int early = client.expiry - 1 - arrival;
    if (early >= 0)
        return rates_.earlyDay * early
               + rates_.beforeWindowDay * std::max(0, client.expiry - client.windowDays - arrival);
    // The first locked day is the one after the grace; a module that comes on it finds the car locked.
    const bool locked = arrival > client.expiry + client.graceDays;
    return rates_.late - rates_.lateDay * early + (locked ? rates_.lockout : 0);
}

std::optional<ShipChoice> Pricing::choice(
    const LaneTerms& lane, const ClientTerms& client, int day, Service service) const
{
    const auto at = static_cast<std::size_t>(service);
    if (picksUp_[isAir(service) ? 1 : 0][index(day)] == 0 || lane.freightMills[at] < 0)
        return std::nullopt;
    ShipChoice choice {day, service, arrival(day, lane.scheduledDays[at], service) > client.expiry - 1, 0, 0};
    const auto& chances = lane.chancesOn(day, service);
    std::int64_t expected = 0; // millionths of mills
    std::int64_t lateMillionths = 0;
    int arrives = day;
    for (std::size_t taking = 0; taking < chances.size(); ++taking) {
        if (taking > 0)
            arrives = arrival(arrives, 1, service);
        const auto chance = chances[taking];
        if (chance == 0)
            continue;
        expected += chance * costOf(arrives, client);
        if (arrives > client.expiry - 1)
            lateMillionths += chance;
    }
    choice.costMills = lane.freightMills[at] + (expected + 500'000) / 1'000'000;
    choice.latePermille = static_cast<std::int16_t>((lateMillionths + 500) / 1000);
    return choice;
}

std::int64_t Pricing::atStake(
    const LaneTerms& lane, const ClientTerms& client, const ShipChoice& choice) const
{
    const auto& chances = lane.chancesOn(choice.day, choice.service);
    std::int64_t expected = 0; // millionths of mills
    for (std::size_t taking = 0; taking < chances.size(); ++taking)
        if (const int arrives = arrival(choice.day, static_cast<int>(taking), choice.service);
            arrives > client.expiry - 1)
            expected += chances[taking] * costOf(arrives, client);
    return (expected + 500'000) / 1'000'000;
}

void Pricing::addChoices(const LaneTerms& lane, const ClientTerms& client, std::vector<ShipChoice>& to) const
{
    const int first = std::max({0, client.notBefore, client.expiry - daysBefore});
    // Who is overdue, or held until after the expiry, still gets the next days to choose from.
    const int last = std::min(days_ - 1, std::max(client.expiry, first) + daysAfter);
    for (int day = first; day <= last; ++day) {
        std::optional<ShipChoice> best;
        for (const auto service : allServices)
            if (const auto one = choice(lane, client, day, service);
                one && (!best || one->costMills < best->costMills))
                best = one;
        if (best)
            to.push_back(*best);
    }
}

} // namespace logistics
