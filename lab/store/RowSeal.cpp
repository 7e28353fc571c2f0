// SPDX-License-Identifier: MIT
#include "lab/store/RowSeal.h"

#include "lab/store/Database.h"
#include "lab/store/Sha256.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <stdexcept>

namespace lab {
namespace {

    constexpr std::array tables {
        SealedTable {"receipt", "id",
            "id, module, kit, client, other_client, governing_state, outcome, matched_by, place, station, "
            "staff, at, is_open, undone_at, before, seq",
            ""},
        SealedTable {"calibration_run", "id",
            "id, batch, module, fixture, dock, profile, edition, state, technician, approver, started_at, "
            "ended_at, as_found_out, reason, results",
            "state = 'running'"},
        SealedTable {"shot", "run, number",
            "run, number, kind, lot, dock, at, bench_ms, module_shot, reading_mg_per_l, peak_ua, charge_uc, "
            "peak_s, tau_s, baseline_ua, cell_c, pressure_hpa, ambient_c, pulse",
            ""},
        SealedTable {"bath_shot", "run, number", "run, number, bath_c, bath_litres", ""},
        SealedTable {"certificate", "id",
            "id, number, run, module, issued_on, issued_at, approver, key_id, sha256, state, replaces, "
            "reason, "
            "ended_at",
            ""},
        SealedTable {"control_run", "id",
            "id, fixture, sensor, purpose, staff, at, pressure_hpa, ambient_c, rules, action, number", ""},
        SealedTable {"control_result", "run, lot",
            "run, lot, reference_mg_per_l, mean_mg_per_l, readings, error_percent, deviation_percent, "
            "stated_percent, established, centre_percent, spread_percent, z, shots",
            ""},
    };

    std::size_t countOf(std::string_view columns)
    {
        return static_cast<std::size_t>(std::ranges::count(columns, ',')) + 1;
    }

    std::string textOf(const Value& value)
    {
        return std::visit(
            [](const auto& held) -> std::string {
                using Held = std::decay_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, std::monostate>)
                    return "";
                else if constexpr (std::is_same_v<Held, std::int64_t>)
                    return std::to_string(held);
                else if constexpr (std::is_same_v<Held, double>)
                    return text::exactNumber(held);
                else
                    return held;
            },
            value.held());
    }

    /// "run = $1 AND number = $2": the engines count parameters by where they stand.
    std::string keyEquals(const SealedTable& table, int first)
    {
        std::string condition;
        for (const auto column : text::split(table.key, ','))
            condition += (condition.empty() ? "" : " AND ") + std::string(text::trimmed(column)) + " = $"
                         + std::to_string(first++);
        return condition;
    }

    std::string hashOf(std::span<const Value> values)
    {
        std::string text;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                text += '|';
            text += textOf(values[i]);
        }
        return sha256(text);
    }

} // namespace

std::span<const SealedTable> sealedTables() { return tables; }

const SealedTable& sealedTable(std::string_view name)
{
    const auto* found = std::ranges::find(tables, name, &SealedTable::name);
    if (found == tables.end())
        throw std::logic_error("no such sealed table: " + std::string(name));
    return *found;
}

std::string rowHash(const Values& values) { return hashOf(values); }

void sealRow(Database& database, std::string_view name, const Values& key)
{
    assert(database.writing());
    const auto& table = sealedTable(name);
    const auto rows = database.query("SELECT " + std::string(table.columns) + " FROM " + std::string(name)
                                         + " WHERE " + keyEquals(table, 1),
        key);
    Values values {hashOf(rows.at(0).values())};
    values.insert(values.end(), key.begin(), key.end());
    database.execute(
        "UPDATE " + std::string(name) + " SET row_hash = $1 WHERE " + keyEquals(table, 2), values);
}

void sealAll(Database& database)
{
    for (const auto& table : tables)
        for (const auto& row :
            database.query("SELECT " + std::string(table.key) + " FROM " + std::string(table.name)))
            sealRow(database, table.name, row.values());
}

SealVerdict checkSeals(Database& database, const SealedTable& table)
{
    return checkSeals(database, table, "1 = 1", {});
}

SealVerdict checkSeals(
    Database& database, const SealedTable& table, std::string_view where, const Values& given)
{
    constexpr int page = 2000;
    const auto columns = countOf(table.columns);
    const auto keys = countOf(table.key);
    const auto unsealed = table.unsealed.empty() ? std::string("1 = 0") : std::string(table.unsealed);
    std::string after = " AND (" + std::string(table.key) + ") > (";
    for (std::size_t i = 0; i < keys; ++i)
        after += (i > 0 ? ", $" : "$") + std::to_string(given.size() + i + 1);
    const auto select = "SELECT " + std::string(table.columns) + ", row_hash, CASE WHEN " + unsealed
                        + " THEN 1 ELSE 0 END AS may_be_unsealed, " + std::string(table.key) + " FROM "
                        + std::string(table.name) + " WHERE " + std::string(where);
    const auto order = " ORDER BY " + std::string(table.key) + " LIMIT " + std::to_string(page);

    SealVerdict verdict;
    auto values = given;
    for (bool first = true;; first = false) {
        const auto rows = database.query(select + (first ? "" : after + ")") + order, values);
        for (const auto& row : rows) {
            ++verdict.checked;
            const auto hash = row.text(columns);
            const bool mayBeEmpty = row.whole(columns + 1) == 1;
            const auto* why = hash.empty() ? (mayBeEmpty ? nullptr : "row.unsealed")
                              : hash != hashOf(std::span(row.values()).first(columns)) ? "row.changed"
                                                                                       : nullptr;
            if (!why || verdict.firstBad)
                continue;
            verdict.why = why;
            verdict.firstBad = "";
            for (std::size_t i = 0; i < keys; ++i)
                *verdict.firstBad += (i > 0 ? "/" : "") + textOf(row.values()[columns + 2 + i]);
        }
        if (rows.size() < page)
            return verdict;
        values = given;
        for (std::size_t i = 0; i < keys; ++i)
            values.push_back(rows.back().values()[columns + 2 + i]);
    }
}

} // namespace lab
