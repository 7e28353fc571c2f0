// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/engine/Engine.h"
#include "lab/store/engine/PostgresSession.h"

namespace lab::engine {

/// The records at a PostgreSQL server, which many stations share. A transaction is SERIALIZABLE, so that it
/// keeps the promise that SQLite's one writer makes; what it costs is a Conflict now and then. Writers run
/// side by side under a shared lock of the database; one that was undone several times on end takes it alone,
/// so that whatever the others do, nobody meets them for ever.
class PostgresEngine : public Engine {
public:
    explicit PostgresEngine(const DatabaseUrl& url);

    Rows query(std::string_view sql, const Values& values) override;
    std::int64_t execute(std::string_view sql, const Values& values) override;
    void begin(Access access) override;
    void commit() override;
    void rollBack() noexcept override;

    std::string_view dialect() const override { return "postgresql"; }
    std::vector<std::string> tables() override;
    TableShape shapeOf(const std::string& table) override;
    std::string_view passingOverLocked() const override { return " FOR UPDATE SKIP LOCKED"; }
    Facts facts() override;
    std::optional<std::uintmax_t> freeSpace() override { return std::nullopt; } // the server's affair
    std::string damage() override;

    /// Throws Failure "store.collation" when the database sorts or encodes text otherwise than SQLite does.
    void requireByteOrder();

private:
    /// A transaction that lost its connection has no further statements: they would run outside it.
    void requireWhole() const;
    /// Runs one statement, and counts it when the server undid the transaction for it.
    template <class Work> auto counted(Work work) -> decltype(work());
    std::string setting(const char* name);

    std::string shown_;
    PostgresSession session_;
    bool transaction_ = false;
    int undone_ = 0; ///< transactions on end that met another's
};

} // namespace lab::engine
