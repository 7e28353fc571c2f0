// SPDX-License-Identifier: MIT
#include "logistics/dispatch/Intercepts.h"

#include "lab/store/Commands.h"
#include "lab/store/Database.h"

#include <cassert>

namespace logistics {
namespace {

    const lab::CommandKind closeKind {
        "intercept.close", {lab::Role::Warehouse, lab::Role::Planner, lab::Role::Supervisor}};

} // namespace

std::vector<lab::TrackingNumber> Intercepts::open(const lab::ClientId& client, lab::Instant at)
{
    assert(database_.writing());
    std::vector<lab::TrackingNumber> parcels;
    for (const auto& row : database_.query(
             "SELECT s.tracking AS tracking FROM ship_request s JOIN packing p ON p.kit = s.kit "
             "WHERE s.kind = 'out' AND s.state = 'done' AND p.client = $1 "
             "UNION SELECT k.outbound_tracking AS tracking FROM kit k JOIN module m ON m.serial = k.module "
             "WHERE k.client = $1 AND k.closed_on IS NULL AND m.state = 'shipped' ORDER BY tracking",
             {client.text()}))
        parcels.push_back(row.parsed<lab::TrackingNumber>(0));
    for (const auto& parcel : parcels) {
        const auto known =
            database_.query("SELECT closed_at FROM intercept WHERE parcel = $1", {parcel.text()});
        if (known.empty())
            database_.execute("INSERT INTO intercept (parcel, client, opened_at) VALUES ($1, $2, $3)",
                {parcel.text(), client.text(), at});
        else // the address changed once more
            database_.execute(
                "UPDATE intercept SET closed_at = NULL, closed_by = NULL WHERE parcel = $1", {parcel.text()});
    }
    return parcels;
}

std::vector<Intercept> Intercepts::waiting() const
{
    std::vector<Intercept> tasks;
    for (const auto& row :
        database_.query("SELECT parcel, client, opened_at FROM intercept WHERE closed_at IS "
                        "NULL ORDER BY opened_at, parcel"))
        tasks.push_back({row.parsed<lab::TrackingNumber>(0), row.parsed<lab::ClientId>(1), row.instant(2)});
    return tasks;
}

lab::Expected<void> Intercepts::close(
    const lab::TrackingNumber& parcel, const lab::SignedIn& who, const lab::Clock& clock)
{
    Poco::JSON::Object request;
    request.set("parcel", parcel.text());
    const auto done =
        lab::Commands(database_, clock)
            .perform(lab::Commands::newId(), closeKind, who, request,
                [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                    if (database_
                            .query("SELECT 1 FROM intercept WHERE parcel = $1 AND closed_at IS NULL",
                                {parcel.text()})
                            .empty())
                        return lab::refused("intercept.none", {{"parcel", parcel.text()}});
                    drop(parcel, who, now);
                    return lab::Applied {parcel.text(), request, Poco::JSON::Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

void Intercepts::drop(const lab::TrackingNumber& parcel, const lab::SignedIn& who, lab::Instant at)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE intercept SET closed_at = $1, closed_by = $2 WHERE parcel = $3 AND closed_at IS NULL",
        {at, who.staff.id, parcel.text()});
}

} // namespace logistics
