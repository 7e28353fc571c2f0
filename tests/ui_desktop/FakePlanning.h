// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Failure.h"
#include "ui/desktop/planning/PlanningSource.h"

#include <atomic>
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
        return ui::desktop::CurrentPlan {
            "plan-" + std::to_string(planned), {lab::Instant {}, today, 30, 21'080, 21'080}, 40, lines};
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
};

} // namespace tests
