// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/Value.h"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

/// A rule of the records stood in the way (uniqueness, reference, check). Commands turn it into an answer.
class ConstraintViolation : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace lab

namespace lab::engine {

/// Two transactions met and the engine undid this one; the same work succeeds when it is run again. Never
/// seen outside lab/store.
class Conflict : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The connection ended before the engine could say whether the work was kept. What is done under an identity
/// of its own can be tried again on the next connection; see Commands.
class LostConnection : public Failure {
public:
    using Failure::Failure;
};

enum class Access { Write, Read };

/// A table as the engine describes it.
struct TableShape {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key; ///< the primary key's columns, in its order
    std::vector<std::string> references; ///< tables that its rows point to
};

/// What an engine says of itself.
struct Facts {
    std::string name; ///< "SQLite" or "PostgreSQL"
    std::string version;
    bool durable; ///< what it acknowledges is on disk
    std::string durability; ///< the settings that make it so, in the engine's own words
};

/// One connection to the records, whatever keeps them: SQL that every engine takes goes through `query` and
/// `execute`; what only one of them can say stands behind the other functions. Calls take turns: `Database`
/// sees to it. Every function throws Failure, ConstraintViolation or Conflict.
class Engine {
public:
    Engine() = default;
    virtual ~Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    virtual Rows query(std::string_view sql, const Values& values) = 0;
    /// The number of rows changed.
    virtual std::int64_t execute(std::string_view sql, const Values& values) = 0;

    /// Starts a transaction that behaves as if no other ran beside it. One that only reads sees the records
    /// as they are now, whatever others write meanwhile.
    virtual void begin(Access access) = 0;
    /// On return all of it is on disk.
    virtual void commit() = 0;
    /// Never throws: what cannot be undone by asking is undone by the engine when the connection ends.
    virtual void rollBack() noexcept = 0;

    /// The name under which a layout step keeps statements for this engine alone.
    virtual std::string_view dialect() const = 0;
    virtual std::vector<std::string> tables() = 0;
    virtual TableShape shapeOf(const std::string& table) = 0;
    /// What makes a SELECT of an UPDATE's rows pass over those that another station has just taken.
    virtual std::string_view passingOverLocked() const = 0;
    virtual Facts facts() = 0;
    /// Bytes free where the records are; nothing when the engine cannot know.
    virtual std::optional<std::uintmax_t> freeSpace() = 0;
    /// The engine's own check of its files; empty when sound, else its first complaint.
    virtual std::string damage() = 0;
};

} // namespace lab::engine
