// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Demand.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace logistics {

/// The services a kit may go by, the slowest and cheapest first.
enum class Service { Ground, ThreeDay, TwoDay, NextDay };

inline constexpr std::array allServices {
    Service::Ground, Service::ThreeDay, Service::TwoDay, Service::NextDay};

/// The carrier's code on a shipment: "03", "12", "02", "01".
std::string_view code(Service service);
/// As its transit times name it: "GND", "3DS", "2DA", "1DA".
std::string_view transitCode(Service service);
lab::Expected<Service> parseService(std::string_view code);

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
    NoStock, ///< no certified module of the variant before that day
    Urgent, ///< only an air service still arrives in time
    Late, ///< nothing arrives in time any more; the fastest is taken
    NoModule, ///< no module of the variant within the horizon
    NotShipped, ///< `Demand::noShipment` says why
};

std::string_view word(PlanReason reason);
std::string_view word(NoShipment reason);

/// What one client gets, when, and why. Costs are mills, thousandths of a dollar.
struct PlanLine {
    Demand demand;
    PlanReason reason = PlanReason::NotShipped;
    std::optional<lab::Date> shipDay {};
    Service service = Service::Ground;
    std::optional<lab::Date> arrives {};
    int latePermille = 0; ///< chance that it is not in hand in time
    bool late = false; ///< even by the carrier's own schedule
    std::int64_t costMills = 0;
};

struct Plan {
    lab::Date from;
    int days = 30;
    std::vector<PlanLine> lines;
    std::int64_t costMills = 0;
    /// No plan can cost less: what the lines would cost if every day had room and stock for all.
    std::int64_t lowerBoundMills = 0;

    int lateCount() const;
    bool proved() const { return costMills == lowerBoundMills; }
};

/// Everything a planner decides from. Two equal tasks give equal plans.
struct PlanningTask {
    lab::Date today;
    int days = 30;
    int perDay = 400; ///< kits that the packing bench closes in a day
    std::vector<Demand> demands; ///< the earliest expiry first
    TransitTable transit;
    /// Certified modules by variant that are there on each day of the horizon, all in all since the first.
    std::map<std::string, std::vector<int>> supply;
};

/// Decides who gets a module on which day by which service. Any thread; touches nothing but its task.
class Planner {
public:
    virtual ~Planner() = default;
    virtual Plan plan(const PlanningTask& task) const = 0;
};

} // namespace logistics
