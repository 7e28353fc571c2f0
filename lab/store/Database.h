// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/Value.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace lab {

/// Where a lab's records are kept: `sqlite:PATH`.
class DatabaseUrl {
public:
    /// Refuses with "store.url".
    static Expected<DatabaseUrl> parse(std::string_view text);
    static DatabaseUrl sqlite(std::filesystem::path file) { return DatabaseUrl(std::move(file)); }

    const std::filesystem::path& file() const { return file_; }
    std::string text() const { return "sqlite:" + file_.string(); }

private:
    explicit DatabaseUrl(std::filesystem::path file)
        : file_(std::move(file))
    {
    }
    std::filesystem::path file_;
};

/// A rule of the records stood in the way (uniqueness, reference, check). Commands turn it into an answer.
class ConstraintViolation : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One connection to a lab's records. Everything acknowledged is on disk: WAL with synchronous = FULL,
/// foreign keys on. Other programs may have the same lab open; a writer waits up to five seconds for them.
///
/// Any thread may call; calls take turns. Throws Failure: "store.absent", "store.newer", "store.locked",
/// "store.full", "store.read-only", "store.damaged", "store.failed".
class Database {
public:
    /// Opens what is there and brings an older layout up to date. Throws Failure "store.absent" when there is
    /// no file, and "store.newer" when a later version of the program wrote it.
    static std::unique_ptr<Database> open(const DatabaseUrl& url);
    /// Makes a new, empty one; Failure "store.exists" when something is there.
    static std::unique_ptr<Database> create(const DatabaseUrl& url);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Parameters stand as `$1 … $n`, in order, which both engines take.
    Rows query(std::string_view sql, const Values& values = {});
    /// The number of rows changed.
    std::int64_t execute(std::string_view sql, const Values& values = {});

    /// Runs `work` in one transaction (BEGIN IMMEDIATE): all of it is on disk on return, or, when it throws,
    /// none. Not to be nested.
    void write(const std::function<void()>& work);
    /// True inside `write`: stores that must not be called outside one assert it.
    bool writing() const;

    const DatabaseUrl& url() const;
    /// Bytes free where the records are.
    std::uintmax_t freeSpace() const;
    /// The engine's own check of the file; empty when sound, else its first complaint.
    std::string damage();

private:
    class Connection;
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

} // namespace lab
