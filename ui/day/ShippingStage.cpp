// SPDX-License-Identifier: MIT
#include "ui/day/ShippingStage.h"

#include "carriers/Carrier.h"
#include "carriers/ShipmentDesk.h"
#include "lab/AtomicFile.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "logistics/dispatch/Notices.h"
#include "logistics/dispatch/PackingBench.h"
#include "logistics/planner/OptimalPlanner.h"
#include "logistics/planner/PlanStore.h"
#include "ui/Sender.h"
#include "ui/day/PlanCsv.h"
#include "ui/day/PlanningTask.h"
#include "ui/text/NoticeTexts.h"

namespace ui {
namespace {

    /// The order in which a packer's scanner meets the things of a kit.
    std::vector<scanner::Label> kitLabels(const logistics::PackingJob& job)
    {
        return {scanner::Label(job.module.serial), scanner::Label(job.box),
            scanner::Label(
                scanner::TrackingLabel {job.outbound.number, job.outbound.number.checkDigitHolds()}),
            scanner::Label(
                scanner::TrackingLabel {job.returning.number, job.returning.number.checkDigitHolds()}),
            scanner::Label(
                scanner::UnknownLabel {job.module.certificate.value_or(""), {"label.unknown", {}}})};
    }

    template <class T> T orFail(lab::Expected<T> value)
    {
        if (!value)
            throw lab::Failure(value.error());
        return *std::move(value);
    }

} // namespace

ShippingStage::ShippingStage(lab::Database& database, const lab::Clock& clock, lab::Zone zone,
    carriers::Carrier& carrier, std::filesystem::path folder)
    : database_(database)
    , clock_(clock)
    , pickup_ {zone}
    , carrier_(carrier)
    , folder_(std::move(folder))
{
}

void ShippingStage::plan(const lab::SignedIn& planner, DayResult& result)
{
    const auto task = readPlanningTask(database_, carrier_, trainingSender(), pickup_, clock_.now());
    const auto plan = logistics::OptimalPlanner().plan(task);
    orFail(logistics::PlanStore(database_).adopt(plan, inputsHash(task), planner, clock_));
    lab::writeAtomically(folder_ / "plan.csv", planCsv(plan));

    result.planClients = static_cast<int>(plan.lines.size());
    result.planLate = plan.lateCount();
    result.planCostMills = plan.costMills;
    result.planLowerBoundMills = plan.lowerBoundMills;
    result.planProved = plan.proved();
    for (const auto& line : plan.lines) {
        ++result.planReasons[std::string(word(line.reason))];
        if (line.shipDay)
            ++result.planByDay[line.shipDay->iso()][std::string(code(line.service))];
    }
}

void ShippingStage::ship(const lab::SignedIn& packer, DayResult& result, const Progress& progress)
{
    carriers::ShipmentDesk labels(database_, carrier_, clock_, pickup_.origin, folder_ / "labels");
    logistics::PackingBench bench(database_, clock_, pickup_, packer, labels, trainingSender());
    const auto due = bench.due(pickup_.origin.dateAt(clock_.now()));
    int done = 0;
    for (const auto& stored : due) {
        auto job = orFail(bench.begin(stored.line));
        result.labels += 2;
        for (const auto& label : kitLabels(job))
            orFail(bench.scan(job, label));
        orFail(bench.close(job));
        ++result.kits;
        progress(++done, static_cast<int>(due.size()));
    }
}

void ShippingStage::notify(logistics::MailTransport& mail, DayResult& result)
{
    const auto from = orFail(lab::EmailAddress::parse("lab@training.example"));
    const auto counts = logistics::NoticeBox(database_).send(mail, from, clock_, noticeText);
    result.notices = counts.sent;
    result.noticesBounced = counts.bounced;
}

} // namespace ui
