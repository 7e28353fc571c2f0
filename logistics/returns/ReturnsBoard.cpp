// SPDX-License-Identifier: MIT
#include "logistics/returns/ReturnsBoard.h"

#include "lab/Clock.h"
#include "lab/records/Words.h"
#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "logistics/events/EventStore.h"
#include "logistics/events/StandingMessages.h"
#include "logistics/returns/Match.h"

#include <algorithm>

namespace logistics {
namespace {

    using lab::ModuleState;
    using lab::ParcelClass;

    constexpr lab::Words<Whereabouts, 8> whereaboutsWords {{{
        {Whereabouts::NotDelivered, "not-delivered"},
        {Whereabouts::DeliveredNotInstalled, "delivered-not-installed"},
        {Whereabouts::InstalledNotShipped, "installed-not-shipped"},
        {Whereabouts::InTransit, "in-transit"},
        {Whereabouts::OutForDelivery, "out-for-delivery"},
        {Whereabouts::AtDockNotScanned, "at-dock-not-scanned"},
        {Whereabouts::RefusedByClient, "refused"},
        {Whereabouts::LostCaseOpen, "lost-case"},
    }}};

    Whereabouts whereaboutsOf(ModuleState state, ParcelClass back, lab::ReturnCause cause)
    {
        if (state == ModuleState::Lost)
            return Whereabouts::LostCaseOpen;
        if (back == ParcelClass::Delivered)
            return Whereabouts::AtDockNotScanned;
        if (cause == lab::ReturnCause::Refused)
            return Whereabouts::RefusedByClient;
        if (back == ParcelClass::OutForDelivery)
            return Whereabouts::OutForDelivery;
        if (back != ParcelClass::LabelMade && back != ParcelClass::NotFound && back != ParcelClass::Voided)
            return Whereabouts::InTransit;
        if (state == ModuleState::Shipped)
            return Whereabouts::NotDelivered;
        if (state == ModuleState::Delivered)
            return Whereabouts::DeliveredNotInstalled;
        return Whereabouts::InstalledNotShipped;
    }

    constexpr int eventsOnCard = 100;

    /// What a line of the card has room for: the client's own words without their line ends, or the days.
    std::string detailOf(const StoredEvent& event)
    {
        auto text = event.field("text");
        std::ranges::replace_if(
            text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
        return !text.empty() ? text : event.field("until");
    }

} // namespace

std::string_view word(Whereabouts whereabouts) { return whereaboutsWords.word(whereabouts); }

ReturnsBoard::ReturnsBoard(lab::Database& database, const lab::Clock& clock, lab::Zone zone)
    : database_(database)
    , clock_(clock)
    , zone_(zone)
{
}

std::vector<lab::Receipt> ReturnsBoard::today() const
{
    return lab::ReceiptStore(database_).since(zone_.at(zone_.dateAt(clock_.now()), 0));
}

std::vector<ExpectedLine> ReturnsBoard::expected(int most) const
{
    const auto today = zone_.dateAt(clock_.now());
    // What lies at the dock unseen comes first, then what is overdue, then what is on its way, by due date.
    const auto rows = database_.query(
        "SELECT e.id AS line, e.module AS module, e.kit AS kit, e.client AS client, e.cause AS cause, "
        "e.opened_on AS opened_on, e.due AS due, e.promised_by AS promised_by, m.state AS module_state, "
        "p.number AS number, p.status AS status, p.status_text AS status_text, k.rule_state AS rule_state "
        "FROM expected_return e JOIN module m ON m.serial = e.module JOIN kit k ON k.id = e.kit "
        "JOIN parcel p ON p.number = CASE WHEN e.cause = 'refused' THEN k.outbound_tracking "
        "ELSE k.return_tracking END "
        "WHERE e.closed_at IS NULL AND (p.status NOT IN ('label-made', 'not-found', 'voided') OR e.due < $1) "
        "ORDER BY CASE WHEN p.status = 'delivered' THEN 0 WHEN e.due < $1 THEN 1 ELSE 2 END, e.due, e.id "
        "LIMIT $2",
        {today, most});
    std::vector<ExpectedLine> lines;
    for (const auto& row : rows) {
        const lab::ExpectedReturn line {row.text(0), row.parsed<lab::ModuleSerial>(1),
            row.parsed<lab::KitId>(2), row.parsed<lab::ClientId>(3),
            lab::Row::sound(lab::parseReturnCause(row.text(4)), 4), row.date(5), row.date(6),
            row.optionalDate(7), {}};
        const auto state = lab::Row::sound(lab::parseModuleState(row.text(8)), 8);
        const auto back = lab::Row::sound(lab::parseParcelClass(row.text(10)), 10);
        lines.push_back({line, row.parsed<lab::TrackingNumber>(9), row.text(12),
            whereaboutsOf(state, back, line.cause), row.text(11), today.daysSince(lateAfter(line))});
    }
    return lines;
}

int ReturnsBoard::outside() const { return lab::ModuleStore(database_).countOutside(); }

std::optional<ClientCard> ReturnsBoard::client(const lab::ClientId& id) const
{
    const lab::ClientStore clients(database_);
    auto client = clients.find(id);
    if (!client)
        return std::nullopt;
    const lab::KitStore kits(database_);
    ClientCard card {*std::move(client), clients.openHolds(id), kits.openOfClient(id), {}, {}};
    for (auto kit = card.kits.rbegin(); kit != card.kits.rend(); ++kit) {
        card.events.push_back({"event.kit-shipped", kit->id.text(), kit->shipDay, {}});
        if (const auto out = kits.parcel(kit->outbound); out && out->status == ParcelClass::Delivered)
            card.events.push_back({"event.delivered", out->number.text(), {}, out->heardAt});
        if (const auto back = kits.parcel(kit->returning); back && back->status != ParcelClass::LabelMade)
            card.events.push_back({"event.return-heard", back->statusText, {}, back->heardAt});
    }
    const auto outside = EventStore(database_).ofClient(id, eventsOnCard);
    for (const auto& event : outside)
        card.events.push_back(
            {"event.outside." + std::string(word(event.kind)), detailOf(event), {}, event.at});
    std::ranges::stable_sort(card.events, {}, [&](const auto& event) {
        return event.at ? *event.at : event.day ? zone_.at(*event.day, 0) : lab::Instant();
    });
    card.messages = standingMessages(outside, card.kits, zone_.dateAt(clock_.now()));
    return card;
}

} // namespace logistics
