// SPDX-License-Identifier: MIT
#include "carriers/sandbox/LabParcels.h"

#include "carriers/sandbox/Journey.h"
#include "carriers/sandbox/ParcelBook.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"

#include <algorithm>

namespace carriers::sandbox {
namespace {

    using lab::ParcelClass;
    using namespace std::chrono_literals;

    struct Known {
        lab::ParcelDirection direction;
        ParcelClass status;
        std::optional<lab::Instant> heardAt;
        std::optional<lab::Date> expectedOn;
        lab::Date shipDay;
        bool lost;
    };

    SandboxParcel parcelOf(
        const lab::TrackingNumber& number, const Known& known, const Town& client, const Town& home)
    {
        const bool out = known.direction == lab::ParcelDirection::Outbound;
        const auto& from = out ? home : client;
        const auto& to = out ? client : home;
        const auto madeAt = home.zone.at(known.shipDay, 9);
        SandboxParcel parcel {number, out ? "03" : "90", from, to, {}, {}, {}, {}, false};

        // A return's label is made with the kit; nothing moves until somebody hands it in.
        if (!out && known.status == ParcelClass::LabelMade) {
            parcel.stops = labelOnly(from, madeAt);
            return parcel;
        }
        const auto shipDay = out ? known.shipDay
                                 : std::min(known.expectedOn.value_or(known.shipDay),
                                     known.heardAt ? from.zone.dateAt(*known.heardAt) : known.shipDay)
                                       .plusDays(-3);
        parcel.dueOn = known.expectedOn.value_or(workingDaysAfter(shipDay, 3));
        const auto heard = known.heardAt.value_or(madeAt);
        if (known.status == ParcelClass::ReturnedToSender) {
            parcel.stops = refusedAndReturned(from, to, madeAt, shipDay, heard);
            return parcel;
        }
        const auto arrival = known.status == ParcelClass::Delivered
                                 ? heard
                                 : std::max(deliveryTime(to, *parcel.dueOn, number), heard + 24h);
        parcel.stops = delivered(from, to, madeAt, shipDay, arrival);
        if (known.lost)
            std::erase_if(
                parcel.stops, [&](const Stop& stop) { return stop.at > heard || stop.code == "011"; });
        return parcel;
    }

    /// Labels that were bought for kits which nobody has closed yet: the lab may still take them back.
    void takeOverLabels(lab::Database& database, const Town& home, lab::Instant now, ParcelBook& book)
    {
        for (const auto& row : database.query(
                 "SELECT s.tracking AS tracking, s.kind AS kind, c.zone AS zone, a.city AS city, a.state AS "
                 "state, a.postal AS postal FROM ship_request s JOIN packing p ON p.kit = s.kit "
                 "JOIN client c ON c.id = p.client JOIN address a ON a.client = c.id AND a.valid_until IS "
                 "NULL "
                 "WHERE s.state = 'done'")) {
            const Town client {
                row.text(3), row.text(4), row.text(5), lab::Row::sound(lab::Zone::find(row.text(2)), 2)};
            const bool out = row.text(1) == "out";
            const auto& from = out ? home : client;
            book.add({row.parsed<lab::TrackingNumber>(0), out ? "03" : "90", from, out ? client : home, {},
                labelOnly(from, now), {}, {}, false});
        }
    }

} // namespace

Town labTown() { return {"WAYNE", "NJ", "07470", lab::Zone::find("America/New_York").value()}; }

LabStart takeOverParcels(const std::string& records, ParcelBook& book)
{
    const auto url = lab::DatabaseUrl::parseFileOrUrl(records);
    if (!url)
        throw lab::Failure(url.error());
    const auto database = lab::Database::open(*url);
    const auto identity = lab::readLabIdentity(*database);
    if (identity.kind != lab::LabKind::Training)
        throw lab::Failure({"sandbox.live-lab", {{"file", url->shown()}}});
    const auto home = labTown();
    LabStart start {home.zone.at(identity.firstDay, 8), 0};
    const auto last = database->query("SELECT max(at) FROM journal");
    if (!last.empty() && !last[0].isNull(0))
        start.now = std::max(start.now, last[0].instant(0));

    for (const auto& row : database->query(
             "SELECT p.number, p.direction, p.status, p.heard_at, p.expected_on, k.ship_on, c.zone, a.city, "
             "a.state, "
             "a.postal, l.id FROM parcel p JOIN kit k ON k.id = p.kit JOIN client c ON c.id = k.client "
             "JOIN address a ON a.client = c.id AND a.valid_until IS NULL "
             "LEFT JOIN lost_case l ON l.parcel = p.number AND l.closed_on IS NULL")) {
        const Town client {
            row.text(7), row.text(8), row.text(9), lab::Row::sound(lab::Zone::find(row.text(6)), 6)};
        Known known {lab::Row::sound(lab::parseParcelDirection(row.text(1)), 1),
            lab::Row::sound(lab::parseParcelClass(row.text(2)), 2), row.optionalInstant(3),
            row.optionalDate(4), row.date(5), !row.isNull(10)};
        // What the records know has happened, though they may date it later in their day.
        if (known.heardAt)
            known.heardAt = std::min(*known.heardAt, start.now - 1h);
        book.add(parcelOf(row.parsed<lab::TrackingNumber>(0), known, client, home));
        ++start.parcels;
    }
    takeOverLabels(*database, home, start.now, book);
    return start;
}

} // namespace carriers::sandbox
