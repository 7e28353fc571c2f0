// SPDX-License-Identifier: MIT
#include "logistics/exports/ExportTable.h"

#include "lab/Clock.h"
#include "lab/records/Staff.h"
#include "lab/records/Words.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "logistics/events/EventStore.h"

#include <algorithm>
#include <array>

namespace logistics {
namespace {

    using Row = std::vector<std::string>;
    using Sink = std::function<void(const Row&)>;

    constexpr int pageSize = 2000;

    const lab::CommandKind exportKind {"records.export", {lab::Role::Planner, lab::Role::Supervisor}};

    constexpr lab::Words<ExportKind, 4> kinds {{{
        {ExportKind::Clients, "clients"},
        {ExportKind::Modules, "modules"},
        {ExportKind::Events, "events"},
        {ExportKind::Plan, "plan"},
    }}};

    constexpr std::array<std::string_view, 14> clientColumns {"client", "name", "email", "language", "state",
        "zone", "variant", "firmware", "programme_end", "line", "city", "address_state", "postal", "holds"};
    constexpr std::array<std::string_view, 10> moduleColumns {"module", "variant", "firmware", "state",
        "place", "certified_on", "certificate", "expiry", "client", "kit"};
    constexpr std::array<std::string_view, 12> planColumns {"client", "state", "variant", "firmware",
        "expiry", "ship_day", "service", "arrives", "late", "late_permille", "cost_mills", "reason"};

    // The first column is the key that the pages go by. The last two parameters are the last key seen and how many
    // rows are wanted; the engines count parameters by where they stand.
    constexpr std::string_view clientQuery =
        "SELECT c.id, c.name, c.email, c.language, c.governing_state, c.zone, c.variant, c.firmware, "
        "c.programme_end, a.line, a.city, a.state, a.postal, "
        "(SELECT count(*) FROM hold h WHERE h.client = c.id AND h.released_on IS NULL) AS holds "
        "FROM client c LEFT JOIN address a ON a.client = c.id AND a.valid_until IS NULL AND a.valid_from = "
        "(SELECT max(b.valid_from) FROM address b WHERE b.client = c.id AND b.valid_until IS NULL AND "
        "b.valid_from <= $1) WHERE c.id > $2 ORDER BY c.id LIMIT $3";
    constexpr std::string_view moduleQuery =
        "SELECT m.serial, m.variant, m.firmware, m.state, m.place, m.certified_on, m.certificate, m.expiry, "
        "k.client, k.id FROM module m LEFT JOIN kit k ON k.module = m.serial AND k.closed_on IS NULL "
        "WHERE m.serial > $1 ORDER BY m.serial LIMIT $2";
    constexpr std::string_view planQuery = "SELECT l.client, l.governing_state, l.variant, l.firmware, "
                                           "l.expiry, l.ship_on, l.service, l.arrives_on, "
                                           "l.is_late, l.late_permille, l.cost_mills, l.reason FROM "
                                           "plan_line l JOIN plan p ON p.id = l.plan AND "
                                           "p.is_current = 1 WHERE l.client > $1 ORDER BY l.client LIMIT $2";

    std::string textOf(const lab::Row& row, std::size_t column, bool isNumber)
    {
        return row.isNull(column) ? "" : isNumber ? std::to_string(row.integer(column)) : row.text(column);
    }

    void byPages(lab::Database& database, std::string_view query, std::size_t columns,
        std::initializer_list<std::size_t> numbers, const lab::Values& before, const Sink& sink)
    {
        for (std::string last;;) {
            auto values = before;
            values.insert(values.end(), {lab::Value(last), lab::Value(pageSize)});
            const auto rows = database.query(query, values);
            for (const auto& row : rows) {
                Row cells;
                for (std::size_t i = 0; i < columns; ++i)
                    cells.push_back(textOf(row, i, std::ranges::find(numbers, i) != numbers.end()));
                last = cells.front();
                sink(cells);
            }
            if (rows.size() < pageSize)
                return;
        }
    }

    void eventsByPages(lab::Database& database, const Sink& sink)
    {
        const EventStore store(database);
        for (std::int64_t seq = 0;;) {
            const auto events = store.page(seq, pageSize);
            for (const auto& event : events) {
                Row cells;
                for (const auto column : eventColumns())
                    cells.push_back(event.field(column));
                sink(cells);
            }
            if (events.size() < pageSize)
                return;
        }
    }

} // namespace

std::string_view word(ExportKind kind) { return kinds.word(kind); }
lab::Expected<ExportKind> parseExportKind(std::string_view text) { return kinds.parse(text, "export.kind"); }

std::span<const std::string_view> exportColumns(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Clients:
        return clientColumns;
    case ExportKind::Modules:
        return moduleColumns;
    case ExportKind::Events:
        return eventColumns();
    case ExportKind::Plan:
        return planColumns;
    }
    return {};
}

lab::Expected<void> exportTable(lab::Database& database, const lab::Clock& clock, const lab::SignedIn& who,
    ExportKind kind, const Sink& row)
{
    Poco::JSON::Object body;
    body.set("what", std::string(word(kind)));
    const auto told = lab::Commands(database, clock)
                          .perform(lab::Commands::newId(), exportKind, who, body,
                              [&](lab::Instant) -> lab::Expected<lab::Applied> {
                                  return lab::Applied {std::string(word(kind)), body, Poco::JSON::Object()};
                              });
    if (!told)
        return tl::make_unexpected(told.error());
    const auto today = lab::Date(std::chrono::floor<std::chrono::days>(clock.now()));
    switch (kind) {
    case ExportKind::Clients:
        byPages(database, clientQuery, clientColumns.size(), {13}, {today}, row);
        break;
    case ExportKind::Modules:
        byPages(database, moduleQuery, moduleColumns.size(), {}, {}, row);
        break;
    case ExportKind::Events:
        eventsByPages(database, row);
        break;
    case ExportKind::Plan:
        byPages(database, planQuery, planColumns.size(), {8, 9, 10}, {}, row);
        break;
    }
    return {};
}

} // namespace logistics
