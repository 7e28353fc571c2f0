// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/LabPacking.h"

#include "carriers/CarrierLine.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "logistics/dispatch/LabelFiles.h"
#include "logistics/dispatch/OpenKits.h"
#include "scanner/LabelParser.h"
#include "ui/Sender.h"
#include "ui/Workstation.h"

#include <algorithm>

namespace ui::desktop {

struct LabPacking::Carrier {
    Carrier(Workstation& workstation, std::unique_ptr<carriers::CarrierLine> opened)
        : line(std::move(opened))
        , labels(workstation.database(), line->carrier(), workstation.clock(), workstation.zone(),
              workstation.folder() / "labels")
    {
    }
    std::unique_ptr<carriers::CarrierLine> line;
    carriers::ShipmentDesk labels;
};

LabPacking::LabPacking(Workstation& workstation)
    : workstation_(workstation)
{
}
LabPacking::~LabPacking() = default;

lab::Date LabPacking::today() const { return workstation_.zone().dateAt(workstation_.clock().now()); }

lab::Expected<carriers::ShipmentDesk*> LabPacking::labels()
{
    if (!carrier_) {
        auto opened = carriers::CarrierLine::open(workstation_.settings(), workstation_.identity().kind,
            workstation_.program(), workstation_.database().url().text());
        if (!opened)
            return tl::make_unexpected(opened.error());
        carrier_ = std::make_unique<Carrier>(workstation_, *std::move(opened));
    }
    carrier_->line->setTime(workstation_.clock().now());
    return &carrier_->labels;
}

lab::Expected<logistics::PackingBench> LabPacking::bench()
{
    const auto who = workstation_.actingAs(lab::Role::Warehouse);
    if (!who)
        return tl::make_unexpected(who.error());
    auto sender = senderOf(workstation_);
    if (!sender)
        return tl::make_unexpected(sender.error());
    const auto desk = labels();
    if (!desk)
        return tl::make_unexpected(desk.error());
    return logistics::PackingBench(workstation_.database(), workstation_.clock(), pickupOf(workstation_),
        *who, **desk, *std::move(sender));
}

PackingQueue LabPacking::queue()
{
    auto& database = workstation_.database();
    const auto pickup = pickupOf(workstation_);
    PackingQueue queue;
    queue.today = today();
    queue.cutoffMinute = pickup.minuteOfDay;
    queue.leaves = pickup.shipDay(
        workstation_.clock().now(), logistics::CarrierCalendar::read(database), logistics::Service::Ground);
    queue.due = logistics::dueLines(database, queue.today);
    queue.begun = logistics::openKits(database);
    const logistics::PlanStore plans(database);
    if (const auto current = plans.current())
        queue.packed = static_cast<int>(
            std::ranges::count_if(plans.lines(*current), [&](const logistics::StoredLine& stored) {
                return stored.kit && stored.line.shipDay && *stored.line.shipDay == queue.today;
            }));
    return queue;
}

lab::Expected<logistics::Picking> LabPacking::pick()
{
    auto packing = bench();
    if (!packing)
        return tl::make_unexpected(packing.error());
    return packing->pick(today());
}

lab::Expected<logistics::PackingJob> LabPacking::begin(const lab::ClientId& client)
{
    auto packing = bench();
    if (!packing)
        return tl::make_unexpected(packing.error());
    for (const auto& stored : packing->due(today()))
        if (stored.line.demand.client == client)
            return packing->begin(stored.line);
    return lab::refused("dispatch.not-due", {{"client", client.text()}});
}

std::optional<lab::ClientId> LabPacking::clientOf(const std::string& scan)
{
    return logistics::clientOfOpenKit(workstation_.database(), workstation_.labelParser().parseKeys(scan));
}

PackingScan LabPacking::scan(logistics::PackingJob job, const std::string& scan)
{
    PackingScan result {std::move(job), tl::make_unexpected(lab::Message {}), {}};
    auto packing = bench();
    if (!packing) {
        result.item = tl::make_unexpected(packing.error());
        return result;
    }
    result.item = packing->scan(result.job, workstation_.labelParser().parseKeys(scan));
    if (result.item && result.job.missing.empty())
        result.closed = packing->close(result.job);
    return result;
}

lab::Expected<lab::KitId> LabPacking::voidLabels(const lab::ClientId& client)
{
    auto packing = bench();
    if (!packing)
        return tl::make_unexpected(packing.error());
    return packing->voidLabels(client);
}

lab::Expected<std::vector<std::filesystem::path>> LabPacking::printAgain(const lab::KitId& kit)
{
    const auto desk = labels();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto folder = workstation_.folder() / "labels" / "again";
    std::filesystem::create_directories(folder);
    return logistics::writeLabels(**desk, kit, folder);
}

} // namespace ui::desktop
