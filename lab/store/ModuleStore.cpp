// SPDX-License-Identifier: MIT
#include "lab/store/ModuleStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    const std::string columns =
        "serial, variant, firmware, state, place, certified_on, certificate, expiry, version";

    Module moduleOf(const Row& row)
    {
        return {row.parsed<ModuleSerial>(0), row.text(1), row.text(2),
            Row::sound(parseModuleState(row.text(3)), 3), row.parsed<Place>(4), row.optionalDate(5),
            row.optionalText(6), row.optionalDate(7), row.integer(8)};
    }

} // namespace

std::optional<Module> ModuleStore::find(const ModuleSerial& serial) const
{
    const auto rows =
        database_.query("SELECT " + columns + " FROM module WHERE serial = $1", {serial.text()});
    return rows.empty() ? std::nullopt : std::optional(moduleOf(rows[0]));
}

std::vector<Module> ModuleStore::inState(ModuleState state, int most) const
{
    std::vector<Module> modules;
    for (const auto& row :
        database_.query("SELECT " + columns + " FROM module WHERE state = $1 ORDER BY serial LIMIT $2",
            {word(state), most}))
        modules.push_back(moduleOf(row));
    return modules;
}

int ModuleStore::count(ModuleState state) const
{
    return database_.query("SELECT count(*) AS modules FROM module WHERE state = $1", {word(state)})
        .at(0)
        .whole(0);
}

int ModuleStore::countOutside() const
{
    int outside = 0;
    for (const auto state : allModuleStates())
        if (isOutside(state))
            outside += count(state);
    return outside;
}

void ModuleStore::add(const Module& module)
{
    assert(database_.writing());
    database_.execute("INSERT INTO module (" + columns + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {module.serial.text(), module.variant, module.firmware, word(module.state), module.place.text(),
            module.certifiedOn, module.certificate, module.expiry, module.version});
}

Expected<void> ModuleStore::move(const Module& module, ModuleState to, const Place& place)
{
    assert(database_.writing());
    if (!mayMove(module.state, to))
        return refused(
            "module.move", {{"module", module.serial.text()}, {"from", std::string(word(module.state))},
                               {"to", std::string(word(to))}});
    const auto rows = database_.execute(
        "UPDATE module SET state = $1, place = $2, version = version + 1 WHERE serial = $3 AND version = $4",
        {word(to), place.text(), module.serial.text(), module.version});
    if (rows != 1)
        return changed(module.serial, module.version);
    return {};
}

Expected<void> ModuleStore::sendOut(const Module& module, Date expiry)
{
    if (auto packed = move(module, ModuleState::Packed, module.place); !packed)
        return packed;
    auto inBox = module;
    inBox.state = ModuleState::Packed;
    ++inBox.version;
    if (auto shipped = move(inBox, ModuleState::Shipped, Place::out()); !shipped)
        return shipped;
    setExpiry(module.serial, expiry);
    return {};
}

void ModuleStore::setExpiry(const ModuleSerial& serial, Date expiry)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE module SET expiry = $1, version = version + 1 WHERE serial = $2", {expiry, serial.text()});
}

Expected<void> ModuleStore::putBack(
    const ModuleSerial& serial, ModuleState from, ModuleState to, const Place& place)
{
    assert(database_.writing());
    const auto rows = database_.execute(
        "UPDATE module SET state = $1, place = $2, version = version + 1 WHERE serial = $3 AND state = $4",
        {word(to), place.text(), serial.text(), word(from)});
    if (rows != 1)
        return refused("module.moved-on", {{"module", serial.text()}});
    return {};
}

tl::unexpected<Message> ModuleStore::changed(const ModuleSerial& serial, std::int64_t seen) const
{
    const auto rows = database_.query("SELECT version FROM module WHERE serial = $1", {serial.text()});
    const auto now = rows.empty() ? 0 : rows[0].integer(0);
    return refused("module.changed",
        {{"module", serial.text()}, {"seen", std::to_string(seen)}, {"now", std::to_string(now)}});
}

} // namespace lab
