// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/PlanningProblem.h"
#include "logistics/rules/CarrierCalendar.h"

#include <array>
#include <optional>
#include <vector>

namespace logistics {

/// Chances, in millionths, that a parcel takes 0, 1, 2 … delivery days from pickup to delivery; together a
/// million.
using TransitChances = std::array<std::int32_t, 16>;

/// What one lane offers, by service.
struct LaneTerms {
    std::array<TransitChances, 4> chances {};
    /// Of each day of the plan, where the lab's own parcels tell its days apart; else empty.
    std::array<std::vector<TransitChances>, 4> chancesByDay {};
    std::array<int, 4> ownParcels {}; ///< that the chances rest on, beside what the carrier says
    std::array<int, 4> scheduledDays {}; ///< what the carrier says
    std::array<std::int64_t, 4> freightMills {}; ///< negative: no such service, or a tariff nobody can mean

    const TransitChances& chancesOn(int day, Service service) const
    {
        const auto& byDay = chancesByDay[static_cast<std::size_t>(service)];
        return byDay.empty() ? chances[static_cast<std::size_t>(service)]
                             : byDay[static_cast<std::size_t>(day)];
    }
};

/// What makes one client's days cheaper or dearer than another's. Days count from the plan's first.
struct ClientTerms {
    int expiry = 0;
    int graceDays = 0;
    int windowDays = 5; ///< before expiry, from when the module may be put in
    int notBefore = 0;
};

/// Rates in mills. Lateness is what a late module brings about: a call and an upset client on the first day,
/// more with every day, and once the state's grace is over a locked car, a tow and a report to the state.
struct CostRates {
    std::int64_t earlyDay = 60; ///< certified days that pass at the client's
    std::int64_t beforeWindowDay = 350; ///< also when it may not even be put in yet
    std::int64_t late = 900'000;
    std::int64_t lateDay = 150'000;
    std::int64_t lockout = 900'000;
    std::int64_t stockDay = 20; ///< for a certified module that waits in its bin
    std::int64_t moved = 250; ///< churn: for a line that leaves the day it was planned for
    std::int64_t offPin = 500'000; ///< for a line that leaves the day a planner pinned it to
};

/// Prices ship days and services. Built once for a plan; safe to ask from any thread.
///
/// A choice costs its freight and the expectation, over the days that its parcel may take, of coming early or
/// late; so how many days of safety are worth their price falls out of the costs (the newsvendor's answer)
/// and no fixed margin is added.
class Pricing {
public:
    Pricing(const CarrierCalendar& calendar, lab::Date today, int days, const CostRates& rates);

    /// How far around the expiry ship days are looked at.
    static constexpr int daysBefore = 32;
    static constexpr int daysAfter = 6;

    std::optional<ShipChoice> choice(
        const LaneTerms& lane, const ClientTerms& client, int day, Service service) const;
    /// The best service of each day, by day; a day without pickup has none.
    void addChoices(const LaneTerms& lane, const ClientTerms& client, std::vector<ShipChoice>& to) const;

    /// The part of a choice's cost that coming late makes: its chance times what follows from it.
    std::int64_t atStake(const LaneTerms& lane, const ClientTerms& client, const ShipChoice& choice) const;

    /// The delivery that many delivery days after pickup on that day.
    int arrival(int day, int deliveryDays, Service service) const;

private:
    std::int64_t costOf(int arrival, const ClientTerms& client) const;

    int days_;
    CostRates rates_;
    std::array<std::vector<char>, 2> picksUp_; ///< ground, air
    std::array<std::vector<int>, 2> nextDelivery_; ///< after that day
};

/// Chances for a service that the carrier says takes so many days, until parcels of our own tell better: most
/// keep the schedule, some slip a day, few more, and one in a thousand goes astray for more than a week.
TransitChances scheduledChances(int days, Service service);

} // namespace logistics
