// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/Value.h"

#include <Poco/JSON/Object.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lab {

class Database;
namespace engine {
    struct TableShape;
}

/// What a table holds: how many rows, and a hash over every value of every row in the key's order. Two tables
/// with the same hash hold the same, whichever engine keeps them.
struct TableContent {
    std::string name;
    std::int64_t rows;
    std::string sha256;

    bool operator==(const TableContent&) const = default;
};

/// The last entry of a station's journal.
struct ChainEnd {
    std::string station;
    std::int64_t seq;
    std::string hash;

    bool operator==(const ChainEnd&) const = default;
};

/// All that a lab holds, told short: what a copy of it is measured by.
struct LabContent {
    int layout = 0;
    std::vector<TableContent> tables; ///< in an order in which no row comes before one it points to
    std::vector<ChainEnd> chains; ///< by station

    std::int64_t rows() const;
    bool operator==(const LabContent&) const = default;
};

/// `{"layout","tables":[{"name","rows","sha256"}],"rows","stations":[{"station","seq","hash"}]}`
Poco::JSON::Object toJson(const LabContent& content);
/// Reads it again.
LabContent labContent(const Poco::JSON::Object& json);

/// Hears rows done, from time to time.
using RowProgress = std::function<void(std::int64_t)>;

/// Reads everything; inside Database::read or write, or nobody may be writing.
LabContent contentOf(Database& database, const RowProgress& progress = {});

/// The last entry of every station's journal, by station.
std::vector<ChainEnd> chainEnds(Database& database);

/// The lab's tables, each behind those that it points to; the list of layout steps is not among them.
std::vector<engine::TableShape> tablesInOrder(Database& database);

/// Reads a table page by page in its key's order, hands each page to `page`, and tells what the whole holds.
TableContent readTable(
    Database& database, const engine::TableShape& table, const std::function<void(const Rows&)>& page);

} // namespace lab
