// SPDX-License-Identifier: MIT
#include "logistics/planner/Plan.h"

#include "lab/records/Words.h"

#include <algorithm>

namespace logistics {
namespace {

    constexpr lab::Words<PlanReason, planReasonCount> reasons {{{
        {PlanReason::Cheapest, "cheapest"},
        {PlanReason::DayFull, "day-full"},
        {PlanReason::NoStock, "no-stock"},
        {PlanReason::Urgent, "urgent"},
        {PlanReason::HoldRelease, "hold-release"},
        {PlanReason::Pinned, "pinned"},
        {PlanReason::Frozen, "frozen"},
        {PlanReason::Late, "late"},
        {PlanReason::NoModule, "no-module"},
        {PlanReason::NotShipped, "not-shipped"},
    }}};

    constexpr lab::Words<NoShipment, noShipmentCount> gates {{{
        {NoShipment::Held, "held"},
        {NoShipment::StateForbidsMail, "state-forbids-mail"},
        {NoShipment::RuleUnsigned, "rule-unsigned"},
        {NoShipment::RuleMissing, "rule-missing"},
        {NoShipment::NoAddress, "no-address"},
        {NoShipment::ProgrammeEnds, "programme-ends"},
        {NoShipment::NoInterval, "no-interval"},
        {NoShipment::NoCourtOrder, "no-court-order"},
        {NoShipment::NoState, "no-state"},
        {NoShipment::LongExpired, "long-expired"},
        {NoShipment::CalendarMissing, "calendar-missing"},
        {NoShipment::NoTariff, "no-tariff"},
        {NoShipment::NoCapacity, "no-capacity"},
    }}};

} // namespace

std::string_view word(PlanReason reason) { return reasons.word(reason); }
std::string_view word(NoShipment reason) { return gates.word(reason); }

int TransitTable::days(const std::string& postal, Service service) const
{
    const auto found = days_.find({postal, service});
    if (found != days_.end())
        return found->second;
    constexpr std::array longest {5, 3, 2, 1};
    return longest[static_cast<std::size_t>(service)];
}

int Plan::lateCount() const { return static_cast<int>(std::ranges::count(lines, true, &PlanLine::late)); }

} // namespace logistics
