// SPDX-License-Identifier: MIT
#include "logistics/dispatch/PackingBench.h"

#include "carriers/ShipJournal.h"
#include "carriers/ShipmentDesk.h"
#include "lab/Clock.h"
#include "lab/records/Words.h"
#include "lab/store/ClientStore.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/RuleStore.h"
#include "lab/values/Text.h"
#include "logistics/dispatch/Intercepts.h"
#include "logistics/dispatch/Notices.h"
#include "logistics/dispatch/OpenKits.h"

#include <algorithm>
#include <tuple>

namespace logistics {
namespace {

    using Object = Poco::JSON::Object;

    const lab::CommandKind beginKind {
        "kit.begin", {lab::Role::Warehouse, lab::Role::Planner, lab::Role::Supervisor}};
    const lab::CommandKind shipKind {
        "kit.ship", {lab::Role::Warehouse, lab::Role::Planner, lab::Role::Supervisor}};

    const lab::CommandKind voidKind {
        "kit.void", {lab::Role::Warehouse, lab::Role::Planner, lab::Role::Supervisor}};

    constexpr lab::Words<KitItem, 5> items {{{
        {KitItem::Module, "module"},
        {KitItem::Box, "box"},
        {KitItem::OutboundLabel, "outbound-label"},
        {KitItem::ReturnLabel, "return-label"},
        {KitItem::Certificate, "certificate"},
    }}};

    constexpr int kitOunces = 11; // module, box, instructions
    constexpr int installDays = 5; // the module may go in this long before the old one expires

    /// "A-2" before "A-10": the letters first, then the number behind them.
    std::pair<std::string, std::int64_t> binOrder(const std::string& name)
    {
        const auto digits = name.find_last_not_of("0123456789") + 1;
        return {name.substr(0, digits), lab::text::parseInteger(name.substr(digits)).value_or(0)};
    }

    /// What the scanned thing is, when it belongs to the kit.
    std::optional<KitItem> itemOf(const PackingJob& job, const scanner::Label& label)
    {
        if (const auto* serial = label.as<lab::ModuleSerial>(); serial && *serial == job.module.serial)
            return KitItem::Module;
        if (const auto* box = label.as<lab::BoxId>(); box && *box == job.box)
            return KitItem::Box;
        if (const auto* tracking = label.as<scanner::TrackingLabel>()) {
            if (tracking->number == job.outbound.number)
                return KitItem::OutboundLabel;
            if (tracking->number == job.returning.number)
                return KitItem::ReturnLabel;
        }
        // A certificate's number is no label of the dock's, so it comes as a text nobody knows.
        if (const auto* other = label.as<scanner::UnknownLabel>();
            other && other->text == job.module.certificate)
            return KitItem::Certificate;
        return std::nullopt;
    }

} // namespace

std::string_view word(KitItem item) { return items.word(item); }

PackingBench::PackingBench(lab::Database& database, const lab::Clock& clock, const PickupCutoff& pickup,
    lab::SignedIn who, carriers::ShipmentDesk& labels, carriers::Party lab, int shelfLifeDays)
    : database_(database)
    , clock_(clock)
    , pickup_(pickup)
    , zone_(pickup.origin)
    , who_(std::move(who))
    , labels_(labels)
    , lab_(std::move(lab))
    , shelfLifeDays_(shelfLifeDays)
{
}

std::vector<StoredLine> PackingBench::due(lab::Date day) const { return dueLines(database_, day); }

std::optional<PackingBench::Choice> PackingBench::chosenBefore(const lab::ClientId& client) const
{
    const auto rows = database_.query(
        "SELECT plan, module, kit, box, leaves_on FROM packing WHERE client = $1", {client.text()});
    if (rows.empty())
        return std::nullopt;
    return Choice {rows[0].text(0), rows[0].parsed<lab::ModuleSerial>(1), rows[0].parsed<lab::KitId>(2),
        rows[0].parsed<lab::BoxId>(3), rows[0].optionalDate(4)};
}

std::string PackingBench::requestOf(const Choice& choice, const lab::ClientId& client)
{
    const auto request = choice.plan + ":" + client.text() + ":" + choice.kit.text();
    return choice.leaves ? request + ":" + choice.leaves->iso() : request;
}

bool PackingBench::isLabelled(const Choice& choice, const lab::ClientId& client) const
{
    using carriers::ShipState;
    const auto label =
        carriers::ShipJournal(database_).find(requestOf(choice, client), carriers::ShipKind::Out);
    return label && label->state != ShipState::Intended && label->state != ShipState::Failed;
}

lab::Expected<PlanLine> PackingBench::leaving(const PlanLine& line, const Choice& choice) const
{
    auto moved = line;
    const bool labelled = isLabelled(choice, line.demand.client);
    const auto calendar = CarrierCalendar::read(database_);
    moved.shipDay = labelled ? choice.leaves.value_or(*line.shipDay)
                             : std::max(*line.shipDay, pickup_.shipDay(clock_.now(), calendar, line.service));
    if (*moved.shipDay == *line.shipDay || !line.arrives)
        return moved;
    moved.arrives = calendar.arrival(
        *moved.shipDay, calendar.transitDays(*line.shipDay, *line.arrives, line.service), line.service);
    // In hand a day before expiry (requirement 3), unless the plan itself could do no better.
    const auto wanted = line.demand.expiry.plusDays(-1);
    if (!labelled && !line.late && *moved.arrives > wanted)
        return lab::refused(
            "pack.after-cut-off", {{"client", line.demand.client.text()}, {"day", moved.shipDay->iso()},
                                      {"arrives", moved.arrives->iso()}, {"wanted", wanted.iso()}});
    return moved;
}

std::optional<lab::ModuleSerial> PackingBench::oldestFitting(const PlanLine& line) const
{
    const auto rule =
        lab::RuleStore(database_).inForce(line.demand.governingState, zone_.dateAt(clock_.now()));
    if (!rule)
        return std::nullopt;
    const auto newExpiry =
        nextExpiry(database_, *rule, line.demand.client, line.demand.expiry, zone_.dateAt(clock_.now()));
    if (!newExpiry)
        return std::nullopt;
    const auto rows = database_.query("SELECT serial FROM module WHERE state = 'certified' AND variant = $1 "
                                      "AND firmware = $2 AND certified_on >= $3 "
                                      "AND certificate IS NOT NULL AND serial NOT IN (SELECT module FROM "
                                      "packing) ORDER BY certified_on, serial LIMIT 1",
        {line.demand.variant, line.demand.firmware, newExpiry->plusDays(-shelfLifeDays_)});
    return rows.empty() ? std::nullopt : std::optional(rows[0].parsed<lab::ModuleSerial>(0));
}

int PackingBench::nextNumber(const char* column) const
{
    // "K-20418" and "B-20418": the digits follow the dash. A kit's number that a label was bought for is
    // taken, even if the label was voided.
    const bool ofKit = column == std::string_view("kit");
    return database_
               .query("SELECT max(CAST(substr(n, 3) AS BIGINT)) AS newest FROM (SELECT "
                      + std::string(ofKit ? "id" : "box") + " AS n FROM kit UNION ALL SELECT " + column
                      + " AS n FROM packing" + (ofKit ? " UNION ALL SELECT kit AS n FROM ship_request" : "")
                      + ") AS numbers")
               .at(0)
               .whole(0)
           + 1;
}

lab::Expected<PackingBench::Choice> PackingBench::choose(const std::string& plan, const PlanLine& line)
{
    if (const auto before = chosenBefore(line.demand.client))
        return *before;
    std::optional<Choice> choice;
    Object request;
    request.set("plan", plan);
    request.set("client", line.demand.client.text());
    const auto done =
        lab::Commands(database_, clock_)
            .perform(lab::Commands::newId(), beginKind, who_, request,
                [&](lab::Instant) -> lab::Expected<lab::Applied> {
                    if (isHeld(database_, line.demand.client))
                        return lab::refused("pack.held", {{"client", line.demand.client.text()}});
                    const auto module = oldestFitting(line);
                    if (!module)
                        return lab::refused("pack.no-module", {{"variant", line.demand.variant}});
                    choice = Choice {plan, *module, lab::KitId::numbered(nextNumber("kit")),
                        lab::BoxId::numbered(nextNumber("box")), {}};
                    database_.execute(
                        "INSERT INTO packing (plan, client, kit, box, module) VALUES ($1, $2, $3, $4, $5)",
                        {plan, line.demand.client.text(), choice->kit.text(), choice->box.text(),
                            module->text()});
                    Object body;
                    body.set("client", line.demand.client.text());
                    body.set("module", module->text());
                    body.set("box", choice->box.text());
                    return lab::Applied {choice->kit.text(), body, Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return *choice;
}

Picking PackingBench::pick(lab::Date day)
{
    Picking picking;
    const auto plan = PlanStore(database_).current();
    for (const auto& stored : due(day)) {
        const auto& client = stored.line.demand.client;
        const auto choice = choose(*plan, stored.line);
        if (!choice) {
            picking.leftOut.push_back(
                {"pack.left-out", {{"client", client.text()}, {"variant", stored.line.demand.variant},
                                      {"why", choice.error().code}}});
            continue;
        }
        const auto module = lab::ModuleStore(database_).find(choice->module);
        picking.items.push_back({client, choice->module, module ? module->place : lab::Place::out(),
            choice->kit, choice->box, stored.line.service});
    }
    std::ranges::sort(picking.items, {}, [](const PickItem& item) {
        return std::tuple(
            item.place.kind() != lab::Place::Kind::Bin, binOrder(item.place.name()), item.module.text());
    });
    return picking;
}

lab::Expected<lab::KitId> PackingBench::voidLabels(const lab::ClientId& client)
{
    const auto choice = chosenBefore(client);
    if (!choice)
        return lab::refused("pack.not-begun", {{"client", client.text()}});
    // First the carrier: a label that could not be taken back must not be forgotten.
    const auto id = requestOf(*choice, client);
    const carriers::ShipJournal journal(database_);
    const auto outbound = journal.find(id, carriers::ShipKind::Out);
    for (const auto kind : {carriers::ShipKind::Out, carriers::ShipKind::Return})
        if (const auto record = journal.find(id, kind); record && record->tracking)
            if (auto done = labels_.voidShipment(id, kind); !done)
                return tl::make_unexpected(done.error());
    Object request;
    request.set("client", client.text());
    request.set("kit", choice->kit.text());
    const auto done =
        lab::Commands(database_, clock_)
            .perform(lab::Commands::newId(), voidKind, who_, request,
                [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                    database_.execute("DELETE FROM packing WHERE kit = $1", {choice->kit.text()});
                    if (outbound && outbound->tracking)
                        Intercepts(database_).drop(*outbound->tracking, who_, now);
                    return lab::Applied {choice->kit.text(), request, Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return choice->kit;
}

carriers::ShipmentRequest PackingBench::outboundRequest(const PackingJob& job) const
{
    const carriers::Party client {job.client.name, "",
        {{job.address.line}, job.address.city, job.address.state, job.address.postal, "US"}};
    return {job.request, job.kit, lab_, lab_, client, std::string(code(job.line.service)), *job.line.shipDay,
        kitOunces, "Breath alcohol sensor module", job.module.serial.text()};
}

lab::Expected<PackingJob> PackingBench::begin(const PlanLine& line)
{
    const auto plan = PlanStore(database_).current();
    if (!plan || !line.shipDay)
        return lab::refused("pack.no-plan");
    const lab::ClientStore clients(database_);
    const auto client = clients.find(line.demand.client);
    if (!client || !clients.addressOn(line.demand.client, *line.shipDay))
        return lab::refused("pack.no-address", {{"client", line.demand.client.text()}});
    if (isHeld(database_, line.demand.client))
        return lab::refused("pack.held", {{"client", line.demand.client.text()}});
    auto choice = choose(*plan, line);
    if (!choice)
        return tl::make_unexpected(choice.error());
    const auto moved = leaving(line, *choice);
    if (!moved)
        return tl::make_unexpected(moved.error());
    const auto address = clients.addressOn(line.demand.client, *moved->shipDay);
    if (!address)
        return lab::refused("pack.no-address", {{"client", line.demand.client.text()}});
    if (!isLabelled(*choice, line.demand.client) && choice->leaves != moved->shipDay) {
        choice->leaves = moved->shipDay;
        database_.write([&] {
            database_.execute(
                "UPDATE packing SET leaves_on = $1 WHERE kit = $2", {*choice->leaves, choice->kit.text()});
        });
    }
    const auto module = lab::ModuleStore(database_).find(choice->module);
    if (!module)
        return lab::refused("pack.no-module", {{"variant", line.demand.variant}});

    const carriers::Shipment none {
        lab::TrackingNumber::issued("000000", "03", 0), carriers::LabelFormat::Zpl, "", {}};
    PackingJob job {requestOf(*choice, client->id), *moved, *client, *address, *module, choice->kit,
        choice->box, none, none,
        {KitItem::Module, KitItem::Box, KitItem::OutboundLabel, KitItem::ReturnLabel, KitItem::Certificate}};
    auto request = outboundRequest(job);
    auto outbound = labels_.ship(carriers::ShipKind::Out, request);
    if (!outbound)
        return tl::make_unexpected(outbound.error());
    // The way back is paid for now and goes by ground, whatever the way out costs.
    std::swap(request.from, request.to);
    request.service = code(Service::Ground);
    auto returning = labels_.ship(carriers::ShipKind::Return, request);
    if (!returning)
        return tl::make_unexpected(returning.error());
    job.outbound = *std::move(outbound);
    job.returning = *std::move(returning);
    return job;
}

lab::Expected<KitItem> PackingBench::scan(PackingJob& job, const scanner::Label& label) const
{
    const auto item = itemOf(job, label);
    if (!item)
        return lab::refused("pack.wrong-item",
            {{"kind", std::string(label.kindName())}, {"item", label.value()}, {"kit", job.kit.text()}});
    std::erase(job.missing, *item);
    return *item;
}

lab::Kit PackingBench::kitOf(const PackingJob& job, const lab::JurisdictionRule& rule, lab::Date expiry) const
{
    const auto& demand = job.line.demand;
    return {job.kit, job.module.serial, job.client.id, job.box, job.outbound.number, job.returning.number,
        job.module.certificate.value_or(""), std::string(code(job.line.service)), *job.line.shipDay, expiry,
        demand.expiry.plusDays(-installDays), demand.expiry, rule.state, rule.version, {}};
}

lab::Expected<lab::Kit> PackingBench::close(const PackingJob& job)
{
    if (!job.missing.empty())
        return lab::refused(
            "pack.missing", {{"kit", job.kit.text()}, {"item", std::string(word(job.missing.front()))}});
    Object request;
    request.set("kit", job.kit.text());
    std::optional<lab::Kit> kit;
    const auto apply = [&](lab::Instant now) -> lab::Expected<lab::Applied> {
        if (isHeld(database_, job.client.id))
            return lab::refused("pack.held", {{"client", job.client.id.text()}});
        const auto today = zone_.dateAt(now);
        const auto rule = lab::RuleStore(database_).inForce(job.line.demand.governingState, today);
        const auto module = lab::ModuleStore(database_).find(job.module.serial);
        if (!rule || !module)
            return lab::refused("pack.no-module", {{"variant", job.line.demand.variant}});
        const auto expiry = nextExpiry(
            database_, *rule, job.client.id, job.line.demand.expiry, module->certifiedOn.value_or(today));
        if (!expiry)
            return tl::make_unexpected(expiry.error());
        kit = kitOf(job, *rule, *expiry);
        if (auto out = lab::ModuleStore(database_).sendOut(*module, kit->expiry); !out)
            return tl::make_unexpected(out.error());
        lab::ReceiptStore(database_).release(module->serial);
        lab::KitStore kits(database_);
        kits.add(*kit);
        kits.add(lab::Parcel {kit->outbound, lab::ParcelDirection::Outbound, kit->id,
            lab::ParcelClass::LabelMade, "", now, job.line.arrives});
        kits.add(lab::Parcel {
            kit->returning, lab::ParcelDirection::Return, kit->id, lab::ParcelClass::LabelMade, "", now, {}});
        const auto id = "line-" + kit->id.text();
        lab::LedgerStore(database_).add({id, module->serial, kit->id, job.client.id,
            lab::ReturnCause::Exchange, today, kit->expiry.plusDays(rule->returnDays), {}, {}});
        if (const auto plan = PlanStore(database_).current())
            PlanStore(database_).shipped(*plan, job.client.id, kit->id);
        database_.execute("DELETE FROM packing WHERE kit = $1", {kit->id.text()});
        NoticeBox(database_).queue(
            {"shipped-" + kit->id.text(), job.client.id, NoticeKind::Shipped, job.client.language, kit->id},
            now);
        Object body;
        body.set("kit", kit->id.text());
        body.set("client", job.client.id.text());
        body.set("box", kit->box.text());
        body.set("outbound", kit->outbound.text());
        body.set("return", kit->returning.text());
        body.set("expiry", kit->expiry.iso());
        return lab::Applied {module->serial.text(), body, Object()};
    };
    const auto done =
        lab::Commands(database_, clock_).perform("ship-" + job.request, shipKind, who_, request, apply);
    if (!done)
        return tl::make_unexpected(done.error());
    if (!kit) // the same closing was done before; the records have it
        kit = lab::KitStore(database_).find(job.kit);
    return *kit;
}

} // namespace logistics
