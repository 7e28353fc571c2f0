// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/LabPlanning.h"

#include "carriers/CarrierLine.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "logistics/planner/OptimalPlanner.h"
#include "logistics/planner/PinStore.h"
#include "logistics/planner/ReadTask.h"
#include "ui/Sender.h"
#include "ui/Workstation.h"
#include "ui/day/PlanningTask.h"

#include <algorithm>

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
    plan.days = store.days(*id);
    for (const auto& row : database.query("SELECT client FROM packing WHERE plan = $1", {*id}))
        plan.begun.insert(row.text(0));
    if (const auto before = store.before(*id))
        plan.changes = logistics::changesFrom(store.lines(*before), plan.lines);
    return plan;
}

lab::Date LabPlanning::today() const { return workstation_.zone().dateAt(workstation_.clock().now()); }

lab::Expected<logistics::PlanningTask> LabPlanning::task()
{
    auto& database = workstation_.database();
    if (transit_ && transit_->first == today()) {
        auto task = logistics::readTask(database, today(), planningHorizon);
        logistics::keepCutoff(task, pickupOf(workstation_), workstation_.clock().now());
        task.transit = transit_->second;
        return task;
    }
    if (!line_) {
        auto opened = carriers::CarrierLine::open(workstation_.settings(), workstation_.identity().kind,
            workstation_.program(), database.url().text());
        if (!opened)
            return tl::make_unexpected(opened.error());
        line_ = *std::move(opened);
    }
    line_->setTime(workstation_.clock().now());
    const auto sender = senderOf(workstation_);
    if (!sender)
        return tl::make_unexpected(sender.error());
    auto task = readPlanningTask(
        database, line_->carrier(), *sender, pickupOf(workstation_), workstation_.clock().now());
    transit_.emplace(task.today, task.transit);
    return task;
}

lab::Expected<void> LabPlanning::adopt(const logistics::PlanningTask& task, const lab::SignedIn& planner)
{
    const auto plan = logistics::OptimalPlanner().plan(task);
    const auto adopted = logistics::PlanStore(workstation_.database())
                             .adopt(plan, logistics::inputsHash(task), planner, workstation_.clock());
    if (!adopted)
        return tl::make_unexpected(adopted.error());
    return {};
}

lab::Expected<void> LabPlanning::planAgain()
{
    const auto planner = workstation_.actingAs(lab::Role::Planner);
    if (!planner)
        return tl::make_unexpected(planner.error());
    transit_.reset();
    const auto wanted = task();
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    return adopt(*wanted, *planner);
}

lab::Expected<MovePreview> LabPlanning::preview(const lab::ClientId& client, lab::Date day)
{
    const auto wanted = task();
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    logistics::WhatIf move;
    move.moves[client] = day;
    const auto answer = logistics::whatIf(*wanted, move);
    if (!answer)
        return tl::make_unexpected(answer.error());
    MovePreview preview {day};
    const auto of = [&](const logistics::Plan& plan) {
        return *std::ranges::find(plan.lines, client, [](const auto& line) { return line.demand.client; });
    };
    const auto before = of(answer->before);
    const auto after = of(answer->after);
    preview.possible = after.shipDay == day;
    preview.service = after.service;
    preview.costMills = answer->costMills();
    preview.latePermilleBefore = before.latePermille;
    preview.latePermille = after.latePermille;
    preview.others = answer->changes;
    std::erase_if(preview.others, [&](const auto& change) { return change.client == client; });
    return preview;
}

lab::Expected<void> LabPlanning::pin(const lab::ClientId& client, const std::optional<lab::Date>& day)
{
    const auto planner = workstation_.actingAs(lab::Role::Planner);
    if (!planner)
        return tl::make_unexpected(planner.error());
    auto wanted = task();
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    logistics::WhatIf move;
    move.moves[client] = day;
    const auto moved = logistics::applied(*wanted, move);
    if (!moved)
        return tl::make_unexpected(moved.error());
    auto& database = workstation_.database();
    std::optional<lab::Message> refused;
    // The pin and the plan that follows from it are written together.
    database.write([&] {
        refused.reset();
        auto done = logistics::PinStore(database).pin(client, day, today(), *planner, workstation_.clock());
        if (done)
            done = adopt(*moved, *planner);
        if (!done)
            refused = done.error();
    });
    if (refused)
        return tl::make_unexpected(*refused);
    return {};
}

lab::Expected<HoldOutlook> LabPlanning::holdOutlook()
{
    auto until = today().plusDays(1);
    while (until.weekday() != std::chrono::Friday)
        until = until.plusDays(1);
    const auto wanted = task();
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    logistics::WhatIf stay;
    stay.holdsStay = logistics::WhatIf::Stay {{}, until};
    auto answer = logistics::whatIf(*wanted, stay);
    if (!answer)
        return tl::make_unexpected(answer.error());
    return HoldOutlook {until, std::move(answer->lockedOut)};
}

} // namespace ui::desktop
