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
    /// with "module.changed" {module, seen, now} when the record is no longer at the version that was seen.
    Expected<void> move(const Module& module, ModuleState to, const Place& place);
    /// Sends a certified module out: packed and shipped in one, to be used up to that day. Refuses as `move`.
    Expected<void> sendOut(const Module& module, Date expiry);
    /// The last day it may be used, when that is no longer what it was when it went out.
    void setExpiry(const ModuleSerial& serial, Date expiry);
    /// Puts a module back to where it was before a receipt that is being undone: the one move backwards.
    /// Refuses with "module.moved-on" when it has moved on since.
    Expected<void> putBack(const ModuleSerial& serial, ModuleState from, ModuleState to, const Place& place);

private:
    tl::unexpected<Message> changed(const ModuleSerial& serial, std::int64_t seen) const;

    Database& database_;
};

} // namespace lab
