// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/DatabaseUrl.h"
#include "lab/store/Value.h"
#include "lab/store/engine/Engine.h"

#include <functional>
#include <memory>
#include <mutex>

namespace lab {

/// One connection to a lab's records, whichever engine keeps them: the same SQL and the same promises. What
/// is acknowledged is on disk, a transaction behaves as if no other ran beside it, and every call ends: a
/// writer waits up to five seconds for another, and a server answers within the time its URL allows or is
/// given up.
///
/// Any thread may call; calls take turns. Throws Failure: "store.absent", "store.newer", "store.locked",
/// "store.full", "store.read-only", "store.damaged", "store.text" (a text that is no UTF-8, or holds a NUL),
/// "store.failed"; of a server besides "store.unreachable", "store.sign-in", "store.no-database",
/// "store.rights", "store.crowded", "store.no-answer", "store.lost", "store.busy".
class Database {
public:
    /// Opens what is there and brings an older layout up to date. Throws Failure "store.absent" when there is
    /// no lab, and "store.newer" when a later version of the program wrote it.
    static std::unique_ptr<Database> open(const DatabaseUrl& url);
    /// Makes a new, empty one: a file, or the tables in a server's empty database. Failure "store.exists"
    /// when something is there; "store.collation" when the server's database sorts text by another rule than
    /// bytes.
    static std::unique_ptr<Database> create(const DatabaseUrl& url);
    /// Opens what is there in whatever layout it has: for looking into a backup.
    static std::unique_ptr<Database> openAsIs(const DatabaseUrl& url);

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Parameters stand as `$1 … $n`, in order, which both engines take.
    Rows query(std::string_view sql, const Values& values = {});
    /// The number of rows changed.
    std::int64_t execute(std::string_view sql, const Values& values = {});

    /// Runs `work` in one transaction: all of it is on disk on return, or, when it throws, none. Not to be
    /// nested. A server may undo the work because of another station's; it is then run again from the start,
    /// so it sets what it fills. Whatever a statement in it throws leaves the transaction with it.
    void write(const std::function<void()>& work);
    /// Runs `work`, which only reads, on the records as they stood when it began. Not to be nested.
    void read(const std::function<void()>& work);
    /// True inside `write`: stores that must not be called outside one assert it.
    bool writing() const;

    const DatabaseUrl& url() const { return url_; }
    engine::Facts facts();
    /// The tables that are there, by name.
    std::vector<std::string> tables();
    engine::TableShape shapeOf(const std::string& table);
    /// Stands behind the LIMIT of a subquery that picks rows for an UPDATE: on an engine with many writers,
    /// rows that another has just taken are passed over instead of waited for.
    std::string_view passingOverLocked() const { return engine_->passingOverLocked(); }
    /// The name under which a layout step keeps statements for this engine alone.
    std::string_view dialect() const { return engine_->dialect(); }
    /// Bytes free where the records are; nothing when that is a server's affair.
    std::optional<std::uintmax_t> freeSpace();
    /// The engine's own check of its files; empty when sound, else its first complaint.
    std::string damage();

private:
    Database(DatabaseUrl url, std::unique_ptr<engine::Engine> engine);
    void transaction(engine::Access access, const std::function<void()>& work);

    DatabaseUrl url_;
    std::unique_ptr<engine::Engine> engine_;
    mutable std::recursive_mutex mutex_;
    bool writing_ = false;
};

} // namespace lab
