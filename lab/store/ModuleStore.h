// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Module.h"

#include <optional>
#include <vector>

namespace lab {

class Database;

/// The modules' records. Changes are made inside Database::write.
class ModuleStore {
public:
    explicit ModuleStore(Database& database)
        : database_(database)
    {
    }

    std::optional<Module> find(const ModuleSerial& serial) const;
    std::vector<Module> inState(ModuleState state, int most) const;
    int count(ModuleState state) const;
    int countOutside() const;

    void add(const Module& module);
    /// Moves a module to another state and place. Refuses with "module.move" what the lifecycle forbids, and
    /// with "module.changed" when the record is no longer at `module.version`.
    Expected<void> move(const Module& module, ModuleState to, const Place& place);
    /// Sends a certified module out: packed and shipped in one, to be used up to that day. Refuses as `move`.
    Expected<void> sendOut(const Module& module, Date expiry);
    /// Puts a module back to where it was before a receipt that is being undone: the one move backwards.
    /// Refuses with "module.changed" when it has moved on since.
    Expected<void> putBack(const ModuleSerial& serial, ModuleState from, ModuleState to, const Place& place);

private:
    Database& database_;
};

} // namespace lab
