// SPDX-License-Identifier: MIT
#include "logistics/planner/WhatIf.h"

#include "logistics/planner/OptimalPlanner.h"

#include <algorithm>
#include <tuple>

namespace logistics {
namespace {

    /// Days beyond the horizon change nothing, so that asking for one is a mistake to be told.
    std::optional<lab::Message> refusedDay(const PlanningTask& task, lab::Date day)
    {
        if (day < task.today)
            return lab::Message {"plan.pin-past", {{"day", day.iso()}}};
        if (day >= task.today.plusDays(task.days))
            return lab::Message {
                "plan.beyond", {{"day", day.iso()}, {"last", task.today.plusDays(task.days - 1).iso()}}};
        return std::nullopt;
    }

    lab::Expected<Demand*> demandOf(PlanningTask& task, const lab::ClientId& client)
    {
        const auto found = std::ranges::find(task.demands, client, &Demand::client);
        if (found == task.demands.end())
            return lab::refused("plan.no-such-client", {{"client", client.text()}});
        return &*found;
    }

    bool isHeld(const Demand& demand) { return demand.hold.has_value(); }

    /// A hold is the last gate, so whoever stands at it may be sent a module once it ends.
    void endHold(Demand& demand, lab::Date on)
    {
        if (demand.noShipment == NoShipment::Held)
            demand.noShipment.reset();
        demand.notBefore = on;
    }

    void loseBenchDay(PlanningTask& task, lab::Date day)
    {
        auto next = day.plusDays(1);
        while (next.isWeekend())
            next = next.plusDays(1);
        for (auto& lot : task.supply)
            // What lies in stock already is there from today on and is not lost with a day at the bench.
            if (lot.from == day && day > task.today)
                lot.from = next;
    }

} // namespace

lab::Expected<PlanningTask> applied(const PlanningTask& task, const WhatIf& what)
{
    auto wanted = task;
    std::vector<lab::Date> days(what.lostBenchDays.begin(), what.lostBenchDays.end());
    for (const auto& [day, kits] : what.moreKits)
        days.push_back(day);
    for (const auto& [client, day] : what.moves)
        if (day)
            days.push_back(*day);
    if (what.holdsStay)
        days.push_back(what.holdsStay->until);
    for (const auto day : days)
        if (const auto refused = refusedDay(task, day))
            return tl::make_unexpected(*refused);

    for (const auto& client : what.released) {
        const auto demand = demandOf(wanted, client);
        if (!demand)
            return tl::make_unexpected(demand.error());
        if (!isHeld(**demand))
            return lab::refused("plan.no-hold", {{"client", client.text()}});
        endHold(**demand, task.today);
        (*demand)->hold.reset();
    }
    if (what.holdsStay)
        for (auto& demand : wanted.demands)
            if (isHeld(demand) && (!what.holdsStay->kind || demand.hold == what.holdsStay->kind))
                endHold(demand, what.holdsStay->until);
    for (const auto& [client, day] : what.moves) {
        const auto demand = demandOf(wanted, client);
        if (!demand)
            return tl::make_unexpected(demand.error());
        (*demand)->pinnedTo = day;
    }
    for (const auto& [day, kits] : what.moreKits)
        wanted.roomByDay[day] = std::max(0, task.roomOn(day) + kits);
    for (const auto day : what.lostBenchDays)
        loseBenchDay(wanted, day);
    return wanted;
}

lab::Expected<WhatIfAnswer> whatIf(const PlanningTask& task, const WhatIf& what)
{
    return whatIf(task, OptimalPlanner().plan(task), what);
}

lab::Expected<WhatIfAnswer> whatIf(const PlanningTask& task, Plan before, const WhatIf& what)
{
    const auto wanted = applied(task, what);
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    WhatIfAnswer answer {std::move(before), OptimalPlanner().plan(*wanted), {}, {}};
    std::vector<StoredLine> lines;
    for (const auto& line : answer.before.lines)
        lines.push_back({line, {}});
    answer.changes = changesFrom(lines, answer.after);
    const auto already = lockedOut(answer.before);
    const auto stays = [&](const LockedOut& one) {
        return what.holdsStay && one.hold && (!what.holdsStay->kind || one.hold == what.holdsStay->kind);
    };
    for (auto& one : lockedOut(answer.after))
        if (stays(one) || std::ranges::find(already, one.client, &LockedOut::client) == already.end())
            answer.lockedOut.push_back(std::move(one));
    return answer;
}

std::vector<LockedOut> lockedOut(const Plan& plan)
{
    std::vector<LockedOut> clients;
    for (const auto& line : plan.lines) {
        const auto& demand = line.demand;
        const auto lockedFrom = demand.expiry.plusDays(demand.graceDays + 1);
        if (demand.noShipment == NoShipment::ProgrammeEnds)
            continue;
        // Without a module on its way it is a matter of the horizon whether the day has come.
        const bool locked =
            line.arrives ? *line.arrives >= lockedFrom : lockedFrom < plan.from.plusDays(plan.days);
        if (locked)
            clients.push_back({demand.client, lockedFrom, line.arrives, demand.hold, line.reason});
    }
    std::ranges::stable_sort(clients, {}, &LockedOut::lockedFrom);
    return clients;
}

} // namespace logistics
