// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/Value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

class Database;

/// A table whose rows carry, in `row_hash`, a SHA-256 over what they say, so that a flipped byte shows.
struct SealedTable {
    std::string_view name;
    std::string_view key; ///< the columns that name a row, e.g. "run, number"
    std::string_view columns; ///< what the hash covers, in order
    std::string_view unsealed; ///< the condition under which a row may still be without a hash
};

std::span<const SealedTable> sealedTables();
/// One of sealedTables; another name is our own mistake and throws std::logic_error.
const SealedTable& sealedTable(std::string_view name);

/// The hash of a row with these values in its columns: joined by bars, numbers in their shortest exact form,
/// nothing for NULL.
std::string rowHash(const Values& values);

/// Writes the hash of what the row with that key says now; only inside Database::write, after every change of
/// it.
void sealRow(Database& database, std::string_view table, const Values& key);

/// The same for every row of every table: once, when records from before there were hashes are brought up to
/// date.
void sealAll(Database& database);

/// What a check of a table's rows found.
struct SealVerdict {
    std::int64_t checked = 0;
    std::optional<std::string> firstBad; ///< its key
    std::string why; ///< "row.changed" or "row.unsealed"
};
SealVerdict checkSeals(Database& database, const SealedTable& table);
/// The same for the rows that meet a condition.
SealVerdict checkSeals(
    Database& database, const SealedTable& table, std::string_view where, const Values& values);

} // namespace lab
