// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"

#include <optional>
#include <vector>

namespace lab {

class Database;

/// Clients, their addresses and holds. Changes are made inside Database::write.
class ClientStore {
public:
    explicit ClientStore(Database& database)
        : database_(database)
    {
    }

    std::optional<Client> find(const ClientId& id) const;
    int count() const;
    /// Where parcels of that day go: a temporary address whose days hold it, else the account's.
    std::optional<Address> addressOn(const ClientId& id, Date day) const;
    /// Holds not yet released.
    std::vector<Hold> openHolds(const ClientId& id) const;

    void add(const Client& client);
    void add(const Address& address);
    void add(const Hold& hold);
    /// The address from its first day on; one that began on the same day gives way to it.
    void replace(const Address& address);
    /// Places the hold; one of its kind that was placed and released on the same day stands again.
    void place(const Hold& hold);
    void release(const Hold& hold, Date day);
    /// Refuse with "client.changed" when the record is no longer at `client.version`.
    Expected<void> setProgrammeEnd(const Client& client, Date end);
    Expected<void> setGoverningState(const Client& client, const std::string& state, const std::string& zone);

private:
    Database& database_;
};

} // namespace lab
