// SPDX-License-Identifier: MIT
#include "logistics/planner/PlanStore.h"

#include "lab/records/Words.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Sha256.h"

#include <cassert>

namespace logistics {
namespace {

    const lab::CommandKind adoptKind {"plan.adopt", {lab::Role::Planner, lab::Role::Supervisor}};

    template <class Enum> std::optional<Enum> byWord(std::string_view text, int count)
    {
        for (int i = 0; i < count; ++i)
            if (word(static_cast<Enum>(i)) == text)
                return static_cast<Enum>(i);
        return std::nullopt;
    }

    /// "held:payment" and the like: the reason's second half.
    std::string detailOf(const Demand& demand)
    {
        if (!demand.noShipment)
            return {};
        auto text = std::string(word(*demand.noShipment));
        if (demand.hold)
            text += ":" + std::string(lab::word(*demand.hold));
        return text;
    }

    void readDetail(Demand& demand, const std::string& detail)
    {
        const auto colon = detail.find(':');
        demand.noShipment = byWord<NoShipment>(detail.substr(0, colon), noShipmentCount);
        if (colon != std::string::npos)
            if (const auto hold = lab::parseHoldKind(detail.substr(colon + 1)))
                demand.hold = *hold;
    }

} // namespace

lab::Expected<std::string> PlanStore::adopt(
    const Plan& plan, const std::string& inputsHash, const lab::SignedIn& who, const lab::Clock& clock)
{
    const auto id = lab::Commands::newId();
    Poco::JSON::Object request;
    request.set("inputs", inputsHash);
    const auto done =
        lab::Commands(database_, clock)
            .perform(id, adoptKind, who, request, [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                database_.execute("UPDATE plan SET is_current = 0 WHERE is_current = 1");
                database_.execute("INSERT INTO plan (id, made_at, from_day, days, inputs_hash, cost_mills, "
                                  "lower_bound_mills, is_current) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
                    {id, now, plan.from, plan.days, inputsHash, plan.costMills, plan.lowerBoundMills});
                for (const auto& line : plan.lines)
                    database_.execute(
                        "INSERT INTO plan_line (plan, client, variant, firmware, governing_state, "
                        "rule_version, expiry, ship_on, service, arrives_on, late_permille, is_late, "
                        "cost_mills, reason, reason_detail, at_stake_mills, own_parcels, "
                        "module_price_mills, next_on, next_service, next_margin_mills, wanted_on, tied, "
                        "pinned_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
                        "$15, $16, $17, $18, $19, $20, $21, $22, $23, $24)",
                        {id, line.demand.client.text(), line.demand.variant, line.demand.firmware,
                            line.demand.governingState, line.demand.ruleVersion, line.demand.expiry,
                            line.shipDay, line.shipDay ? lab::Value(code(line.service)) : lab::Value(),
                            line.arrives, line.latePermille, line.late ? 1 : 0, line.costMills,
                            word(line.reason), detailOf(line.demand), line.atStakeMills, line.why.ownParcels,
                            line.why.modulePrice, line.why.nextDay,
                            line.why.nextDay ? lab::Value(code(line.why.nextService)) : lab::Value(),
                            line.why.nextDayMargin, line.why.wantedDay, line.why.tied, line.demand.pinnedTo});
                for (const auto& day : plan.byDay)
                    database_.execute("INSERT INTO plan_day (plan, day, room, more_saves_mills, "
                                      "less_costs_mills) VALUES ($1, $2, $3, $4, $5)",
                        {id, day.day, day.room, day.moreSaves, day.lessCosts});
                Poco::JSON::Object body;
                body.set("inputs", inputsHash);
                body.set("lines", static_cast<int>(plan.lines.size()));
                body.set("late", plan.lateCount());
                body.set("cost_mills", static_cast<Poco::Int64>(plan.costMills));
                Poco::JSON::Object result;
                result.set("plan", id);
                return lab::Applied {id, body, result};
            });
    if (!done)
        return tl::make_unexpected(done.error());
    return id;
}

std::optional<std::string> PlanStore::current() const
{
    const auto rows = database_.query("SELECT id FROM plan WHERE is_current = 1");
    return rows.empty() ? std::nullopt : std::optional(rows[0].text(0));
}

PlanHead PlanStore::head(const std::string& plan) const
{
    const auto row =
        database_
            .query("SELECT made_at, from_day, days, cost_mills, lower_bound_mills FROM plan WHERE id = $1",
                {plan})
            .at(0);
    return {row.instant(0), row.date(1), row.whole(2), row.integer(3), row.integer(4)};
}

std::vector<StoredLine> PlanStore::lines(const std::string& plan) const
{
    std::vector<StoredLine> lines;
    for (const auto& row : database_.query(
             "SELECT client, variant, firmware, governing_state, rule_version, expiry, ship_on, service, "
             "arrives_on, late_permille, is_late, cost_mills, reason, reason_detail, kit, at_stake_mills, "
             "own_parcels, module_price_mills, next_on, next_service, next_margin_mills, wanted_on, tied, "
             "pinned_to FROM plan_line "
             "WHERE plan = $1 ORDER BY CASE WHEN ship_on IS NULL THEN 1 ELSE 0 END, ship_on, expiry, client",
             {plan})) {
        PlanLine line {Demand {row.parsed<lab::ClientId>(0), row.text(1), row.text(2), row.text(3),
            row.whole(4), 0, 0, row.date(5), "", {}, {}}};
        line.shipDay = row.optionalDate(6);
        if (!row.isNull(7))
            line.service = lab::Row::sound(parseService(row.text(7)), 7);
        line.arrives = row.optionalDate(8);
        line.latePermille = row.whole(9);
        line.late = row.whole(10) == 1;
        line.costMills = row.integer(11);
        line.reason = byWord<PlanReason>(row.text(12), planReasonCount).value_or(PlanReason::NotShipped);
        readDetail(line.demand, row.text(13));
        line.atStakeMills = row.integer(15);
        line.why.ownParcels = row.whole(16);
        line.why.modulePrice = row.integer(17);
        line.why.nextDay = row.optionalDate(18);
        if (!row.isNull(19))
            line.why.nextService = lab::Row::sound(parseService(row.text(19)), 19);
        line.why.nextDayMargin = row.integer(20);
        line.why.wantedDay = row.optionalDate(21);
        line.why.tied = row.whole(22);
        line.demand.pinnedTo = row.optionalDate(23);
        line.why.offPin = line.demand.pinnedTo && line.shipDay && *line.demand.pinnedTo != *line.shipDay;
        lines.push_back({std::move(line), row.optionalParsed<lab::KitId>(14)});
    }
    return lines;
}

std::vector<PlanDay> PlanStore::days(const std::string& plan) const
{
    std::vector<PlanDay> days;
    for (const auto& row : database_.query(
             "SELECT d.day AS day, d.room AS room, d.more_saves_mills AS more, d.less_costs_mills AS less, "
             "(SELECT count(*) FROM plan_line l WHERE l.plan = d.plan AND l.ship_on = d.day) AS kits "
             "FROM plan_day d WHERE d.plan = $1 ORDER BY d.day",
             {plan}))
        days.push_back({row.date(0), row.whole(4), row.whole(1), row.integer(2), row.integer(3)});
    return days;
}

std::optional<std::string> PlanStore::before(const std::string& plan) const
{
    const auto rows = database_.query("SELECT id FROM plan WHERE made_at < (SELECT made_at FROM plan WHERE "
                                      "id = $1) ORDER BY made_at DESC, id LIMIT 1",
        {plan});
    return rows.empty() ? std::nullopt : std::optional(rows[0].text(0));
}

void PlanStore::shipped(const std::string& plan, const lab::ClientId& client, const lab::KitId& kit)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE plan_line SET kit = $1 WHERE plan = $2 AND client = $3", {kit.text(), plan, client.text()});
}

std::string inputsHash(const PlanningTask& task)
{
    std::string text =
        task.today.iso() + " " + std::to_string(task.days) + " " + std::to_string(task.perDay) + "\n";
    for (const auto& demand : task.demands) {
        text += demand.client.text() + " " + demand.variant + " " + demand.expiry.iso() + " " + demand.postal
                + " " + detailOf(demand);
        for (const auto& day : {demand.notBefore, demand.pinnedTo, demand.plannedFor})
            text += " " + (day ? day->iso() : std::string("-"));
        for (const auto service : allServices)
            text += " " + std::to_string(task.transit.days(demand.postal, service));
        text += "\n";
    }
    for (const auto& lot : task.supply)
        text += lot.variant + " " + lot.firmware + " " + lot.from.iso() + " " + lot.until.iso() + " "
                + std::to_string(lot.modules) + "\n";
    for (const auto& [day, room] : task.roomByDay)
        text += day.iso() + " " + std::to_string(room) + "\n";
    return lab::sha256(text + task.tariff.text() + task.ownTransit.text());
}

} // namespace logistics
