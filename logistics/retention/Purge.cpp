// SPDX-License-Identifier: MIT
#include "logistics/retention/Purge.h"

#include "lab/Clock.h"
#include "lab/records/Words.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Erasure.h"
#include "lab/store/Json.h"
#include "logistics/events/EventKind.h"

#include <algorithm>
#include <array>

namespace logistics {
namespace {

    const lab::CommandKind purgeKind {"records.purge", {lab::Role::Supervisor}};

    constexpr lab::Words<PersonalData, 4> words {{{
        {PersonalData::Names, "names"},
        {PersonalData::Addresses, "addresses"},
        {PersonalData::Words, "words"},
        {PersonalData::Parcels, "parcels"},
    }}};

    constexpr std::array kinds {
        PersonalData::Names, PersonalData::Addresses, PersonalData::Words, PersonalData::Parcels};

    /// Leaves the transaction of a dry run; caught below.
    struct NotWritten {};

    const std::string owesNothing =
        " AND NOT EXISTS (SELECT 1 FROM expected_return e WHERE e.client = c.id AND e.closed_at IS NULL)";

    std::vector<std::string> clientsOver(lab::Database& database, lab::Date endedBefore)
    {
        std::vector<std::string> clients;
        for (const auto& row : database.query(
                 "SELECT c.id FROM client c WHERE c.programme_end < $1" + owesNothing + " ORDER BY c.id",
                 {endedBefore}))
            clients.push_back(row.text(0));
        return clients;
    }

    int whole(std::int64_t count) { return static_cast<int>(count); }

    int purgeNames(lab::Database& database, const std::string& client)
    {
        return whole(database.execute("UPDATE client SET name = '', email = '', version = version + 1 "
                                      "WHERE id = $1 AND (name <> '' OR email <> '')",
            {client}));
    }

    int purgeAddresses(lab::Database& database, const std::string& client)
    {
        return whole(database.execute("DELETE FROM address WHERE client = $1", {client}));
    }

    int purgeWords(lab::Database& database, const std::string& client)
    {
        int items = whole(
            database.execute("UPDATE hold SET reason = '' WHERE client = $1 AND reason <> ''", {client}));
        for (const auto& row :
            database.query("SELECT id, fields FROM outside_event WHERE client = $1", {client})) {
            auto fields = lab::parseObject(row.text(1));
            std::vector<std::string> personal;
            for (const auto& name : fields->getNames())
                if (isPersonal(name))
                    personal.push_back(name);
            if (personal.empty())
                continue;
            for (const auto& name : personal)
                fields->remove(name);
            items += whole(database.execute("UPDATE outside_event SET fields = $1 WHERE id = $2",
                {lab::canonical(*fields), row.text(0)}));
        }
        return items;
    }

    /// Before the records forget its name, so that a crash in between leaves no file that nobody knows.
    int removeFile(const std::filesystem::path& file, bool dryRun)
    {
        std::error_code error;
        if (dryRun)
            return std::filesystem::exists(file, error) ? 1 : 0;
        return std::filesystem::remove(file, error) ? 1 : 0;
    }

    int purgeParcels(
        lab::Database& database, const std::string& client, const std::filesystem::path& folder, bool dryRun)
    {
        int items = 0;
        const std::string kits = "(SELECT id FROM kit WHERE client = $1)";
        for (const auto& row : database.query(
                 "SELECT label_file FROM ship_request WHERE label_file IS NOT NULL AND kit IN " + kits,
                 {client}))
            items += removeFile(folder / "labels" / std::filesystem::path(row.text(0)).filename(), dryRun);
        for (const auto& row : database.query("SELECT id FROM notice WHERE client = $1", {client}))
            items += removeFile(
                folder / "outbox" / std::filesystem::path(row.text(0) + ".eml").filename(), dryRun);
        items += whole(database.execute(
            "UPDATE ship_request SET label_file = NULL, label_hash = NULL, failure = NULL WHERE kit IN "
                + kits + " AND (label_file IS NOT NULL OR failure IS NOT NULL)",
            {client}));
        const std::string parcels = "(SELECT number FROM parcel WHERE kit IN " + kits + ")";
        items += whole(database.execute("DELETE FROM carrier_reply WHERE number IN " + parcels, {client}));
        items += whole(database.execute("DELETE FROM parcel_event WHERE number IN " + parcels, {client}));
        return items;
    }

} // namespace

std::string_view word(PersonalData kind) { return words.word(kind); }
std::span<const PersonalData> allPersonalData() { return kinds; }

int Retention::days(PersonalData kind) const
{
    switch (kind) {
    case PersonalData::Names:
        return namesDays;
    case PersonalData::Addresses:
        return addressesDays;
    case PersonalData::Words:
        return wordsDays;
    case PersonalData::Parcels:
        return parcelsDays;
    }
    return namesDays;
}

int PurgeReport::items() const
{
    int items = 0;
    for (const auto& line : lines)
        items += line.items;
    return items;
}

Purge::Purge(lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who,
    Retention retention, std::filesystem::path folder)
    : database_(database)
    , clock_(clock)
    , zone_(zone)
    , who_(std::move(who))
    , retention_(retention)
    , folder_(std::move(folder))
{
}

void Purge::purge(PurgeReport::Line& line, bool dryRun)
{
    for (const auto& client : clientsOver(database_, line.endedBefore)) {
        int items = 0;
        switch (line.kind) {
        case PersonalData::Names:
            items = purgeNames(database_, client);
            break;
        case PersonalData::Addresses:
            items = purgeAddresses(database_, client);
            break;
        case PersonalData::Words:
            items = purgeWords(database_, client);
            break;
        case PersonalData::Parcels:
            items = purgeParcels(database_, client, folder_, dryRun);
            break;
        }
        line.clients += items > 0 ? 1 : 0;
        line.items += items;
    }
}

lab::Expected<PurgeReport> Purge::run(lab::Date before, bool dryRun)
{
    const auto today = zone_.dateAt(clock_.now());
    if (before > today)
        return lab::refused("purge.future", {{"day", before.iso()}, {"today", today.iso()}});
    Poco::JSON::Object request;
    request.set("before", before.iso());
    PurgeReport report;
    try {
        const auto done =
            lab::Commands(database_, clock_)
                .perform(lab::Commands::newId(), purgeKind, who_, request,
                    [&](lab::Instant) -> lab::Expected<lab::Applied> {
                        report = {};
                        Poco::JSON::Object body = request;
                        for (const auto kind : kinds) {
                            PurgeReport::Line line {
                                kind, std::min(before, today.plusDays(-retention_.days(kind)))};
                            purge(line, dryRun);
                            body.set(std::string(word(kind)), line.items);
                            report.lines.push_back(line);
                        }
                        report.stillOut =
                            database_
                                .query("SELECT count(*) AS clients FROM client c WHERE "
                                       "c.programme_end < $1 AND EXISTS (SELECT 1 FROM expected_return "
                                       "e WHERE e.client = c.id AND e.closed_at IS NULL)",
                                    {before})
                                .at(0)
                                .whole(0);
                        if (dryRun)
                            throw NotWritten();
                        return lab::Applied {before.iso(), body, Poco::JSON::Object()};
                    });
        if (!done)
            return tl::make_unexpected(done.error());
    } catch (const NotWritten&) {
        return report;
    }
    report.erased = lab::eraseDeleted(database_);
    return report;
}

} // namespace logistics
