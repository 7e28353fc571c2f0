// SPDX-License-Identifier: MIT
#include "lab/store/engine/SqliteEngine.h"

#include "lab/store/engine/SqliteFailure.h"
#include "lab/values/Text.h"

#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/Statement.h>

namespace lab::engine {
namespace {

    /// Tells the connector where each parameter's value lies.
    void bind(Poco::Data::Statement& statement, const Value& value)
    {
        std::visit(
            [&](const auto& held) {
                using Held = std::decay_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, std::monostate>)
                    statement, Poco::Data::Keywords::bind(Poco::Data::Keywords::null);
                else if constexpr (std::is_same_v<Held, std::int64_t>)
                    statement, Poco::Data::Keywords::bind(static_cast<Poco::Int64>(held));
                else
                    statement, Poco::Data::Keywords::bind(held);
            },
            value.held());
    }

    Value fromColumn(const Poco::Dynamic::Var& cell)
    {
        if (cell.isEmpty())
            return {};
        if (cell.isString())
            return cell.extract<std::string>();
        if (cell.isInteger())
            return cell.convert<std::int64_t>();
        if (cell.isNumeric())
            return cell.convert<double>();
        return cell.convert<std::string>();
    }

    /// The answer of a statement that has been executed.
    Rows rowsOf(Poco::Data::Statement& statement)
    {
        const Poco::Data::RecordSet answer(statement);
        Rows rows;
        rows.reserve(answer.rowCount());
        for (std::size_t row = 0; row < answer.rowCount(); ++row) {
            Values cells;
            cells.reserve(answer.columnCount());
            for (std::size_t column = 0; column < answer.columnCount(); ++column)
                cells.push_back(fromColumn(answer.value(column, row)));
            rows.emplace_back(std::move(cells));
        }
        return rows;
    }

    Poco::Data::Session session(const std::filesystem::path& file)
    {
        static const bool registered = (Poco::Data::SQLite::Connector::registerConnector(), true);
        static_cast<void>(registered);
        try {
            return {"SQLite", file.string()};
        } catch (const Poco::Exception& exception) {
            throwSqliteFailure(exception, file);
        }
    }

    /// SQLite takes `$2` for a name and counts names as they appear; what it counts by number is `?2`.
    std::string withNumbers(std::string_view sql)
    {
        std::string result(sql);
        bool quoted = false;
        for (std::size_t at = 0; at + 1 < result.size(); ++at) {
            if (result[at] == '\'')
                quoted = !quoted;
            else if (!quoted && result[at] == '$' && text::isDigit(result[at + 1]))
                result[at] = '?';
        }
        return result;
    }

    Poco::Data::Statement prepared(Poco::Data::Session& session, std::string_view sql, const Values& values)
    {
        Poco::Data::Statement statement(session);
        statement << withNumbers(sql);
        for (const auto& value : values)
            bind(statement, value);
        return statement;
    }

} // namespace

SqliteEngine::SqliteEngine(std::filesystem::path file, const FileSystemProbe& probe)
    : file_((refuseNetworkFile(file, probe), std::move(file)))
    , session_(session(file_))
{
    for (const auto* pragma : {"PRAGMA busy_timeout = 5000", "PRAGMA journal_mode = WAL",
             "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"})
        execute(pragma, {});
}

template <class Work> auto SqliteEngine::guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const Poco::Exception& exception) {
        throwSqliteFailure(exception, file_);
    }
}

Rows SqliteEngine::query(std::string_view sql, const Values& values)
{
    return guarded([&] {
        auto statement = prepared(session_, sql, values);
        statement.execute();
        return rowsOf(statement);
    });
}

std::int64_t SqliteEngine::execute(std::string_view sql, const Values& values)
{
    return guarded([&] { return static_cast<std::int64_t>(prepared(session_, sql, values).execute()); });
}

void SqliteEngine::rollBack() noexcept
{
    try {
        execute("ROLLBACK", {});
    } catch (const std::exception&) {
        // A full disk makes SQLite roll back by itself; then there is nothing left to undo.
    }
}

std::vector<std::string> SqliteEngine::tables()
{
    std::vector<std::string> names;
    for (const auto& row :
        query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
            {}))
        names.push_back(row.text(0));
    return names;
}

TableShape SqliteEngine::shapeOf(const std::string& table)
{
    TableShape shape {table, {}, {}, {}};
    for (const auto& row : query("SELECT name FROM pragma_table_info($1) ORDER BY cid", {table}))
        shape.columns.push_back(row.text(0));
    for (const auto& row : query("SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk", {table}))
        shape.key.push_back(row.text(0));
    for (const auto& row : query("SELECT DISTINCT \"table\" FROM pragma_foreign_key_list($1)", {table}))
        shape.references.push_back(row.text(0));
    return shape;
}

Facts SqliteEngine::facts()
{
    const auto mode = query("PRAGMA journal_mode", {}).at(0).text(0);
    const auto synchronous = query("PRAGMA synchronous", {}).at(0).integer(0);
    constexpr int full = 2;
    return {"SQLite", query("SELECT sqlite_version() AS version", {}).at(0).text(0),
        mode == "wal" && synchronous == full, mode + ", synchronous " + std::to_string(synchronous)};
}

std::optional<std::uintmax_t> SqliteEngine::freeSpace()
{
    std::error_code error;
    const auto space = std::filesystem::space(std::filesystem::absolute(file_).parent_path(), error);
    return error ? std::nullopt : std::optional(space.available);
}

std::string SqliteEngine::damage()
{
    const auto answer = query("PRAGMA integrity_check", {}).at(0).text(0);
    return answer == "ok" ? "" : answer;
}

} // namespace lab::engine
