// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Pricing.h"
#include "logistics/rules/CarrierCalendar.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace lab {
class Database;
}

namespace logistics {

/// One of the lab's own parcels that arrived.
struct TransitSample {
    std::string area; ///< three digits of the postal code
    Service service = Service::Ground;
    lab::Date shipDay;
    int deliveryDays = 1; ///< from the ship day to delivery, 1 or more
};

/// When parcels are many: from the Monday before Thanksgiving to the first week of January, carriers keep
/// their schedules less well.
enum class Season { Usual, Peak };
Season seasonOf(lab::Date shipDay);

/// How long parcels take, learned from the lab's own. Each lane's chances begin with the carrier's schedule
/// and move away from it as parcels are counted: first those of the lane and service, then those of the
/// season, then those of the weekday on which they shipped. Every step is the mean of a Dirichlet posterior
/// whose prior is the step before with the weight of `priorParcels` parcels:
///
///     chance = (priorParcels × prior + count) / (priorParcels + parcels)
///
/// in whole millionths, so that the same parcels give the same plan on every machine.
class TransitModel {
public:
    static constexpr int priorParcels = 20;

    /// Delivered outbound parcels of the two years before `today`, as tracking saw them.
    static TransitModel read(lab::Database& database, const CarrierCalendar& calendar, lab::Date today);

    void add(const TransitSample& sample);
    /// Parcels that the lane's chances rest on.
    int parcels(std::string_view postal, Service service) const;
    /// Chances for what ships on that day, when the carrier's own are `prior`.
    TransitChances chances(
        std::string_view postal, Service service, lab::Date shipDay, const TransitChances& prior) const;

    /// Every count as text, for a hash of what a plan was decided from.
    std::string text() const;

private:
    struct Counts {
        std::array<std::int32_t, std::tuple_size_v<TransitChances>> byDays {};
        std::int32_t parcels = 0;
    };
    struct Lane {
        Counts all;
        std::array<Counts, 2> bySeason {};
        std::array<std::array<Counts, 7>, 2> byWeekday {}; ///< Sunday is 0
    };
    static TransitChances towards(const TransitChances& prior, const Counts& counts);

    std::map<std::pair<std::string, Service>, Lane> lanes_;
};

} // namespace logistics
