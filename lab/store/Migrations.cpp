// SPDX-License-Identifier: MIT
#include "lab/store/Migrations.h"

#include "lab/store/Database.h"
#include "lab/values/Text.h"

namespace lab {
namespace {

    /// Statements stand apart by an empty line, so that a trigger may hold semicolons.
    std::vector<std::string> statements(std::string_view sql)
    {
        std::vector<std::string> result;
        std::string statement;
        const auto finish = [&] {
            if (!statement.empty())
                result.push_back(std::move(statement));
            statement.clear();
        };
        for (const auto line : text::split(sql, '\n')) {
            if (line.empty())
                finish();
            else if (!line.starts_with("--"))
                statement += std::string(line) + "\n";
        }
        finish();
        return result;
    }

    bool hasTable(Database& database, std::string_view name)
    {
        return !database.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1", {name})
                    .empty();
    }

} // namespace

int layoutVersion(Database& database)
{
    if (!hasTable(database, "migration")) {
        if (!database.query("SELECT name FROM sqlite_master LIMIT 1").empty())
            throw Failure({"store.foreign", {{"file", database.url().file().string()}}});
        return 0;
    }
    return database.query("SELECT coalesce(max(version), 0) AS newest FROM migration").at(0).whole(0);
}

void migrate(Database& database)
{
    const int newest = migrations().back().version;
    const int present = layoutVersion(database);
    if (present > newest)
        throw Failure(
            {"store.newer", {{"file", database.url().file().string()}, {"has", std::to_string(present)},
                                {"knows", std::to_string(newest)}}});
    if (present == newest)
        return;

    database.write([&] {
        // Another program may have migrated while this one waited for its turn.
        const int now = layoutVersion(database);
        if (now == 0)
            database.execute("CREATE TABLE migration (version INTEGER PRIMARY KEY)");
        for (const auto& step : migrations()) {
            if (step.version <= now)
                continue;
            for (const auto& statement : statements(step.sql))
                database.execute(statement);
            database.execute("INSERT INTO migration (version) VALUES ($1)", {step.version});
        }
    });
}

} // namespace lab
