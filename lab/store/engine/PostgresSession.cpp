// SPDX-License-Identifier: MIT
#include "lab/store/engine/PostgresSession.h"

#include "lab/store/engine/PostgresFailure.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <array>
#include <poll.h>

namespace lab::engine {
namespace {

    // The server leaves its own limit first, and the connection stays whole; ours is for a server that
    // cannot.
    constexpr std::chrono::milliseconds grace(500);

    /// Every parameter travels as text; the server knows its columns' types.
    class Parameters {
    public:
        explicit Parameters(const Values& values)
        {
            texts_.reserve(values.size());
            for (const auto& value : values) {
                const bool null = value.isNull();
                texts_.push_back(std::visit([](const auto& held) { return textOf(held); }, value.held()));
                pointers_.push_back(null ? nullptr : texts_.back().c_str());
            }
        }

        int count() const { return static_cast<int>(pointers_.size()); }
        const char* const* values() const { return pointers_.data(); }

    private:
        static std::string textOf(std::monostate /*null*/) { return {}; }
        static std::string textOf(std::int64_t value) { return std::to_string(value); }
        static std::string textOf(double value) { return text::exactNumber(value); }
        static const std::string& textOf(const std::string& value) { return value; }

        std::vector<std::string> texts_;
        std::vector<const char*> pointers_;
    };

    // The server's pg_type table: the numbers of its types.
    enum Type : Oid {
        Boolean = 16,
        Int8 = 20,
        Int2 = 21,
        Int4 = 23,
        Float4 = 700,
        Float8 = 701,
        Numeric = 1700
    };

    Value valueOf(const PGresult* result, int row, int column)
    {
        if (PQgetisnull(result, row, column) != 0)
            return {};
        std::string text(
            PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column)));
        switch (PQftype(result, column)) {
        case Boolean:
            return text == "t" ? 1 : 0;
        case Int2:
        case Int4:
        case Int8:
            return Value(text::parseInteger(text));
        case Float4:
        case Float8:
            return Value(text::parseNumber(text));
        case Numeric: // a sum of whole numbers is one
            if (const auto whole = text::parseInteger(text))
                return *whole;
            return Value(text::parseNumber(text));
        default:
            return text;
        }
    }

    Rows rowsOf(const PGresult* result)
    {
        Rows rows;
        rows.reserve(static_cast<std::size_t>(PQntuples(result)));
        for (int row = 0; row < PQntuples(result); ++row) {
            Values cells;
            for (int column = 0; column < PQnfields(result); ++column)
                cells.push_back(valueOf(result, row, column));
            rows.emplace_back(std::move(cells));
        }
        return rows;
    }

    bool recurs(std::string_view sql)
    {
        constexpr std::array starts = {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"};
        return std::ranges::any_of(starts, [&](const char* start) { return sql.starts_with(start); });
    }

} // namespace

PostgresSession::PostgresSession(PostgresAddress address, std::string shown)
    : address_(std::move(address))
    , shown_(std::move(shown))
{
    connect();
}

void PostgresSession::connect()
{
    prepared_.clear();
    connection_ = connectPostgres(address_, shown_);
    const auto milliseconds = std::to_string(std::chrono::milliseconds(address_.answerWithin).count());
    const auto settings = "SET statement_timeout = " + milliseconds
                          + "; SET lock_timeout = 5000; SET idle_in_transaction_session_timeout = 60000"
                            "; SET synchronous_commit = on; SET timezone = 'UTC'"
                            "; SET default_transaction_isolation = 'read committed'";
    answer(PQsendQuery(connection_.get(), settings.c_str()));
}

void PostgresSession::lose(const std::string& words, bool late)
{
    connection_.reset();
    throwPostgresFailure({std::string(sqlState(words)), words, true, late, shown_, address_.answerWithin});
}

PostgresSession::Result PostgresSession::answer(int sent)
{
    auto* const connection = connection_.get();
    const auto end = std::chrono::steady_clock::now() + address_.answerWithin + grace;
    const auto wait = [&](short events) {
        if (!waitFor(connection, events, end))
            lose("no answer in time", true);
        if (PQconsumeInput(connection) == 0)
            lose(PQerrorMessage(connection), false);
    };
    if (sent == 0)
        lose(PQerrorMessage(connection), false);
    for (int pending = PQflush(connection); pending != 0; pending = PQflush(connection)) {
        if (pending < 0)
            lose(PQerrorMessage(connection), false);
        wait(POLLIN | POLLOUT);
    }
    // Several results of several statements: the first failure counts, else the last.
    Result kept(nullptr, &PQclear);
    while (true) {
        while (PQisBusy(connection) != 0)
            wait(POLLIN);
        Result next(PQgetResult(connection), &PQclear);
        if (!next)
            break;
        if (!kept || PQresultStatus(kept.get()) != PGRES_FATAL_ERROR)
            kept = std::move(next);
    }
    if (PQstatus(connection) != CONNECTION_OK)
        lose(kept ? PQresultErrorMessage(kept.get()) : PQerrorMessage(connection), false);
    const auto status = PQresultStatus(kept.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const auto* field = PQresultErrorField(kept.get(), PG_DIAG_SQLSTATE);
        const std::string state = field ? field : "";
        constexpr auto* readOnly = "25006"; // the server became a standby; another host takes writes now
        constexpr auto* changedLayout = "0A000"; // what was prepared no longer fits
        if (state == readOnly || state == changedLayout)
            connection_.reset();
        throwPostgresFailure(
            {state, PQresultErrorMessage(kept.get()), lost(), false, shown_, address_.answerWithin});
    }
    return kept;
}

void PostgresSession::command(const char* sql)
{
    if (lost())
        connect();
    answer(PQsendQuery(connection_.get(), sql));
}

std::string PostgresSession::preparedName(std::string_view sql)
{
    constexpr std::size_t most = 300; // more than the program has; the rest is made up at run time
    if (const auto known = prepared_.find(sql); known != prepared_.end())
        return known->second;
    if (!recurs(sql) || prepared_.size() >= most)
        return {};
    auto name = "s" + std::to_string(prepared_.size());
    answer(PQsendPrepare(connection_.get(), name.c_str(), std::string(sql).c_str(), 0, nullptr));
    prepared_.emplace(sql, name);
    return name;
}

PostgresSession::Answer PostgresSession::run(std::string_view sql, const Values& values)
{
    if (lost())
        connect();
    const Parameters parameters(values);
    const auto name = preparedName(sql);
    const auto result =
        answer(name.empty() ? PQsendQueryParams(connection_.get(), std::string(sql).c_str(),
                   parameters.count(), nullptr, parameters.values(), nullptr, nullptr, 0)
                            : PQsendQueryPrepared(connection_.get(), name.c_str(), parameters.count(),
                                parameters.values(), nullptr, nullptr, 0));
    return {rowsOf(result.get()), text::parseInteger(PQcmdTuples(result.get())).value_or(0)};
}

} // namespace lab::engine
