// SPDX-License-Identifier: MIT
#include "logistics/planner/PinStore.h"

#include "lab/store/ClientStore.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"

namespace logistics {
namespace {

    const lab::CommandKind pinKind {"plan.pin", {lab::Role::Planner, lab::Role::Supervisor}};

} // namespace

std::map<std::string, lab::Date> PinStore::all() const
{
    std::map<std::string, lab::Date> pins;
    for (const auto& row : database_.query("SELECT client, ship_on FROM plan_pin"))
        pins.emplace(row.text(0), row.date(1));
    return pins;
}

lab::Expected<void> PinStore::pin(const lab::ClientId& client, const std::optional<lab::Date>& day,
    lab::Date today, const lab::SignedIn& who, const lab::Clock& clock)
{
    if (day && *day < today)
        return lab::refused("plan.pin-past", {{"day", day->iso()}});
    Poco::JSON::Object request;
    request.set("client", client.text());
    request.set("day", day ? day->iso() : std::string());
    const auto done =
        lab::Commands(database_, clock)
            .perform(lab::Commands::newId(), pinKind, who, request,
                [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                    if (!lab::ClientStore(database_).find(client))
                        return lab::refused("plan.no-such-client", {{"client", client.text()}});
                    database_.execute("DELETE FROM plan_pin WHERE client = $1", {client.text()});
                    if (day)
                        database_.execute(
                            "INSERT INTO plan_pin (client, ship_on, staff, at) VALUES ($1, $2, $3, $4)",
                            {client.text(), *day, who.staff.id, now});
                    return lab::Applied {client.text(), request, Poco::JSON::Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

} // namespace logistics
