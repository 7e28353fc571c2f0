// SPDX-License-Identifier: MIT
#include "lab/store/Migrations.h"

#include "lab/store/Database.h"
#include "lab/store/RowSeal.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <set>

namespace lab {
namespace {

    /// From this layout on every result and receipt carries a hash over all that it says now.
    constexpr int firstSealedLayout = 19;

    /// Statements stand apart by an empty line, so that a trigger may hold semicolons. One under a line such
    /// as
    /// "-- sqlite" is for that engine alone.
    std::vector<std::string> statements(std::string_view sql, std::string_view dialect)
    {
        std::vector<std::string> result;
        std::string statement;
        std::string_view only;
        const auto finish = [&] {
            if (!statement.empty() && (only.empty() || only == dialect))
                result.push_back(std::move(statement));
            statement.clear();
            only = {};
        };
        for (const auto line : text::split(sql, '\n')) {
            if (line.empty())
                finish();
            else if (line == "-- sqlite" || line == "-- postgresql")
                only = line.substr(3);
            else if (!line.starts_with("--"))
                statement += std::string(line) + "\n";
        }
        finish();
        return result;
    }

    /// Steps not taken yet, oldest first. One may be older than the newest that was: they were written side
    /// by side.
    std::vector<Migration> missingSteps(Database& database)
    {
        std::set<int> taken;
        if (layoutVersion(database) > 0)
            for (const auto& row : database.query("SELECT version FROM migration"))
                taken.insert(row.whole(0));
        std::vector<Migration> missing;
        for (const auto& step : migrations())
            if (!taken.contains(step.version))
                missing.push_back(step);
        return missing;
    }

} // namespace

int layoutVersion(Database& database)
{
    const auto tables = database.tables();
    if (std::ranges::find(tables, "migration") == tables.end()) {
        if (!tables.empty())
            throw Failure({"store.foreign", {{"file", database.url().shown()}}});
        return 0;
    }
    return database.query("SELECT coalesce(max(version), 0) AS newest FROM migration").at(0).whole(0);
}

void migrate(Database& database)
{
    const int newest = migrations().back().version;
    const int present = layoutVersion(database);
    if (present > newest)
        throw Failure({"store.newer", {{"file", database.url().shown()}, {"has", std::to_string(present)},
                                          {"knows", std::to_string(newest)}}});
    if (missingSteps(database).empty())
        return;

    database.write([&] {
        // Another program may have migrated while this one waited for its turn.
        const int now = layoutVersion(database);
        if (now == 0)
            database.execute("CREATE TABLE migration (version INTEGER PRIMARY KEY)");
        for (const auto& step : missingSteps(database)) {
            for (const auto& statement : statements(step.sql, database.dialect()))
                database.execute(statement);
            database.execute("INSERT INTO migration (version) VALUES ($1)", {step.version});
        }
        if (now > 0 && now < firstSealedLayout)
            sealAll(database);
    });
}

} // namespace lab
