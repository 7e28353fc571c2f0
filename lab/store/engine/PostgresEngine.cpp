// SPDX-License-Identifier: MIT
#include "lab/store/engine/PostgresEngine.h"

namespace lab::engine {
namespace {

    // The lock must be had before the transaction looks at the records for the first time, so it is a
    // session's, taken in a transaction of its own; all of it travels as one message. The number is this
    // program's.
    constexpr auto beginBesideOthers = "BEGIN; SELECT pg_advisory_lock_shared(7355608); COMMIT; "
                                       "BEGIN ISOLATION LEVEL SERIALIZABLE";
    constexpr auto beginAlone = "BEGIN; SELECT pg_advisory_lock(7355608); COMMIT; "
                                "BEGIN ISOLATION LEVEL SERIALIZABLE";
    constexpr auto commitAndRelease = "COMMIT; SELECT pg_advisory_unlock_all()";
    constexpr auto rollBackAndRelease = "ROLLBACK; SELECT pg_advisory_unlock_all()";
    constexpr auto beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    constexpr int undoneBeforeAlone = 6;

} // namespace

PostgresEngine::PostgresEngine(const DatabaseUrl& url)
    : shown_(url.shown())
    , session_(url.server(), url.shown())
{
}

void PostgresEngine::requireWhole() const
{
    if (transaction_ && session_.lost())
        throw LostConnection({"store.lost", {{"file", shown_}}});
}

template <class Work> auto PostgresEngine::counted(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const Conflict&) {
        ++undone_;
        throw;
    }
}

Rows PostgresEngine::query(std::string_view sql, const Values& values)
{
    requireWhole();
    try {
        return counted([&] { return session_.run(sql, values).rows; });
    } catch (const LostConnection&) {
        if (transaction_ || !sql.starts_with("SELECT"))
            throw;
        return session_.run(sql, values).rows; // a question can be asked again
    }
}

std::int64_t PostgresEngine::execute(std::string_view sql, const Values& values)
{
    requireWhole();
    return counted([&] { return session_.run(sql, values).changed; });
}

void PostgresEngine::begin(Access access)
{
    const auto* start = access == Access::Read         ? beginReading
                        : undone_ >= undoneBeforeAlone ? beginAlone
                                                       : beginBesideOthers;
    try {
        session_.command(start);
    } catch (const LostConnection&) {
        session_.command(start); // it broke while nobody used it; nothing has been done on it yet
    } catch (...) {
        rollBack(); // the lock was not to be had in time
        throw;
    }
    transaction_ = true;
}

void PostgresEngine::commit()
{
    requireWhole();
    if (session_.failing())
        throw Failure({"store.failed", {{"file", shown_}}}, "a statement of the transaction failed");
    counted([&] { session_.command(commitAndRelease); });
    transaction_ = false;
    undone_ = 0;
}

void PostgresEngine::rollBack() noexcept
{
    transaction_ = false;
    try {
        if (!session_.lost())
            session_.command(rollBackAndRelease);
    } catch (const std::exception&) {
        // The session is lost, and the server undoes what it did not commit.
    }
}

std::vector<std::string> PostgresEngine::tables()
{
    std::vector<std::string> names;
    for (const auto& row : query("SELECT CAST(c.relname AS TEXT) FROM pg_catalog.pg_class c "
                                 "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                                 "WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') ORDER BY 1",
             {}))
        names.push_back(row.text(0));
    return names;
}

TableShape PostgresEngine::shapeOf(const std::string& table)
{
    const auto names = [&](const char* sql) {
        std::vector<std::string> list;
        for (const auto& row : query(sql, {table}))
            list.push_back(row.text(0));
        return list;
    };
    return {table,
        names("SELECT CAST(attname AS TEXT) FROM pg_catalog.pg_attribute WHERE attrelid = "
              "CAST(CAST($1 AS TEXT) AS regclass) AND attnum > 0 AND NOT attisdropped ORDER BY attnum"),
        names("SELECT CAST(a.attname AS TEXT) FROM pg_catalog.pg_constraint c "
              "CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (number, place) "
              "JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number "
              "WHERE c.conrelid = CAST(CAST($1 AS TEXT) AS regclass) AND c.contype = 'p' ORDER BY k.place"),
        names("SELECT DISTINCT CAST(f.relname AS TEXT) FROM pg_catalog.pg_constraint c "
              "JOIN pg_catalog.pg_class f ON f.oid = c.confrelid "
              "WHERE c.conrelid = CAST(CAST($1 AS TEXT) AS regclass) AND c.contype = 'f'")};
}

std::string PostgresEngine::setting(const char* name)
{
    return query("SELECT current_setting($1)", {name}).at(0).text(0);
}

Facts PostgresEngine::facts()
{
    const auto fsync = setting("fsync");
    const auto commit = setting("synchronous_commit");
    const auto pages = setting("full_page_writes");
    const bool waits = commit != "off" && commit != "local";
    return {"PostgreSQL", setting("server_version"), fsync == "on" && waits && pages == "on",
        "fsync " + fsync + ", synchronous_commit " + commit + ", full_page_writes " + pages};
}

std::string PostgresEngine::damage()
{
    const auto failures = query("SELECT CAST(coalesce(checksum_failures, 0) AS BIGINT) "
                                "FROM pg_catalog.pg_stat_database WHERE datname = current_database()",
        {});
    const auto count = failures.empty() ? 0 : failures[0].integer(0);
    return count == 0 ? "" : std::to_string(count) + " page checksums failed";
}

void PostgresEngine::requireByteOrder()
{
    const auto row = query("SELECT CAST(datcollate AS TEXT), pg_encoding_to_char(encoding) "
                           "FROM pg_catalog.pg_database WHERE datname = current_database()",
        {})
                         .at(0);
    const auto collation = row.text(0);
    const bool byBytes =
        collation == "C" || collation == "POSIX" || collation == "C.UTF-8" || collation == "C.utf8";
    if (!byBytes || row.text(1) != "UTF8")
        throw Failure(
            {"store.collation", {{"file", shown_}, {"collation", collation}, {"encoding", row.text(1)}}});
}

} // namespace lab::engine
