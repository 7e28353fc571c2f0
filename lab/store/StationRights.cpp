// SPDX-License-Identifier: MIT
#include "lab/store/StationRights.h"

#include "lab/store/Database.h"

#include <Poco/String.h>

namespace lab {
namespace {

    // Added to, never changed.
    bool onlyGrows(const std::string& table) { return table == "journal" || table == "command"; }

    // Written by whoever owns the lab, when a new version of the program opens it.
    bool onlyRead(const std::string& table) { return table == "migration"; }

    std::string identifier(const std::string& name) { return '"' + Poco::replace(name, "\"", "\"\"") + '"'; }

} // namespace

void grantStation(Database& database, const std::string& role)
{
    if (database.url().isFile())
        throw Failure({"store.no-roles-here", {{"file", database.url().shown()}}});
    if (database.query("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1", {role}).empty())
        throw Failure({"store.no-role", {{"file", database.url().shown()}, {"role", role}}});
    // A server only warns whoever grants what is not theirs to give.
    if (database
            .query("SELECT 1 FROM pg_catalog.pg_class WHERE oid = CAST('journal' AS regclass) "
                   "AND pg_has_role(relowner, 'USAGE')")
            .empty())
        throw Failure({"store.rights", {{"file", database.url().shown()}}});
    const auto to = " TO " + identifier(role);
    database.write([&] {
        const auto schema = database.query("SELECT CAST(current_schema() AS TEXT)").at(0).text(0);
        database.execute("GRANT USAGE ON SCHEMA " + identifier(schema) + to);
        for (const auto& table : database.tables()) {
            // What an earlier grant gave too much of goes first.
            database.execute("REVOKE ALL ON " + identifier(table) + " FROM " + identifier(role));
            const auto* const rights = onlyRead(table)    ? "SELECT"
                                       : onlyGrows(table) ? "SELECT, INSERT"
                                                          : "SELECT, INSERT, UPDATE, DELETE";
            database.execute("GRANT " + std::string(rights) + " ON " + identifier(table) + to);
        }
    });
}

} // namespace lab
