// SPDX-License-Identifier: MIT
#include "logistics/events/StandingMessages.h"

#include <algorithm>
#include <set>

namespace logistics {
namespace {

    /// The event that a later one of this kind makes an end of.
    std::optional<EventKind> endedBy(EventKind kind)
    {
        switch (kind) {
        case EventKind::InspectionCleared:
            return EventKind::InspectionDue;
        case EventKind::PaymentCleared:
            return EventKind::PaymentDue;
        case EventKind::ViolationCleared:
            return EventKind::ViolationLockout;
        case EventKind::Installed:
            return EventKind::InsertModule;
        default:
            return std::nullopt;
        }
    }

    lab::Message expired(const StoredEvent& event, const std::vector<lab::Kit>& kits)
    {
        const auto module = event.module ? event.module->text() : std::string();
        const auto mine =
            std::ranges::find_if(kits, [&](const auto& kit) { return kit.module == event.module; });
        // The latest kit is the replacement, unless it is the one that expired.
        if (mine == kits.begin() || kits.empty())
            return {"device.module-exp.none", {{"module", module}}};
        const auto& next = kits.front();
        return {"device.module-exp.replaced",
            {{"module", module}, {"kit", next.id.text()}, {"shipped", next.shipDay.iso()}}};
    }

    std::optional<lab::Message> messageOf(
        const StoredEvent& event, const std::vector<lab::Kit>& kits, lab::Date today)
    {
        const auto until = event.field("until");
        switch (event.kind) {
        case EventKind::ModuleExp:
            return expired(event, kits);
        case EventKind::InsertModule:
        case EventKind::ViolationLockout:
            return lab::Message {"device." + std::string(word(event.kind)), {}};
        case EventKind::InspectionDue:
        case EventKind::PaymentDue:
            return lab::Message {"device." + std::string(word(event.kind)) + (until.empty() ? "" : ".until"),
                {{"until", until}}};
        case EventKind::UnlockCode:
            return until < today.iso()
                       ? std::nullopt
                       : std::optional(lab::Message {"device.unlock-code", {{"until", until}}});
        default:
            return std::nullopt;
        }
    }

} // namespace

std::vector<lab::Message> standingMessages(
    const std::vector<StoredEvent>& events, const std::vector<lab::Kit>& kits, lab::Date today)
{
    std::vector<lab::Message> messages;
    std::set<EventKind> settled;
    bool installedSince = false;
    for (const auto& event : events) {
        installedSince = installedSince || event.kind == EventKind::Installed;
        if (const auto ended = endedBy(event.kind))
            settled.insert(*ended);
        // With another module in, or the old one gone back, its expiry is over.
        const bool isOver = event.kind == EventKind::ModuleExp
                            && (installedSince || std::ranges::none_of(kits, [&](const auto& kit) {
                                   return kit.module == event.module;
                               }));
        const auto message = messageOf(event, kits, today);
        if (message && !isOver && settled.insert(event.kind).second)
            messages.push_back(*message);
    }
    return messages;
}

} // namespace logistics
