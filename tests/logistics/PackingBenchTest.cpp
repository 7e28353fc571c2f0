// SPDX-License-Identifier: MIT
#include "logistics/dispatch/PackingBench.h"

#include "carriers/ShipmentDesk.h"
#include "lab/store/ClientStore.h"
#include "lab/store/Journal.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/RuleStore.h"
#include "logistics/dispatch/Intercepts.h"
#include "logistics/dispatch/Notices.h"
#include "logistics/dispatch/mail/OutboxFolder.h"
#include "logistics/planner/BenchDemand.h"
#include "logistics/planner/OptimalPlanner.h"
#include "logistics/planner/ReadTask.h"
#include "logistics/planner/Supply.h"
#include "tests/logistics/FakeCarrier.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using logistics::KitItem;
using logistics::PackingBench;
using logistics::PackingJob;
using scanner::Label;

BOOST_AUTO_TEST_SUITE(PackingBenchTest)

namespace {

constexpr lab::Date today {2026, 10, 6};

struct Fixture : SmallLab {
    Fixture()
        : SmallLab(400)
    {
        logistics::PlanningTask task {today, 30, 400,
            logistics::readDemand(*database, today, today.plusDays(30)), {},
            logistics::readSupply(*database, today, 30)};
        task.tariff = logistics::Tariff::read(*database, today);
        const auto plan = logistics::OptimalPlanner().plan(task);
        BOOST_REQUIRE(logistics::PlanStore(*database).adopt(plan, inputsHash(task), planner, clock));
    }

    logistics::PlanLine dueLine()
    {
        const auto lines = bench.due(today);
        BOOST_REQUIRE(!lines.empty());
        return lines.front().line;
    }

    static std::vector<Label> contents(const PackingJob& job)
    {
        return {Label(job.module.serial), Label(job.box),
            Label(scanner::TrackingLabel {job.outbound.number, true}),
            Label(scanner::TrackingLabel {job.returning.number, true}),
            Label(scanner::UnknownLabel {*job.module.certificate, {"label.unknown", {}}})};
    }

    lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    FakeCarrier carrier;
    carriers::ShipmentDesk desk {*database, carrier, clock, zone, folder / "labels"};
    PackingBench bench {*database, clock, logistics::PickupCutoff {zone}, warehouse, desk,
        {"Lab", "", {{"1 Example Way"}, "Dayton", "OH", "45402", "US"}}};
};

} // namespace

BOOST_FIXTURE_TEST_CASE(aKitIsScannedClosed, Fixture)
{
    const auto line = dueLine();
    auto job = bench.begin(line);
    BOOST_REQUIRE(job);
    BOOST_TEST(job->module.variant == line.demand.variant);
    BOOST_TEST(carrier.sold.size() == 2U);
    BOOST_TEST(carrier.sold[0].to.name == job->client.name);
    BOOST_TEST(carrier.sold[1].from.name == job->client.name); // the way back is turned round
    BOOST_TEST(bench.close(*job).error().code == "pack.missing");
    for (const auto& label : contents(*job))
        BOOST_TEST(bench.scan(*job, label).has_value());
    const auto kit = bench.close(*job);
    BOOST_REQUIRE(kit);

    const auto module = *lab::ModuleStore(*database).find(kit->module);
    BOOST_TEST((module.state == lab::ModuleState::Shipped));
    BOOST_TEST(module.place.text() == "out");
    BOOST_TEST((module.expiry == kit->expiry));
    const auto rule = lab::RuleStore(*database).inForce(line.demand.governingState, today);
    BOOST_TEST(kit->expiry.daysSince(line.demand.expiry) == rule->intervalDays);
    BOOST_TEST(lab::LedgerStore(*database).openByModule(kit->module).has_value());
    const lab::KitStore kits(*database);
    BOOST_TEST(kits.parcel(kit->outbound).has_value());
    BOOST_TEST(kits.parcel(kit->returning).has_value());
    BOOST_TEST(lab::Journal(*database).verify().intact());
    // The line is done, and the same closing again changes nothing.
    const auto left = bench.due(today);
    BOOST_TEST(std::ranges::none_of(
        left, [&](const auto& stored) { return stored.line.demand.client == line.demand.client; }));
    const auto entries = lab::Journal(*database).size();
    BOOST_TEST(bench.close(*job)->id.text() == kit->id.text());
    BOOST_TEST(lab::Journal(*database).size() == entries);
}

BOOST_FIXTURE_TEST_CASE(onePassByTheBinsPicksTheDaysKits, Fixture)
{
    database->write([&] { // bins whose names sort otherwise than their numbers
        int n = 0;
        for (const auto& row :
            database->query("SELECT serial FROM module WHERE state = 'certified' ORDER BY serial"))
            database->execute("UPDATE module SET place = $1 WHERE serial = $2",
                {"bin A-" + std::to_string(1 + n++ * 7 % 12), row.text(0)});
    });
    const auto due = bench.due(today).size();
    BOOST_REQUIRE(due > 2U);
    const auto picking = bench.pick(today);
    BOOST_TEST(picking.items.size() + picking.leftOut.size() == due);
    BOOST_REQUIRE(picking.items.size() > 2U);
    std::vector<int> bins;
    for (const auto& item : picking.items)
        bins.push_back(std::stoi(item.place.name().substr(2)));
    BOOST_TEST(std::ranges::is_sorted(bins));
    BOOST_TEST(carrier.sold.empty()); // labels are bought when a kit is begun
    // A second walk finds the same, and the bench packs what was picked.
    const auto again = bench.pick(today);
    BOOST_TEST(again.items.size() == picking.items.size());
    BOOST_TEST(again.items.front().module.text() == picking.items.front().module.text());
    for (const auto& stored : bench.due(today))
        if (stored.line.demand.client == picking.items.front().client)
            BOOST_TEST(bench.begin(stored.line)->module.serial.text() == picking.items.front().module.text());
}

BOOST_FIXTURE_TEST_CASE(voidLabelsAreBoughtAnewForTheNewAddress, Fixture)
{
    const auto line = dueLine();
    const auto& client = line.demand.client;
    BOOST_TEST(bench.voidLabels(client).error().code == "pack.not-begun");
    const auto first = bench.begin(line).value();
    BOOST_TEST(desk.again(first.kit, carriers::ShipKind::Out)->number.text() == first.outbound.number.text());
    BOOST_TEST(carrier.sold.size() == 2U); // printed again, not bought again
    logistics::Intercepts intercepts(*database);
    database->write([&] {
        auto address = first.address;
        address.line = "9 Far Lane";
        lab::ClientStore(*database).replace(address);
        BOOST_TEST(intercepts.open(client, clock.now()).size() >= 1U);
    });
    BOOST_TEST(bench.begin(line).error().code == "ship.id-reused"); // the label has the old address
    BOOST_TEST(bench.voidLabels(client)->text() == first.kit.text());
    BOOST_TEST(!desk.again(first.kit, carriers::ShipKind::Out).has_value());
    for (const auto& task : intercepts.waiting())
        BOOST_TEST(task.parcel.text() != first.outbound.number.text()); // nothing to catch any more
    const auto second = bench.begin(line);
    BOOST_REQUIRE(second);
    BOOST_TEST(second->kit.text() != first.kit.text());
    BOOST_TEST(carrier.sold.size() == 4U);
    BOOST_TEST(carrier.sold[2].to.address.lines[0] == "9 Far Lane");
}

BOOST_FIXTURE_TEST_CASE(anInterceptIsClosedOnce, Fixture)
{
    const auto job = bench.begin(dueLine()).value();
    logistics::Intercepts intercepts(*database);
    database->write([&] { intercepts.open(job.client.id, clock.now()); });
    BOOST_TEST(intercepts.close(job.outbound.number, warehouse, clock).has_value());
    BOOST_TEST(intercepts.close(job.outbound.number, warehouse, clock).error().code == "intercept.none");
    database->write([&] { intercepts.open(job.client.id, clock.now()); }); // and moved once more
    BOOST_TEST(intercepts.close(job.outbound.number, warehouse, clock).has_value());
}

BOOST_FIXTURE_TEST_CASE(aWrongItemIsRefusedByName, Fixture)
{
    auto job = bench.begin(dueLine());
    BOOST_REQUIRE(job);
    const auto other = lab::ModuleSerial::numbered(99);
    const auto refusal = bench.scan(*job, Label(other));
    BOOST_TEST(refusal.error().code == "pack.wrong-item");
    BOOST_TEST(refusal.error().argument("item") == other.text());
    BOOST_TEST(!bench.scan(*job, Label(lab::BoxId::numbered(1))).has_value());
    BOOST_TEST(!bench.scan(*job, Label(scanner::UnknownLabel {"T-OTHER", {}})).has_value());
    BOOST_TEST(job->missing.size() == 5U);
}

BOOST_FIXTURE_TEST_CASE(aCrashBetweenLabelsAndClosingBuysNothingTwice, Fixture)
{
    const auto line = dueLine();
    const auto first = bench.begin(line);
    BOOST_REQUIRE(first);
    // Another program takes the line up again.
    PackingBench again(*database, clock, logistics::PickupCutoff {zone}, warehouse, desk,
        {"Lab", "", {{"1 Example Way"}, "Dayton", "OH", "45402", "US"}});
    const auto second = again.begin(line);
    BOOST_REQUIRE(second);
    BOOST_TEST(carrier.sold.size() == 2U);
    BOOST_TEST(second->kit.text() == first->kit.text());
    BOOST_TEST(second->module.serial.text() == first->module.serial.text());
    BOOST_TEST(second->outbound.number.text() == first->outbound.number.text());
}

BOOST_FIXTURE_TEST_CASE(anotherPlanKeepsWhatWasBegun, Fixture)
{
    const auto line = dueLine();
    const auto first = bench.begin(line);
    BOOST_REQUIRE(first);
    auto task = logistics::readTask(*database, today);
    task.today = today;
    const auto plan = logistics::OptimalPlanner().plan(task);
    const auto kept = std::ranges::find_if(
        plan.lines, [&](const auto& one) { return one.demand.client == line.demand.client; });
    BOOST_REQUIRE((kept != plan.lines.end()));
    BOOST_TEST((kept->reason == logistics::PlanReason::Frozen));
    BOOST_REQUIRE(logistics::PlanStore(*database).adopt(plan, inputsHash(task), planner, clock));
    auto second = bench.begin(*kept);
    BOOST_REQUIRE(second);
    BOOST_TEST(carrier.sold.size() == 2U);
    BOOST_TEST(second->kit.text() == first->kit.text());
    for (const auto& label : contents(*second))
        BOOST_TEST(bench.scan(*second, label).has_value());
    BOOST_REQUIRE(bench.close(*second));
    const auto left = bench.due(today);
    BOOST_TEST(std::ranges::none_of(
        left, [&](const auto& stored) { return stored.line.demand.client == line.demand.client; }));
}

BOOST_FIXTURE_TEST_CASE(aLabelAfterTheCutoffIsTheNextPickups, Fixture)
{
    struct Row {
        const char* name;
        lab::Date printed;
        int hour;
        int minute;
        lab::Date leaves;
    };
    // A Tuesday; the Monday after it is no holiday of the carrier's.
    const Row rows[] = {
        {"in the morning", today, 9, 0, today},
        {"a minute before", today, 16, 59, today},
        {"at the cut-off", today, 17, 0, today.plusDays(1)},
        {"in the evening", today, 22, 0, today.plusDays(1)},
    };
    auto lines = bench.due(today);
    std::ranges::sort(lines, std::greater(), [](const auto& one) { return one.line.demand.expiry; });
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        BOOST_TEST_CONTEXT(rows[i].name) {
            auto line = lines.at(i).line;
            line.demand.expiry = today.plusDays(40);
            clock.set(zone.at(rows[i].printed, rows[i].hour) + std::chrono::minutes(rows[i].minute));
            const auto job = bench.begin(line);
            BOOST_REQUIRE(job);
            BOOST_TEST(job->line.shipDay->iso() == rows[i].leaves.iso());
            BOOST_TEST((*job->line.arrives >= *line.arrives));
            // Whoever takes it up later finds it as its labels are.
            clock.set(zone.at(today.plusDays(1), 9));
            BOOST_TEST(bench.begin(line)->line.shipDay->iso() == rows[i].leaves.iso());
        }
    }
}

BOOST_FIXTURE_TEST_CASE(aCarrierThatFailedBeforeTheCutoffIsAskedForTheNextPickupAfterIt, Fixture)
{
    auto line = dueLine();
    line.demand.expiry = today.plusDays(40);
    clock.set(zone.at(today, 16));
    carrier.down = true;
    BOOST_CHECK_THROW(bench.begin(line), lab::Failure);
    carrier.down = false;
    clock.set(zone.at(today, 18));
    const auto job = bench.begin(line);
    BOOST_REQUIRE(job);
    BOOST_TEST(job->line.shipDay->iso() == today.plusDays(1).iso());
    BOOST_TEST(carrier.sold.size() == 2U);
    BOOST_TEST(carrier.sold[0].shipDay.iso() == today.plusDays(1).iso());
    BOOST_TEST(bench.voidLabels(job->client.id).has_value());
}

BOOST_FIXTURE_TEST_CASE(tooLateForTheNextPickupIsSaidBeforeLabelsAreBought, Fixture)
{
    auto line = dueLine();
    line.late = false;
    line.demand.expiry = line.arrives->plusDays(1);
    clock.set(zone.at(today, 18));
    const auto job = bench.begin(line);
    BOOST_REQUIRE(!job);
    BOOST_TEST(job.error().code == "pack.after-cut-off");
    BOOST_TEST(carrier.sold.empty());
    clock.set(zone.at(today, 16));
    BOOST_TEST(bench.begin(line).has_value());
}

BOOST_FIXTURE_TEST_CASE(theBenchIsToldWhatStockDoesNotCover, Fixture)
{
    // All that is planned and lies in stock, kind by kind, is met by stock first.
    const auto count = [&](const char* sql) { return database->query(sql).at(0).whole(0); };
    const auto total = [](const std::vector<logistics::BenchDemand>& demand) {
        int sum = 0;
        for (const auto& one : demand)
            sum += one.modules;
        return sum;
    };
    const auto before = total(logistics::benchDemand(*database));
    const auto lines = count("SELECT count(*) AS n FROM plan_line l JOIN plan p ON p.id = l.plan WHERE "
                             "p.is_current = 1 AND l.ship_on IS NOT NULL");
    BOOST_TEST(before < lines);
    // Without stock everything planned has to come from the bench, in the order of the days.
    database->write(
        [&] { database->execute("UPDATE module SET certificate = NULL WHERE state = 'certified'"); });
    const auto demand = logistics::benchDemand(*database);
    BOOST_TEST(total(demand) == lines);
    BOOST_TEST(std::ranges::is_sorted(demand, {}, &logistics::BenchDemand::by));
}

BOOST_FIXTURE_TEST_CASE(whatWasMissedYesterdayIsStillDue, Fixture)
{
    const auto count = bench.due(today).size();
    BOOST_TEST(bench.due(today.plusDays(1)).size() >= count);
}

BOOST_FIXTURE_TEST_CASE(afterTheCutoffNothingNewIsPlannedForToday, Fixture)
{
    const auto begun = bench.begin(dueLine());
    BOOST_REQUIRE(begun);
    auto task = logistics::readTask(*database, today);
    logistics::keepCutoff(task, logistics::PickupCutoff {zone}, zone.at(today, 16));
    const auto before = logistics::OptimalPlanner().plan(task);
    const auto onToday = [](const auto& line) { return line.shipDay == today; };
    BOOST_TEST(std::ranges::count_if(before.lines, onToday) > 1);
    logistics::keepCutoff(task, logistics::PickupCutoff {zone}, zone.at(today, 18));
    const auto plan = logistics::OptimalPlanner().plan(task);
    BOOST_REQUIRE(std::ranges::count_if(plan.lines, onToday) == 1);
    BOOST_TEST(std::ranges::find_if(plan.lines, onToday)->demand.client.text() == begun->client.id.text());
}

BOOST_FIXTURE_TEST_CASE(noTwoLinesGetOneModule, Fixture)
{
    const auto lines = bench.due(today);
    BOOST_REQUIRE(lines.size() >= 2U);
    const auto one = bench.begin(lines[0].line);
    const auto other = bench.begin(lines[1].line);
    BOOST_REQUIRE((one && other));
    BOOST_TEST(one->module.serial.text() != other->module.serial.text());
    BOOST_TEST(one->kit.text() != other->kit.text());
    BOOST_TEST(one->box.text() != other->box.text());
}

BOOST_FIXTURE_TEST_CASE(aHoldPlacedSinceStopsTheKit, Fixture)
{
    const auto line = dueLine();
    database->write([&] {
        lab::ClientStore(*database).add(
            lab::Hold {line.demand.client, lab::HoldKind::Compliance, "since the plan", today, {}, {}});
    });
    BOOST_TEST(bench.begin(line).error().code == "pack.held");
    BOOST_TEST(carrier.sold.empty());
}

BOOST_FIXTURE_TEST_CASE(aCarrierThatIsDownLeavesNothingHalfDone, Fixture)
{
    const auto line = dueLine();
    const auto kits = database->query("SELECT id FROM kit").size();
    carrier.down = true;
    BOOST_CHECK_THROW(bench.begin(line), lab::Failure);
    BOOST_TEST(database->query("SELECT id FROM kit").size() == kits);
    carrier.down = false;
    BOOST_TEST(bench.begin(line).has_value());
    BOOST_TEST(carrier.sold.size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(noticesGoOutOnce, Fixture)
{
    auto job = bench.begin(dueLine());
    for (const auto& label : contents(*job))
        BOOST_TEST(bench.scan(*job, label).has_value());
    BOOST_REQUIRE(bench.close(*job));
    const auto wording = [](const logistics::Notice&, const lab::Client& client, const lab::Kit& kit) {
        return logistics::NoticeText {"Su módulo", "Para " + client.name + ", " + kit.outbound.text() + "\n"};
    };
    const auto outbox = folder / "outbox";
    logistics::OutboxFolder transport(outbox);
    const auto from = lab::EmailAddress::parse("lab@example.invalid").value();
    logistics::NoticeBox box(*database);
    BOOST_TEST(box.send(transport, from, clock, wording).sent == 1);
    BOOST_TEST(box.send(transport, from, clock, wording).sent == 0);
    std::ifstream in(std::filesystem::directory_iterator(outbox)->path());
    std::stringstream message;
    message << in.rdbuf();
    BOOST_TEST(message.str().find(job->client.email) != std::string::npos);
    BOOST_TEST(message.str().find(job->outbound.number.text()) != std::string::npos);
    BOOST_TEST(message.str().find("Subject: =?UTF-8?") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(aBouncedNoticeIsWrittenDownAndADelayedOneStays, Fixture)
{
    struct Host : logistics::MailTransport {
        logistics::Handover answer;
        logistics::Handover send(const logistics::Mail&) override { return answer; }
    } host;
    auto job = bench.begin(dueLine());
    for (const auto& label : contents(*job))
        BOOST_TEST(bench.scan(*job, label).has_value());
    BOOST_REQUIRE(bench.close(*job));
    const auto wording = [](const auto&, const auto&, const auto&) {
        return logistics::NoticeText {"a", "b"};
    };
    const auto from = lab::EmailAddress::parse("lab@example.invalid").value();
    logistics::NoticeBox box(*database);
    const auto rows = [&](const char* state) {
        return database->query("SELECT id FROM notice WHERE state = $1", {state}).size();
    };

    host.answer = {logistics::Handover::State::Later, "451 later"};
    BOOST_TEST(box.send(host, from, clock, wording).waiting == 1);
    BOOST_TEST(rows("queued") == 1U);
    host.answer = {logistics::Handover::State::Bounced, "550 no such user"};
    BOOST_TEST(box.send(host, from, clock, wording).bounced == 1);
    BOOST_TEST(rows("failed") == 1U);
    BOOST_TEST(database->query("SELECT failure FROM notice")[0].text(0) == "550 no such user");
    BOOST_TEST(box.send(host, from, clock, wording).bounced == 0);
}

BOOST_FIXTURE_TEST_CASE(aNoticeToWhatIsNoAddressBounces, Fixture)
{
    auto job = bench.begin(dueLine());
    for (const auto& label : contents(*job))
        BOOST_TEST(bench.scan(*job, label).has_value());
    BOOST_REQUIRE(bench.close(*job));
    database->execute("UPDATE client SET email = $1", {"a@b.example\r\nRCPT TO:<c@d.example>"});
    logistics::OutboxFolder transport(folder / "outbox");
    const auto wording = [](const auto&, const auto&, const auto&) {
        return logistics::NoticeText {"a", "b"};
    };
    const auto counts = logistics::NoticeBox(*database).send(
        transport, lab::EmailAddress::parse("lab@example.invalid").value(), clock, wording);
    BOOST_TEST(counts.bounced == 1);
    BOOST_TEST(std::filesystem::is_empty(folder / "outbox"));
}

BOOST_AUTO_TEST_SUITE_END()
