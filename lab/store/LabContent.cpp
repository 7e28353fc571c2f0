// SPDX-License-Identifier: MIT
#include "lab/store/LabContent.h"

#include "lab/store/Database.h"
#include "lab/store/Migrations.h"
#include "lab/store/Sha256.h"
#include "lab/values/Text.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <numeric>

namespace lab {
namespace {

    constexpr int pageSize = 500;

    std::string list(const std::vector<std::string>& names, const auto& written)
    {
        std::string text;
        for (const auto& name : names)
            text += (text.empty() ? "" : ", ") + written(name);
        return text;
    }

    std::string quoted(const std::string& name) { return "\"" + name + "\""; }

    /// Kind, length and text of a value, so that no two rows are written alike.
    std::string told(const Value& value)
    {
        return std::visit(
            [](const auto& held) -> std::string {
                using Held = std::decay_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, std::monostate>)
                    return "-";
                else if constexpr (std::is_same_v<Held, std::string>)
                    return "t" + std::to_string(held.size()) + ":" + held;
                else if constexpr (std::is_same_v<Held, double>)
                    return "r" + text::exactNumber(held) + ";";
                else
                    return "i" + std::to_string(held) + ";";
            },
            value.held());
    }

} // namespace

std::int64_t LabContent::rows() const
{
    return std::accumulate(tables.begin(), tables.end(), std::int64_t {0},
        [](std::int64_t sum, const TableContent& table) { return sum + table.rows; });
}

Poco::JSON::Object toJson(const LabContent& content)
{
    const auto list = [](const auto& entries, const auto& fill) {
        Poco::JSON::Array array;
        for (const auto& entry : entries) {
            Poco::JSON::Object one;
            fill(one, entry);
            array.add(one);
        }
        return array;
    };
    Poco::JSON::Object json;
    json.set("layout", content.layout);
    json.set("tables", list(content.tables, [](auto& one, const TableContent& table) {
        one.set("name", table.name);
        one.set("rows", static_cast<Poco::Int64>(table.rows));
        one.set("sha256", table.sha256);
    }));
    json.set("rows", static_cast<Poco::Int64>(content.rows()));
    json.set("stations", list(content.chains, [](auto& one, const ChainEnd& end) {
        one.set("station", end.station);
        one.set("seq", static_cast<Poco::Int64>(end.seq));
        one.set("hash", end.hash);
    }));
    return json;
}

LabContent labContent(const Poco::JSON::Object& json)
{
    LabContent content {json.getValue<int>("layout"), {}, {}};
    const auto each = [&](const char* list, const auto& add) {
        const auto array = json.getArray(list);
        for (unsigned i = 0; i < array->size(); ++i)
            add(*array->getObject(i));
    };
    each("tables", [&](const Poco::JSON::Object& one) {
        content.tables.push_back({one.getValue<std::string>("name"), one.getValue<Poco::Int64>("rows"),
            one.getValue<std::string>("sha256")});
    });
    each("stations", [&](const Poco::JSON::Object& one) {
        content.chains.push_back({one.getValue<std::string>("station"), one.getValue<Poco::Int64>("seq"),
            one.getValue<std::string>("hash")});
    });
    return content;
}

std::vector<ChainEnd> chainEnds(Database& database)
{
    std::vector<ChainEnd> ends;
    for (const auto& row : database.query(
             "SELECT station, seq, hash FROM journal j WHERE seq = (SELECT max(seq) FROM journal l WHERE "
             "l.station = j.station) ORDER BY station"))
        ends.push_back({row.text(0), row.integer(1), row.text(2)});
    return ends;
}

std::vector<engine::TableShape> tablesInOrder(Database& database)
{
    std::vector<engine::TableShape> waiting;
    for (const auto& name : database.tables())
        if (name != "migration")
            waiting.push_back(database.shapeOf(name));
    std::vector<engine::TableShape> ordered;
    while (!waiting.empty()) {
        const auto points = [&](const engine::TableShape& table) {
            return std::ranges::any_of(table.references, [&](const std::string& to) {
                return to != table.name
                       && std::ranges::find(waiting, to, &engine::TableShape::name) != waiting.end();
            });
        };
        auto next = std::ranges::find_if_not(waiting, points);
        if (next == waiting.end())
            next = waiting.begin(); // a ring of references: the engine will say so, should a row need it
        ordered.push_back(std::move(*next));
        waiting.erase(next);
    }
    return ordered;
}

TableContent readTable(
    Database& database, const engine::TableShape& table, const std::function<void(const Rows&)>& page)
{
    const auto& key = table.key.empty() ? table.columns : table.key;
    std::vector<std::size_t> keyColumns;
    for (const auto& name : key)
        keyColumns.push_back(
            static_cast<std::size_t>(std::ranges::find(table.columns, name) - table.columns.begin()));
    int number = 0;
    const auto select = "SELECT " + list(table.columns, quoted) + " FROM " + quoted(table.name);
    const auto order = " ORDER BY " + list(key, quoted) + " LIMIT " + std::to_string(pageSize);
    const auto rest = select + " WHERE (" + list(key, quoted) + ") > ("
                      + list(key, [&](const auto& /*name*/) { return "$" + std::to_string(++number); }) + ")"
                      + order;

    TableContent content {table.name, 0, ""};
    auto rows = database.query(select + order);
    while (!rows.empty()) {
        std::string text;
        for (const auto& row : rows)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                text += told(row.value(column));
        content.rows += static_cast<std::int64_t>(rows.size());
        content.sha256 = sha256(content.sha256 + text);
        if (page)
            page(rows);
        if (rows.size() < pageSize)
            break;
        Values last;
        for (const auto column : keyColumns)
            last.push_back(rows.back().value(column));
        rows = database.query(rest, last);
    }
    return content;
}

LabContent contentOf(Database& database, const RowProgress& progress)
{
    LabContent content {layoutVersion(database), {}, chainEnds(database)};
    std::int64_t before = 0;
    for (const auto& table : tablesInOrder(database)) {
        std::int64_t here = 0;
        content.tables.push_back(readTable(database, table, [&](const Rows& rows) {
            here += static_cast<std::int64_t>(rows.size());
            if (progress)
                progress(before + here);
        }));
        before += here;
    }
    return content;
}

} // namespace lab
