// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/RuleStore.h"
#include "logistics/events/EventEffects.h"

namespace logistics {
namespace {

    using lab::ModuleState;
    using lab::refused;

    lab::Expected<void> step(const EventScene& scene, ModuleState to)
    {
        lab::ModuleStore modules(scene.database);
        const auto module = *modules.find(*scene.event.module());
        if (auto moved = modules.move(module, to, lab::Place::out()); !moved)
            return refused(
                "event.move", {{"module", module.serial.text()}, {"state", std::string(word(module.state))},
                                  {"kind", std::string(word(scene.event.kind()))}});
        return {};
    }

    /// The last day, on the module, on its kit, and as the day from which its return is due.
    void setExpiry(
        const EventScene& scene, const lab::Kit& kit, lab::Date expiry, const lab::JurisdictionRule& rule)
    {
        lab::ModuleStore(scene.database).setExpiry(kit.module, expiry);
        lab::KitStore(scene.database).setExpiry(kit.id, expiry, rule.state, rule.version);
        lab::LedgerStore ledger(scene.database);
        if (const auto line = ledger.openByModule(kit.module);
            line && line->cause == lab::ReturnCause::Exchange)
            ledger.change(line->id, line->cause, expiry.plusDays(rule.returnDays));
        scene.body.set("expiry", expiry.iso());
        scene.body.set("rule", rule.state + "/" + std::to_string(rule.version));
    }

    EventFate applied(const EventScene& scene, const char* code, lab::Date expiry)
    {
        return {EventFate::Kind::Applied,
            {code, {{"module", scene.event.module()->text()}, {"client", scene.client.id.text()},
                       {"expiry", expiry.iso()}}}};
    }

    EventFate known(const EventScene& scene, ModuleState state)
    {
        return {EventFate::Kind::Noted, {"event.done.already", {{"module", scene.event.module()->text()},
                                                                   {"state", std::string(word(state))}}}};
    }

    lab::Expected<EventFate> install(
        const EventScene& scene, const lab::Kit& kit, ModuleState state, lab::Date day)
    {
        if (state == ModuleState::Installed)
            return known(scene, state);
        const auto rule = lab::RuleStore(scene.database).inForce(scene.client.governingState, day);
        if (!rule)
            return refused("event.no-rule", {{"state", scene.client.governingState}, {"day", day.iso()}});
        // A module in the device was delivered, whatever the carrier has said so far.
        if (state == ModuleState::Shipped)
            if (auto moved = step(scene, ModuleState::Delivered); !moved)
                return tl::make_unexpected(moved.error());
        if (auto moved = step(scene, ModuleState::Installed); !moved)
            return tl::make_unexpected(moved.error());
        const auto expiry = day.plusDays(rule->intervalDays);
        setExpiry(scene, kit, expiry, *rule);
        return applied(scene, "event.done.installed", expiry);
    }

    lab::Expected<EventFate> expire(
        const EventScene& scene, const lab::Kit& kit, ModuleState state, lab::Date day)
    {
        if (state == ModuleState::Expired)
            return known(scene, state);
        const auto rule = lab::RuleStore(scene.database).inForce(scene.client.governingState, day);
        if (!rule)
            return refused("event.no-rule", {{"state", scene.client.governingState}, {"day", day.iso()}});
        if (auto moved = step(scene, ModuleState::Expired); !moved)
            return tl::make_unexpected(moved.error());
        if (day > kit.expiry)
            return applied(scene, "event.done.module-exp", kit.expiry);
        // The device counts: a client whose module it no longer takes needs the next one now.
        setExpiry(scene, kit, day.plusDays(-1), *rule);
        return applied(scene, "event.done.module-exp-early", kit.expiry);
    }

} // namespace

lab::Expected<EventFate> moveModule(const EventScene& scene)
{
    const auto& serial = *scene.event.module();
    const auto kit = *lab::KitStore(scene.database).openByModule(serial);
    const auto state = lab::ModuleStore(scene.database).find(serial)->state;
    // Expiry ends at midnight in the governing state, so the day counts there.
    const auto zone = lab::Zone::find(scene.client.zone);
    if (!zone)
        return tl::make_unexpected(zone.error());
    const auto day = zone->dateAt(scene.event.at());
    if (day < kit.shipDay)
        return refused("event.before-shipment",
            {{"module", serial.text()}, {"day", day.iso()}, {"shipped", kit.shipDay.iso()}});
    scene.body.set("kit", kit.id.text());
    return scene.event.kind() == EventKind::Installed ? install(scene, kit, state, day)
                                                      : expire(scene, kit, state, day);
}

} // namespace logistics
