// SPDX-License-Identifier: MIT
#include "calibration/ImpactDesk.h"

#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/RecallStore.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"

namespace calibration {
namespace {

    const lab::CommandKind deciding {"impact.decide", {lab::Role::Supervisor}, lab::Presence::JustProved};

} // namespace

ImpactDesk::ImpactDesk(lab::Database& database, const lab::Clock& clock, NoticeQueue queue)
    : database_(database)
    , queue_(std::move(queue))
    , identity_(lab::readLabIdentity(database))
    , commands_(database, clock)
    , store_(database)
{
}

lab::Expected<ImpactCase> ImpactDesk::decide(const lab::SignedIn& supervisor, const std::string& id,
    ImpactDecision decision, const std::string& reason)
{
    const std::string why(lab::text::trimmed(reason));
    if (why.empty())
        return lab::refused("impact.reason");
    Poco::JSON::Object request;
    request.set("case", id);
    request.set("decision", std::string(word(decision)));
    request.set("reason", why);
    const auto done = commands_.perform(lab::Commands::newId(), deciding, supervisor, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            const auto one = store_.find(id);
            if (!one)
                return lab::refused("impact.unknown", {{"case", lab::text::shown(id)}});
            if (one->decision)
                return lab::refused("impact.closed",
                    {{"module", one->module.text()}, {"decision", std::string(word(*one->decision))}});
            if (auto acted = act(*one, decision, why, now); !acted)
                return tl::make_unexpected(acted.error());
            store_.decide(id, decision, why, supervisor.staff.id, now);
            return lab::Applied {one->module.text(), request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *store_.find(id);
}

lab::Expected<void> ImpactDesk::act(
    const ImpactCase& one, ImpactDecision decision, const std::string& reason, lab::Instant now)
{
    if (decision == ImpactDecision::NoEffect)
        return {};
    const lab::KitStore kits(database_);
    const auto open = kits.openByModule(one.module);
    if (decision == ImpactDecision::Recall) {
        if (!open)
            return lab::refused("impact.not-outside", {{"module", one.module.text()}});
        const auto zone = lab::Zone::find(identity_.zone);
        if (!zone)
            throw lab::Failure(zone.error());
        lab::RecallStore(database_).open(*open, reason, zone->dateAt(now), now);
        queue_(ClientNotice::Recall, *open, now);
        return {};
    }
    if (one.kits.empty())
        return lab::refused("impact.no-client", {{"module", one.module.text()}});
    const auto id = lab::KitId::parse(one.kits.back());
    const auto kit = id ? kits.find(*id) : std::nullopt;
    if (!kit)
        return lab::refused("impact.no-client", {{"module", one.module.text()}});
    queue_(ClientNotice::Impact, *kit, now);
    return {};
}

} // namespace calibration
