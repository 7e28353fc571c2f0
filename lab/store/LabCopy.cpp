// SPDX-License-Identifier: MIT
#include "lab/store/LabCopy.h"

#include "lab/store/Database.h"
#include "lab/store/Migrations.h"

#include <algorithm>

namespace lab {
namespace {

    /// How many rows go into one statement: as many as its parameters allow on both engines.
    std::size_t rowsPerInsert(const engine::TableShape& table)
    {
        constexpr std::size_t mostParameters = 900;
        return std::max<std::size_t>(1, mostParameters / table.columns.size());
    }

    std::string insertStatement(const engine::TableShape& table, std::size_t rows)
    {
        std::string names;
        for (const auto& column : table.columns)
            names += (names.empty() ? "\"" : ", \"") + column + "\"";
        std::string sql = "INSERT INTO \"" + table.name + "\" (" + names + ") VALUES ";
        std::size_t number = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            sql += row == 0 ? "(" : ", (";
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                sql += (column == 0 ? "$" : ", $") + std::to_string(++number);
            sql += ")";
        }
        return sql;
    }

    void insertRows(Database& to, const engine::TableShape& table, const Rows& rows)
    {
        const auto most = rowsPerInsert(table);
        for (std::size_t first = 0; first < rows.size();) {
            const auto count = rows.size() - first >= most ? most : 1; // two statements, each prepared once
            Values values;
            for (std::size_t row = first; row < first + count; ++row)
                for (std::size_t column = 0; column < table.columns.size(); ++column)
                    values.push_back(rows[row].value(column));
            to.execute(insertStatement(table, count), values);
            first += count;
        }
    }

    LabContent copyRows(Database& from, Database& to, const RowProgress& progress)
    {
        LabContent content {0, {}, chainEnds(from)};
        std::int64_t done = 0;
        for (const auto& table : tablesInOrder(to))
            content.tables.push_back(readTable(from, table, [&](const Rows& rows) {
                insertRows(to, table, rows);
                done += static_cast<std::int64_t>(rows.size());
                if (progress)
                    progress(done);
            }));
        return content;
    }

    void requireSame(LabContent written, const LabContent& readBack)
    {
        written.layout = readBack.layout;
        for (std::size_t i = 0; i < written.tables.size(); ++i)
            if (written.tables[i] != readBack.tables.at(i))
                throw Failure({"copy.differs", {{"table", written.tables[i].name}}});
        if (written != readBack)
            throw Failure({"copy.differs", {{"table", "journal"}}});
    }

} // namespace

std::unique_ptr<Database> emptyPlace(const DatabaseUrl& to)
{
    try {
        return Database::create(to);
    } catch (const Failure& failure) {
        if (failure.message().code != "store.exists")
            throw;
    }
    const Failure taken({"store.exists", {{"file", to.shown()}}});
    try {
        auto database = Database::openAsIs(to);
        if (layoutVersion(*database) == 0)
            throw Failure(taken);
        for (const auto& table : tablesInOrder(*database))
            if (!database->query("SELECT 1 FROM \"" + table.name + "\" LIMIT 1").empty())
                throw Failure(taken);
        migrate(*database);
        return database;
    } catch (const Failure&) {
        throw Failure(taken); // another program's, or one that cannot be read
    }
}

LabContent copyLab(Database& from, const DatabaseUrl& to, Meanwhile meanwhile, const RowProgress& progress)
{
    const auto target = emptyPlace(to);
    LabContent content;
    target->write([&] {
        LabContent written;
        from.read([&] { written = copyRows(from, *target, progress); });
        content = contentOf(*target);
        requireSame(written, content);
        if (meanwhile == Meanwhile::NobodyWorks && chainEnds(from) != content.chains)
            throw Failure({"copy.changed", {}});
    });
    return content;
}

} // namespace lab
