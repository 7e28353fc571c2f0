// SPDX-License-Identifier: MIT
#include "logistics/events/EventImport.h"

#include "lab/store/Database.h"

#include <algorithm>

namespace logistics {
namespace {

    constexpr std::size_t progressEvery = 500;

    const lab::CommandKind fileKind {"event.file", {lab::Role::Planner, lab::Role::Supervisor}};

    /// Leaves the transaction of a file that is not to be written; caught below.
    struct NotWritten {};

    /// The file goes by its hash: its name may be a person's.
    Poco::JSON::Object bodyOf(const EventFile& file, const ImportReport& report)
    {
        Poco::JSON::Object body;
        body.set("sha256", file.hash);
        body.set("rows", static_cast<Poco::UInt64>(report.rows.size()));
        for (const auto kind : {EventFate::Kind::Applied, EventFate::Kind::Noted, EventFate::Kind::Seen,
                 EventFate::Kind::Refused})
            body.set(std::string(word(kind)), report.count(kind));
        return body;
    }

} // namespace

int ImportReport::count(EventFate::Kind kind) const
{
    return static_cast<int>(std::ranges::count(rows, kind, [](const Row& row) { return row.fate.kind; }));
}

EventImport::EventImport(
    lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who, EventRules rules)
    : database_(database)
    , clock_(clock)
    , who_(who)
    , book_(database, clock, zone, std::move(who), rules)
{
}

ImportReport EventImport::run(
    const EventFile& file, const ImportOptions& options, const std::function<void(std::size_t)>& progress)
{
    ImportReport report;
    const auto takeAll = [&] {
        report = {}; // the transaction may have been begun anew
        for (const auto& row : file.rows) {
            report.rows.push_back({row.row, row.fields,
                row.event ? book_.take(*row.event)
                          : EventFate {EventFate::Kind::Refused, row.event.error()}});
            if (progress && report.rows.size() % progressEvery == 0)
                progress(report.rows.size());
        }
        const bool nothingNew =
            report.count(EventFate::Kind::Applied) + report.count(EventFate::Kind::Noted) == 0;
        if (options.dryRun || nothingNew || (report.count(EventFate::Kind::Refused) > 0 && !options.skipBad))
            throw NotWritten();
        const auto body = bodyOf(file, report);
        const auto entered =
            lab::Commands(database_, clock_)
                .perform(lab::Commands::newId(), fileKind, who_, body,
                    [&](lab::Instant) -> lab::Expected<lab::Applied> {
                        return lab::Applied {file.hash.substr(0, 12), body, Poco::JSON::Object()};
                    });
        if (!entered)
            throw NotWritten();
    };
    // Another station may have taken an event in between; the second look sees it.
    for (const bool lastTry : {false, true})
        try {
            database_.write(takeAll);
            report.written = true;
            break;
        } catch (const NotWritten&) {
            break;
        } catch (const lab::ConstraintViolation&) {
            if (lastTry)
                throw;
        }
    return report;
}

} // namespace logistics
