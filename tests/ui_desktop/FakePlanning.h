// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Failure.h"
#include "ui/desktop/planning/PlanningSource.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <string>
#include <vector>

namespace tests {

/// A line for that client; without a ship day when `shipDay` is empty.
inline logistics::StoredLine planLine(int client, lab::Date expiry, std::optional<lab::Date> shipDay)
{
    logistics::PlanLine line {
        {lab::ClientId::numbered(client), "FC-100", "4.2.0", "OH", 1, 0, 0, expiry, "45402", {}, {}}};
    line.reason = shipDay ? logistics::PlanReason::Cheapest : logistics::PlanReason::NotShipped;
    line.shipDay = shipDay;
    if (shipDay)
        line.arrives = shipDay->plusDays(3);
    line.costMills = 10'540;
    return {line, std::nullopt};
}

/// A plan made of lines; planning again puts `next` in its place.
class FakePlanning : public ui::desktop::PlanningSource {
public:
    static constexpr lab::Date today {2026, 10, 6}; // a Tuesday

    std::atomic<bool> broken {false}; ///< the carrier does not answer
    std::atomic<int> planned {0};
    std::vector<logistics::StoredLine> lines;
    std::vector<logistics::StoredLine> next;
    bool anyPlan = true;

    std::optional<ui::desktop::CurrentPlan> current() override
    {
        if (!anyPlan)
            return std::nullopt;
        ui::desktop::CurrentPlan plan {
            "plan-" + std::to_string(planned), {lab::Instant {}, today, 30, 21'080, 21'080}, 40, lines};
        plan.days = days;
        plan.begun = begun;
        plan.changes = changes;
        return plan;
    }

    lab::Expected<void> planAgain() override
    {
        if (broken)
            throw lab::Failure({"carrier.unreachable", {}});
        ++planned;
        anyPlan = true;
        lines = next;
        return {};
    }

    /// Every day ahead costs a dollar; day 5 cannot be.
    lab::Expected<ui::desktop::MovePreview> preview(const lab::ClientId& client, lab::Date day) override
    {
        if (broken)
            throw lab::Failure({"carrier.unreachable", {}});
        ++asked;
        const auto place =
            std::ranges::find(lines, client, [](const auto& one) { return one.line.demand.client; });
        ui::desktop::MovePreview preview {day, day != today.plusDays(6)};
        preview.costMills = 1000 * day.daysSince(*place->line.shipDay);
        preview.latePermilleBefore = 3;
        preview.latePermille = 24;
        return preview;
    }
    lab::Expected<void> pin(const lab::ClientId& client, const std::optional<lab::Date>& day) override
    {
        ++planned;
        for (auto& one : lines)
            if (one.line.demand.client == client) {
                one.line.demand.pinnedTo = day;
                if (day)
                    one.line.shipDay = day;
            }
        return {};
    }
    lab::Expected<ui::desktop::HoldOutlook> holdOutlook() override
    {
        ++outlooks;
        return ui::desktop::HoldOutlook {today.plusDays(3), locked};
    }

    std::atomic<int> asked {0}; ///< prices
    std::atomic<int> outlooks {0};
    std::vector<logistics::LockedOut> locked;
    std::vector<logistics::PlanDay> days;
    std::set<std::string> begun;
    std::vector<logistics::PlanChange> changes;
};

} // namespace tests
