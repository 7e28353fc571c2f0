// SPDX-License-Identifier: MIT
#include "logistics/planner/Plan.h"

#include "lab/records/Words.h"

#include <algorithm>

namespace logistics {
namespace {

    constexpr lab::Words<Service, 4> codes {{{
        {Service::Ground, "03"},
        {Service::ThreeDay, "12"},
        {Service::TwoDay, "02"},
        {Service::NextDay, "01"},
    }}};

    constexpr lab::Words<Service, 4> transitCodes {{{
        {Service::Ground, "GND"},
        {Service::ThreeDay, "3DS"},
        {Service::TwoDay, "2DA"},
        {Service::NextDay, "1DA"},
    }}};

    constexpr lab::Words<PlanReason, 7> reasons {{{
        {PlanReason::Cheapest, "cheapest"},
        {PlanReason::DayFull, "day-full"},
        {PlanReason::NoStock, "no-stock"},
        {PlanReason::Urgent, "urgent"},
        {PlanReason::Late, "late"},
        {PlanReason::NoModule, "no-module"},
        {PlanReason::NotShipped, "not-shipped"},
    }}};

    constexpr lab::Words<NoShipment, 6> gates {{{
        {NoShipment::Held, "held"},
        {NoShipment::StateForbidsMail, "state-forbids-mail"},
        {NoShipment::RuleUnsigned, "rule-unsigned"},
        {NoShipment::RuleMissing, "rule-missing"},
        {NoShipment::NoAddress, "no-address"},
        {NoShipment::ProgrammeEnds, "programme-ends"},
    }}};

} // namespace

std::string_view code(Service service) { return codes.word(service); }
std::string_view transitCode(Service service) { return transitCodes.word(service); }
lab::Expected<Service> parseService(std::string_view text) { return codes.parse(text, "plan.service"); }
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
