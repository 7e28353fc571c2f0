// SPDX-License-Identifier: MIT
#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/RuleStore.h"
#include "logistics/dispatch/Intercepts.h"
#include "logistics/events/EventEffects.h"

#include <algorithm>

namespace logistics {
namespace {

    using lab::refused;

    EventFate applied(
        const EventScene& scene, const char* code, std::vector<lab::Message::Argument> arguments = {})
    {
        arguments.emplace_back("client", scene.client.id.text());
        return {EventFate::Kind::Applied, {code, std::move(arguments)}};
    }

    /// A kit of the client's that has left and is not delivered: its label keeps the old address.
    std::optional<lab::Kit> kitOnTheWay(const EventScene& scene)
    {
        for (const auto& kit : lab::KitStore(scene.database).openOfClient(scene.client.id))
            if (const auto module = lab::ModuleStore(scene.database).find(kit.module);
                module && module->state == lab::ModuleState::Shipped)
                return kit;
        return std::nullopt;
    }

    /// A kit on the packing bench whose label is bought: it carries the old address.
    std::optional<lab::KitId> labelledKit(const EventScene& scene)
    {
        const auto rows = scene.database.query(
            "SELECT p.kit AS kit FROM packing p JOIN ship_request s ON s.kit = p.kit AND s.kind = 'out' AND "
            "s.state = 'done' WHERE p.client = $1",
            {scene.client.id.text()});
        return rows.empty() ? std::nullopt : std::optional(rows[0].parsed<lab::KitId>(0));
    }

    lab::Expected<EventFate> moveHouse(const EventScene& scene)
    {
        const auto& event = scene.event;
        const auto from = event.from().value_or(scene.day);
        if (event.until() && *event.until() < scene.today)
            return refused("event.past-until", {{"until", event.until()->iso()}, {"day", scene.today.iso()}});
        lab::ClientStore(scene.database)
            .replace(lab::Address {scene.client.id, event.field("line"), event.field("city"),
                event.field("state"), event.field("postal"), from, event.until()});
        scene.body.set("from", from.iso());
        if (event.until())
            scene.body.set("until", event.until()->iso());
        Intercepts(scene.database).open(scene.client.id, scene.now);
        if (const auto kit = labelledKit(scene))
            return applied(
                scene, "event.done.address-labelled", {{"kit", kit->text()}, {"from", from.iso()}});
        if (const auto kit = kitOnTheWay(scene))
            return applied(
                scene, "event.done.address-intercept", {{"kit", kit->id.text()}, {"from", from.iso()}});
        if (event.until())
            return applied(
                scene, "event.done.address-until", {{"from", from.iso()}, {"until", event.until()->iso()}});
        return applied(scene, "event.done.address", {{"from", from.iso()}});
    }

    /// A module that is out when the programme ends is due back for that reason, and for the old one again
    /// when the end is put off.
    void setReturns(const EventScene& scene, lab::Date end)
    {
        lab::LedgerStore ledger(scene.database);
        for (const auto& kit : lab::KitStore(scene.database).openOfClient(scene.client.id)) {
            const auto line = ledger.openByModule(kit.module);
            const auto rule = lab::RuleStore(scene.database).inForce(kit.ruleState, scene.today);
            using enum lab::ReturnCause;
            if (!line || !rule || (line->cause != Exchange && line->cause != ProgrammeEnd))
                continue;
            const bool ends = end <= kit.expiry;
            ledger.change(line->id, ends ? ProgrammeEnd : Exchange,
                (ends ? end : kit.expiry).plusDays(rule->returnDays));
        }
    }

    lab::Expected<EventFate> endProgramme(const EventScene& scene)
    {
        const auto end = *scene.event.until();
        lab::ClientStore clients(scene.database);
        if (auto changed = clients.setProgrammeEnd(scene.client, end); !changed)
            return tl::make_unexpected(changed.error());
        setReturns(scene, end);

        const auto kits = lab::KitStore(scene.database).openOfClient(scene.client.id);
        const auto last = std::ranges::max_element(kits, {}, &lab::Kit::expiry);
        const bool covered = last != kits.end() && end <= last->expiry;
        const auto holds = clients.openHolds(scene.client.id);
        const auto open = std::ranges::find(holds, lab::HoldKind::ProgrammeEnds, &lab::Hold::kind);
        scene.body.set("programme_end", end.iso());
        if (covered && open == holds.end())
            clients.place({scene.client.id, lab::HoldKind::ProgrammeEnds,
                std::string(word(scene.event.kind())), scene.day, {}, {}});
        if (!covered && open != holds.end())
            clients.release(*open, scene.day);
        return applied(
            scene, covered ? "event.done.programme-ends" : "event.done.programme-end", {{"end", end.iso()}});
    }

    lab::Expected<EventFate> govern(const EventScene& scene)
    {
        const auto state = scene.event.field("state");
        if (!lab::RuleStore(scene.database).inForce(state, scene.today))
            return refused("event.no-rule", {{"state", state}, {"day", scene.today.iso()}});
        if (auto changed = lab::ClientStore(scene.database)
                               .setGoverningState(scene.client, state, scene.event.field("zone"));
            !changed)
            return tl::make_unexpected(changed.error());
        scene.body.set("state", state);
        return applied(scene, "event.done.governing-state", {{"state", state}});
    }

} // namespace

lab::Expected<EventFate> changeAccount(const EventScene& scene)
{
    switch (scene.event.kind()) {
    case EventKind::Address:
        return moveHouse(scene);
    case EventKind::ProgrammeEnd:
        return endProgramme(scene);
    default:
        return govern(scene);
    }
}

lab::Expected<EventFate> noteEvent(const EventScene& scene)
{
    const auto& event = scene.event;
    if (event.kind() == EventKind::UnlockCode && *event.until() < scene.day)
        return refused("event.past-until", {{"until", event.until()->iso()}, {"day", scene.day.iso()}});
    if (event.until())
        scene.body.set("until", event.until()->iso());
    return EventFate {EventFate::Kind::Noted,
        {"event.done." + std::string(word(event.kind())), {{"client", scene.client.id.text()}}}};
}

} // namespace logistics
