// SPDX-License-Identifier: MIT
#include "logistics/planner/PlanDiff.h"

#include <algorithm>
#include <map>

namespace logistics {

namespace {

    std::vector<StoredLine> asStored(const Plan& plan)
    {
        std::vector<StoredLine> lines;
        lines.reserve(plan.lines.size());
        for (const auto& line : plan.lines)
            lines.push_back({line, {}});
        return lines;
    }

} // namespace

std::vector<PlanChange> changesFrom(const std::vector<StoredLine>& before, const Plan& after)
{
    return changesFrom(before, asStored(after));
}

std::vector<PlanChange> changesFrom(
    const std::vector<StoredLine>& before, const std::vector<StoredLine>& after)
{
    std::map<lab::ClientId, const StoredLine*> known;
    for (const auto& stored : before)
        known.emplace(stored.line.demand.client, &stored);
    std::vector<PlanChange> changes;
    for (const auto& [line, kit] : after) {
        const auto place = known.find(line.demand.client);
        const auto* old = place == known.end() ? nullptr : &place->second->line;
        const auto oldDay = old == nullptr ? std::nullopt : old->shipDay;
        const bool same = oldDay == line.shipDay && (!oldDay || old->service == line.service);
        if (same || kit || (place != known.end() && place->second->kit))
            continue;
        PlanChange change {line.demand.client, oldDay, line.shipDay};
        change.serviceBefore = old == nullptr ? Service::Ground : old->service;
        change.serviceAfter = line.service;
        change.costMills = line.costMills - (old == nullptr ? 0 : old->costMills);
        change.reason = line.reason;
        changes.push_back(change);
    }
    std::ranges::sort(changes, {}, &PlanChange::client);
    return changes;
}

} // namespace logistics
