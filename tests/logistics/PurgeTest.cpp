// SPDX-License-Identifier: MIT
#include "logistics/retention/Purge.h"

#include "lab/store/Journal.h"
#include "tests/shared/Events.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using lab::Date;
using logistics::PersonalData;

BOOST_AUTO_TEST_SUITE(PurgeTest)

namespace {

struct Fixture : EventLab {
    /// A client about whom the lab knows everything it can know of a person; the programme ended on that day.
    lab::ClientId plant(int number, Date end, bool moduleOut)
    {
        const auto id = lab::ClientId::numbered(number);
        const auto kit = kitIn(lab::ModuleState::Installed);
        database->write([&] {
            lab::ClientStore clients(*database);
            clients.add(lab::Client {id, "Jane Quorvane", "quorvane@example.invalid", "en", "OH",
                "America/New_York", "FC-100", "4.2.0", end, 1});
            clients.add(
                lab::Address {id, "99 Quorvane Lane", "Quorvaneville", "OH", "45499", Date(2024, 1, 1), {}});
            clients.add(
                lab::Hold {id, lab::HoldKind::Compliance, "Quorvane reason", Date(2024, 1, 2), {}, {}});
            database->execute("UPDATE kit SET client = $1 WHERE id = $2", {id.text(), kit.id.text()});
            database->execute("UPDATE expected_return SET client = $1, closed_at = $2 WHERE kit = $3",
                {id.text(), moduleOut ? lab::Value() : lab::Value(1), kit.id.text()});
            database->execute("INSERT INTO carrier_reply (number, at, body) VALUES ($1, 1, $2)",
                {kit.returning.text(), "{\"receivedBy\":\"QUORVANE J\"}"});
            database->execute("INSERT INTO ship_request (id, kind, kit, request_hash, reference, state, "
                              "tracking, label_file, at, "
                              "changed_at) VALUES ($1, 'out', $2, 'h', 'r', 'done', $3, $4, 1, 1)",
                {"s-" + id.text(), kit.id.text(), "T" + id.text(), id.text() + ".zpl"});
            database->execute("INSERT INTO notice (id, client, kind, language, about, state, queued_at) "
                              "VALUES ($1, $2, 'shipped', 'en', $3, 'sent', 1)",
                {"n-" + id.text(), id.text(), kit.id.text()});
        });
        import(row("note", id, "text=Quorvane words") + row("upload", id, "text=quorvane-letter.pdf"));
        for (const auto& [room, name] :
            {std::pair {"labels", id.text() + ".zpl"}, std::pair {"outbox", "n-" + id.text() + ".eml"}}) {
            std::filesystem::create_directories(folder / "lab" / room);
            std::ofstream(folder / "lab" / room / name) << "Jane Quorvane, 99 Quorvane Lane";
        }
        return id;
    }

    lab::Expected<logistics::PurgeReport> purge(Date before, bool dryRun = false)
    {
        return logistics::Purge(*database, clock, zone, supervisor, {}, folder / "lab").run(before, dryRun);
    }

    /// How often the planted person is to be found in the lab's files: records, labels, mails.
    int traces() const
    {
        int found = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "lab")) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream in(entry.path(), std::ios::binary);
            std::stringstream bytes;
            bytes << in.rdbuf();
            for (const auto* planted : {"Quorvane", "quorvane", "QUORVANE"})
                found += bytes.str().find(planted) != std::string::npos ? 1 : 0;
        }
        return found;
    }

    lab::SignedIn supervisor {{"staff-31", "Training Supervisor", lab::Role::Supervisor}, "office"};
};

} // namespace

BOOST_FIXTURE_TEST_CASE(nothingOfThePersonIsLeftOnTheDisk, Fixture)
{
    const auto id = plant(900'001, Date(2025, 6, 1), false);
    BOOST_TEST(traces() > 0);
    const auto entries = lab::Journal(*database).size();
    const auto report = purge(Date(2026, 10, 1));
    BOOST_REQUIRE(report.has_value());
    for (const auto& line : report->lines)
        BOOST_TEST_CONTEXT(word(line.kind)) {
            BOOST_TEST(line.clients >= 1);
            BOOST_TEST(line.items >= 1);
        }
    BOOST_TEST(report->erased);
    BOOST_TEST(traces() == 0);
    // The journal stands as it was, with one entry more.
    BOOST_TEST(lab::Journal(*database).verify().intact());
    BOOST_TEST(lab::Journal(*database).size() == entries + 1);
    const auto entry = lab::Journal(*database).latest(1).front();
    BOOST_TEST(entry.kind == "records.purge");
    BOOST_TEST(entry.body.find("\"names\":") != std::string::npos);
    // The client is still known by number, and so is what happened.
    BOOST_TEST(client(id).name.empty());
    BOOST_TEST(!lab::ClientStore(*database).addressOn(id, Date(2026, 1, 1)).has_value());
    BOOST_TEST(purge(Date(2026, 10, 1))->items() == 0);
}

BOOST_FIXTURE_TEST_CASE(eachKindHasItsTime, Fixture)
{
    // 200 days ago: addresses and parcels have had their time, names and words have not.
    const auto id = plant(900'002, Date(2026, 10, 6).plusDays(-200), false);
    const auto report = *purge(Date(2026, 10, 6));
    const auto clients = [&](PersonalData kind) {
        return std::ranges::find(report.lines, kind, &logistics::PurgeReport::Line::kind)->clients;
    };
    BOOST_TEST(clients(PersonalData::Addresses) == 1);
    BOOST_TEST(clients(PersonalData::Parcels) == 1);
    BOOST_TEST(clients(PersonalData::Names) == 0);
    BOOST_TEST(clients(PersonalData::Words) == 0);
    BOOST_TEST(client(id).name == "Jane Quorvane");
}

BOOST_FIXTURE_TEST_CASE(whoStillHasAModuleIsKept, Fixture)
{
    const auto id = plant(900'003, Date(2025, 1, 1), true);
    const auto report = *purge(Date(2026, 10, 1));
    BOOST_TEST(report.stillOut == 1);
    BOOST_TEST(report.items() == 0);
    BOOST_TEST(client(id).name == "Jane Quorvane");
}

BOOST_FIXTURE_TEST_CASE(aDryRunAndARefusalChangeNothing, Fixture)
{
    plant(900'004, Date(2025, 6, 1), false);
    const auto untouched = snapshot();
    const auto before = traces();
    const auto told = *purge(Date(2026, 10, 1), true);
    BOOST_TEST(told.items() > 0);
    BOOST_TEST((snapshot() == untouched));
    BOOST_TEST(purge(Date(2025, 1, 1))->items() == 0); // ended after that day
    const auto afterEmpty = snapshot();
    BOOST_TEST(purge(Date(2026, 10, 7)).error().code == "purge.future");
    logistics::Purge theirs(*database, clock, zone, planner, {}, folder / "lab");
    BOOST_TEST(theirs.run(Date(2026, 10, 1), false).error().code == "role.missing");
    BOOST_TEST((snapshot() == afterEmpty));
    BOOST_TEST(traces() == before);
    BOOST_TEST(purge(Date(2026, 10, 1))->items() == told.items());
}

BOOST_AUTO_TEST_SUITE_END()
