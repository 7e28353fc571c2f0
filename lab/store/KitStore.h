// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Kit.h"
#include "lab/records/LostCase.h"
#include "lab/records/Parcel.h"

#include <optional>
#include <vector>

namespace lab {

class Database;

/// Kits, their two parcels, and the cases of parcels that got lost. Changes are made inside Database::write.
class KitStore {
public:
    explicit KitStore(Database& database)
        : database_(database)
    {
    }

    std::optional<Kit> find(const KitId& id) const;
    std::optional<Kit> openByModule(const ModuleSerial& module) const;
    std::optional<Kit> openByBox(const BoxId& box) const;
    /// By either of its tracking numbers, open or closed; the newest when one number was used again.
    std::optional<Kit> byTracking(const TrackingNumber& number) const;
    /// Open ones, the latest shipped first.
    std::vector<Kit> openOfClient(const ClientId& client) const;
    std::optional<Parcel> parcel(const TrackingNumber& number) const;
    std::optional<LostCase> openLostCase(const ModuleSerial& module) const;

    void add(const Kit& kit);
    void add(const Parcel& parcel);
    void add(const LostCase& lostCase);
    /// The last day of its module at its client, and the rule row that it follows from.
    void setExpiry(const KitId& id, Date expiry, const std::string& ruleState, int ruleVersion);
    void close(const KitId& id, Date day);
    /// Takes a closing back; part of an undo.
    void reopen(const KitId& id);
    /// Two clients sent each other's module: their boxes and return labels have changed hands.
    void swapReturnLabels(const KitId& one, const KitId& other);
    void closeLostCase(const std::string& id, Date day);
    void reopenLostCase(const std::string& id);

private:
    std::optional<Kit> first(const std::string& where, const std::string& key) const;

    Database& database_;
};

} // namespace lab
