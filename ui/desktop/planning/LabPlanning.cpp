// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/LabPlanning.h"

#include "carriers/CarrierLine.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "logistics/planner/OptimalPlanner.h"
#include "logistics/planner/ReadTask.h"
#include "ui/Workstation.h"
#include "ui/day/PlanningTask.h"

namespace ui::desktop {

LabPlanning::LabPlanning(Workstation& workstation)
    : workstation_(workstation)
{
}
LabPlanning::~LabPlanning() = default;

std::optional<CurrentPlan> LabPlanning::current()
{
    const logistics::PlanStore store(workstation_.database());
    const auto id = store.current();
    if (!id)
        return std::nullopt;
    auto& database = workstation_.database();
    CurrentPlan plan {*id, store.head(*id), 0, store.lines(*id), logistics::CarrierCalendar::read(database)};
    plan.perDay = logistics::packingCapacity(plan.lines.size());
    return plan;
}

lab::Expected<void> LabPlanning::planAgain()
{
    const auto planner = workstation_.actingAs(lab::Role::Planner);
    if (!planner)
        return tl::make_unexpected(planner.error());
    auto& database = workstation_.database();
    if (!line_) {
        auto opened = carriers::CarrierLine::open(workstation_.settings(), workstation_.identity().kind,
            workstation_.program(), database.url().text());
        if (!opened)
            return tl::make_unexpected(opened.error());
        line_ = *std::move(opened);
    }
    const auto now = workstation_.clock().now();
    line_->setTime(now);
    const auto task = readPlanningTask(database, line_->carrier(), workstation_.zone().dateAt(now));
    const auto plan = logistics::OptimalPlanner().plan(task);
    const auto adopted = logistics::PlanStore(database).adopt(
        plan, logistics::inputsHash(task), *planner, workstation_.clock());
    if (!adopted)
        return tl::make_unexpected(adopted.error());
    return {};
}

} // namespace ui::desktop
