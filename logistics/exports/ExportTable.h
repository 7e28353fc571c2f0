// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lab {
class Database;
class Clock;
struct SignedIn;
} // namespace lab

namespace logistics {

/// What can be taken out of the lab as a table.
enum class ExportKind { Clients, Modules, Events, Plan };

std::string_view word(ExportKind kind);
/// Refuses with "export.kind".
lab::Expected<ExportKind> parseExportKind(std::string_view word);

std::span<const std::string_view> exportColumns(ExportKind kind);

/// Hands every row to `row`, a text for each of the columns, in the order of their keys (events in the order
/// in which they came, so that a lab which imports them does the same). Writes first in the journal who took
/// what: clients and events hold personal data. Refuses with "role.missing" whoever is neither planner nor
/// supervisor.
lab::Expected<void> exportTable(lab::Database& database, const lab::Clock& clock, const lab::SignedIn& who,
    ExportKind kind, const std::function<void(const std::vector<std::string>&)>& row);

} // namespace logistics
