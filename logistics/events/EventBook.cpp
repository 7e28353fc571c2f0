// SPDX-License-Identifier: MIT
#include "logistics/events/EventBook.h"

#include "lab/Clock.h"
#include "lab/records/Words.h"
#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "logistics/events/EventEffects.h"
#include "logistics/events/EventStore.h"

namespace logistics {
namespace {

    using lab::refused;
    using Object = Poco::JSON::Object;

    /// Devices and offices have clocks of their own.
    constexpr std::chrono::minutes tolerance(5);

    constexpr lab::Words<EventFate::Kind, 4> fates {{{
        {EventFate::Kind::Applied, "applied"},
        {EventFate::Kind::Noted, "noted"},
        {EventFate::Kind::Seen, "seen"},
        {EventFate::Kind::Refused, "refused"},
    }}};

    /// "event.module-exp" and so on; what stands on the journal's entry.
    lab::CommandKind commandOf(EventKind kind)
    {
        static const auto names = [] {
            std::map<EventKind, std::string> all;
            for (const auto one : allEventKinds())
                all.emplace(one, "event." + std::string(word(one)));
            return all;
        }();
        return {names.at(kind), {lab::Role::Planner, lab::Role::Supervisor}};
    }

    lab::Expected<void> inTime(const OutsideEvent& event, lab::Instant now, int oldestDays)
    {
        if (event.at() > now + tolerance)
            return refused("event.future", {{"at", event.field("at")}, {"now", lab::isoInstant(now)}});
        if (event.at() < now - std::chrono::days(oldestDays))
            return refused(
                "event.too-old", {{"at", event.field("at")}, {"days", std::to_string(oldestDays)}});
        return {};
    }

    /// A module that an event names must be in the records, and with that client.
    lab::Expected<void> theirs(lab::Database& database, const OutsideEvent& event)
    {
        if (!event.module())
            return {};
        if (!lab::ModuleStore(database).find(*event.module()))
            return refused("event.module-unknown", {{"module", event.module()->text()}});
        const auto kit = lab::KitStore(database).openByModule(*event.module());
        if (!kit || kit->client != event.client())
            return refused(
                "event.not-theirs", {{"module", event.module()->text()}, {"client", event.client().text()}});
        return {};
    }

} // namespace

std::string_view word(EventFate::Kind kind) { return fates.word(kind); }

EventBook::EventBook(
    lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who, EventRules rules)
    : database_(database)
    , zone_(zone)
    , who_(std::move(who))
    , rules_(rules)
    , commands_(database, clock)
{
}

EventFate EventBook::take(const OutsideEvent& event)
{
    Object request;
    for (const auto& [column, value] : event.fields())
        request.set(column, value);
    EventFate fate {EventFate::Kind::Seen, {"event.done.seen", {{"event", event.id()}}}};
    const auto done = commands_.perform("event-" + event.id(), commandOf(event.kind()), who_, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            Object body;
            const auto applied = apply(event, now, body);
            if (!applied)
                return tl::make_unexpected(applied.error());
            fate = *applied;
            EventStore(database_).add(event, now);
            body.set("event", event.id());
            body.set("at", event.field("at"));
            body.set("client", event.client().text());
            return lab::Applied {
                event.module() ? event.module()->text() : event.client().text(), body, Object()};
        });
    if (done)
        return fate;
    if (done.error().code == "command.id-reused")
        return {EventFate::Kind::Refused, {"event.id-reused", {{"event", event.id()}}}};
    return {EventFate::Kind::Refused, done.error()};
}

lab::Expected<EventFate> EventBook::apply(const OutsideEvent& event, lab::Instant now, Object& body)
{
    if (auto good = inTime(event, now, rules_.oldestDays); !good)
        return tl::make_unexpected(good.error());
    const auto client = lab::ClientStore(database_).find(event.client());
    if (!client)
        return refused("event.client-unknown", {{"client", event.client().text()}});
    if (auto good = theirs(database_, event); !good)
        return tl::make_unexpected(good.error());

    const EventScene scene {
        database_, event, *client, zone_.dateAt(event.at()), zone_.dateAt(now), rules_, body, now};
    switch (event.kind()) {
    case EventKind::Installed:
    case EventKind::ModuleExp:
        return moveModule(scene);
    case EventKind::PaymentDue:
    case EventKind::PaymentCleared:
    case EventKind::ViolationLockout:
    case EventKind::ViolationCleared:
    case EventKind::Hold:
    case EventKind::HoldReleased:
        return changeHold(scene);
    case EventKind::Address:
    case EventKind::ProgrammeEnd:
    case EventKind::GoverningState:
        return changeAccount(scene);
    case EventKind::InsertModule:
    case EventKind::InspectionDue:
    case EventKind::InspectionCleared:
    case EventKind::UnlockCode:
    case EventKind::Note:
    case EventKind::Upload:
        return noteEvent(scene);
    }
    return noteEvent(scene);
}

} // namespace logistics
