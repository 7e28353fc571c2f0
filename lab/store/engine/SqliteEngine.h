// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/engine/Engine.h"
#include "lab/store/engine/NetworkFile.h"

#include <Poco/Data/Session.h>

#include <filesystem>

namespace lab::engine {

/// The records in one file: WAL with synchronous = FULL, foreign keys on. Other programs of this computer may
/// have the same file open; a writer waits up to five seconds for them. Throws Failure "store.network" for a
/// file that other computers share; "store.locked", "store.full", "store.read-only", "store.damaged",
/// "store.failed".
class SqliteEngine : public Engine {
public:
    /// Opens the file, or makes an empty one.
    explicit SqliteEngine(std::filesystem::path file, const FileSystemProbe& probe = fileSystemOf);

    Rows query(std::string_view sql, const Values& values) override;
    std::int64_t execute(std::string_view sql, const Values& values) override;
    void begin(Access access) override { execute(access == Access::Write ? "BEGIN IMMEDIATE" : "BEGIN", {}); }
    void commit() override { execute("COMMIT", {}); }
    void rollBack() noexcept override;

    std::string_view dialect() const override { return "sqlite"; }
    std::vector<std::string> tables() override;
    TableShape shapeOf(const std::string& table) override;
    std::string_view passingOverLocked() const override { return ""; } // one writer at a time
    Facts facts() override;
    std::optional<std::uintmax_t> freeSpace() override;
    std::string damage() override;

private:
    template <class Work> auto guarded(Work work) -> decltype(work());

    std::filesystem::path file_;
    Poco::Data::Session session_;
};

} // namespace lab::engine
