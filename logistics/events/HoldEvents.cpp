// SPDX-License-Identifier: MIT
#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "logistics/events/EventEffects.h"

#include <algorithm>

namespace logistics {
namespace {

    using lab::HoldKind;
    using lab::refused;

    /// Why a hold of an event stands, when the sender says nothing more: the event's own word.
    std::string reasonOf(const OutsideEvent& event)
    {
        const auto said = event.field("reason");
        return event.kind() == EventKind::ViolationLockout ? std::string(word(event.kind()))
               : said.empty()                              ? std::string(word(event.kind()))
                                                           : said;
    }

    HoldKind kindOf(const OutsideEvent& event)
    {
        switch (event.kind()) {
        case EventKind::PaymentDue:
        case EventKind::PaymentCleared:
            return HoldKind::Payment;
        case EventKind::ViolationLockout:
        case EventKind::ViolationCleared:
            return HoldKind::Compliance;
        default:
            return *event.hold();
        }
    }

    std::optional<lab::Hold> openHold(const EventScene& scene, HoldKind kind)
    {
        const auto holds = lab::ClientStore(scene.database).openHolds(scene.client.id);
        const auto found = std::ranges::find(holds, kind, &lab::Hold::kind);
        return found == holds.end() ? std::nullopt : std::optional(*found);
    }

    EventFate fate(const EventScene& scene, EventFate::Kind kind, const char* code, const lab::Hold& hold)
    {
        return {kind, {code, {{"client", scene.client.id.text()}, {"hold", std::string(word(hold.kind))},
                                 {"since", hold.placedOn.iso()},
                                 {"until", hold.expectedRelease ? hold.expectedRelease->iso() : ""}}}};
    }

    lab::Expected<EventFate> place(const EventScene& scene, HoldKind kind)
    {
        auto until = scene.event.until();
        // A payment hold has a deadline, so that it cannot quietly become a late shipment.
        if (kind == HoldKind::Payment && !until)
            until = scene.day.plusDays(scene.rules.paymentDays);
        if (until && *until < scene.day)
            return refused("event.past-until", {{"until", until->iso()}, {"day", scene.day.iso()}});
        if (const auto open = openHold(scene, kind))
            return fate(scene, EventFate::Kind::Noted, "event.done.held-already", *open);
        const lab::Hold hold {scene.client.id, kind, reasonOf(scene.event), scene.day, until, {}};
        lab::ClientStore(scene.database).place(hold);
        scene.body.set("hold", std::string(word(kind)));
        if (until)
            scene.body.set("until", until->iso());
        return fate(
            scene, EventFate::Kind::Applied, until ? "event.done.held-until" : "event.done.held", hold);
    }

    lab::Expected<EventFate> release(const EventScene& scene, HoldKind kind)
    {
        auto open = openHold(scene, kind);
        // A compliance hold that a person placed is for a person to release.
        if (open && scene.event.kind() == EventKind::ViolationCleared
            && open->reason != word(EventKind::ViolationLockout))
            open.reset();
        if (!open)
            return refused(
                "event.no-hold", {{"client", scene.client.id.text()}, {"hold", std::string(word(kind))}});
        if (scene.day < open->placedOn)
            return refused("event.before-hold", {{"day", scene.day.iso()}, {"since", open->placedOn.iso()}});
        lab::ClientStore(scene.database).release(*open, scene.day);
        scene.body.set("released", std::string(word(kind)));
        return fate(scene, EventFate::Kind::Applied, "event.done.released", *open);
    }

} // namespace

lab::Expected<EventFate> changeHold(const EventScene& scene)
{
    const auto kind = kindOf(scene.event);
    switch (scene.event.kind()) {
    case EventKind::PaymentCleared:
    case EventKind::ViolationCleared:
    case EventKind::HoldReleased:
        return release(scene, kind);
    default:
        return place(scene, kind);
    }
}

} // namespace logistics
