// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Demand.h"
#include "logistics/planner/Pricing.h"
#include "logistics/planner/Proof.h"
#include "logistics/planner/Supply.h"
#include "logistics/planner/TransitModel.h"
#include "logistics/rules/CarrierCalendar.h"
#include "logistics/rules/Service.h"
#include "logistics/rules/Tariff.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace logistics {

/// Business days from pickup to delivery, by lane and service.
class TransitTable {
public:
    void set(const std::string& postal, Service service, int days) { days_[{postal, service}] = days; }
    /// What the carrier said, or, for a lane it was not asked about, the longest its service takes in the
    /// contiguous states.
    int days(const std::string& postal, Service service) const;

private:
    std::map<std::pair<std::string, Service>, int> days_;
};

/// Why a line says what it says; `ui/text` has the sentence for each.
enum class PlanReason {
    Cheapest, ///< no day and service costs less
    DayFull, ///< the cheapest day has no room left at the packing bench
    NoStock, ///< the modules of a cheaper day are worth more to others
    Urgent, ///< only a quicker service still arrives in time
    HoldRelease, ///< a hold is expected to last until then
    Pinned, ///< a planner wants it so
    Frozen, ///< its labels are printed
    Late, ///< nothing arrives in time any more; the fastest is taken
    NoModule, ///< no module of the kind within the horizon
    NotShipped, ///< `Demand::noShipment` says why
};
inline constexpr int planReasonCount = 10;

std::string_view word(PlanReason reason);
std::string_view word(NoShipment reason);

/// What stands behind a line. Money in mills.
struct Explanation {
    /// Of a module of this kind on that day: what one less would cost everybody, and what one more would
    /// save. The two differ where a price is not sharp.
    std::int64_t modulePrice = 0;
    std::int64_t moduleSaves = 0;
    /// The next best day with its best service, and how much dearer it is, its module included.
    std::optional<lab::Date> nextDay {};
    Service nextService = Service::Ground;
    std::int64_t nextDayMargin = 0;
    /// The second service of the day itself.
    std::optional<Service> otherService {};
    std::int64_t otherServiceMargin = 0;
    /// The cheapest day for this client alone, when others need it more.
    std::optional<lab::Date> wantedDay {};
    int tied = 0; ///< clients who differ in nothing and ship on another day; only their order decided
    int ownParcels = 0; ///< of the lab on the lane and service, which its chances rest on
    bool offPin = false; ///< a planner's wish that could not be kept, or was too dear
    std::optional<ClosedPeriod> closed {}; ///< three days or more without delivery around the in-hand date
};

/// What one client gets, when, and why. Costs are mills, thousandths of a dollar.
struct PlanLine {
    Demand demand;
    PlanReason reason = PlanReason::NotShipped;
    std::optional<lab::Date> shipDay {};
    Service service = Service::Ground;
    std::optional<lab::Date> arrives {};
    int latePermille = 0; ///< chance that it is not in hand in time
    bool late = false; ///< even by the carrier's own schedule
    std::int64_t costMills = 0; ///< freight and the expectation of coming early or late
    std::int64_t atStakeMills = 0; ///< the chance of coming late times what follows from it
    Explanation why {};
};

/// What making a plan took, and what it is measured against.
struct PlanFigures {
    std::size_t classes = 0;
    int nodes = 0;
    std::size_t arcs = 0;
    bool proved = false; ///< the bound is the cost, checked on every arc
    std::int64_t earliestDeadlineMills = 0; ///< what serving the nearest deadline first would cost
    std::int64_t earliestDeadlineLate = 0;
    double aggregateSeconds = 0; ///< processor time
    double solveSeconds = 0;
    double proofSeconds = 0;
    double handOutSeconds = 0;
};

/// One day at the packing bench, with the prices of the kind of module that is dearest on it, in mills.
struct PlanDay {
    lab::Date day;
    int kits = 0;
    int room = 0;
    std::int64_t moreSaves = 0; ///< what one more ready module, or place at the bench, would save
    std::int64_t lessCosts = 0; ///< what one less would cost
};

struct Plan {
    lab::Date from;
    int days = 30;
    std::vector<PlanLine> lines; ///< in the order of the demands
    std::int64_t costMills = 0; ///< of the lines, the waiting stock, and what those not served would cost
    std::int64_t lowerBoundMills = 0; ///< no plan can cost less
    PlanFigures figures {};
    std::vector<PlanDay> byDay {}; ///< days on which something ships, ascending

    int lateCount() const;
    bool proved() const { return figures.proved; }
};

/// Everything a planner decides from. Two equal tasks give equal plans.
struct PlanningTask {
    lab::Date today;
    int days = 30;
    int perDay = 400; ///< kits that the packing bench closes in a day
    std::vector<Demand> demands; ///< the earliest expiry first
    TransitTable transit;
    std::vector<StockLot> supply;
    CarrierCalendar calendar {};
    CostRates rates {};
    std::map<lab::Date, int> roomByDay {}; ///< days on which the packing bench closes more or fewer
    Tariff tariff {}; ///< a service without a price is not offered
    TransitModel ownTransit {}; ///< what the lab's own parcels tell beside the carrier's schedule

    int roomOn(lab::Date day) const
    {
        const auto other = roomByDay.find(day);
        return std::max(0, other == roomByDay.end() ? perDay : other->second);
    }
};

} // namespace logistics
