// SPDX-License-Identifier: MIT
#include "logistics/dispatch/OpenKits.h"

#include "lab/store/Database.h"

namespace logistics {

std::vector<StoredLine> dueLines(lab::Database& database, lab::Date day)
{
    const PlanStore plans(database);
    const auto current = plans.current();
    auto lines = current ? plans.lines(*current) : std::vector<StoredLine>();
    std::erase_if(lines, [&](const StoredLine& stored) {
        return !stored.line.shipDay || *stored.line.shipDay > day || stored.kit;
    });
    return lines;
}

std::set<std::string> openKits(lab::Database& database)
{
    std::set<std::string> clients;
    for (const auto& row : database.query("SELECT client FROM packing"))
        clients.insert(row.text(0));
    return clients;
}

std::optional<lab::ClientId> clientOfOpenKit(lab::Database& database, const scanner::Label& label)
{
    const auto* module = label.as<lab::ModuleSerial>();
    const auto* box = label.as<lab::BoxId>();
    if (!module && !box)
        return std::nullopt;
    const auto rows = database.query(
        std::string("SELECT client FROM packing WHERE ") + (module ? "module" : "box") + " = $1",
        {module ? module->text() : box->text()});
    return rows.empty() ? std::nullopt : std::optional(rows[0].parsed<lab::ClientId>(0));
}

} // namespace logistics
