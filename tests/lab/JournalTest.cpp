// SPDX-License-Identifier: MIT
#include "lab/store/Journal.h"

#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"
#include "tests/shared/TemporaryFolder.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using lab::Applied;
using lab::Commands;
using lab::Database;
using lab::DatabaseUrl;
using lab::Expected;
using lab::Journal;
using Poco::JSON::Object;

BOOST_AUTO_TEST_SUITE(JournalTest)

namespace {

struct Fixture {
    TemporaryFolder folder;
    std::unique_ptr<Database> database = Database::create(DatabaseUrl::sqlite(folder / "lab.db"));
    lab::FixedClock clock {lab::parseInstant("2026-10-06T13:00:00.000Z").value()};
    lab::SignedIn dock {{"staff-01", "One", lab::Role::Warehouse}, "dock-1"};
    lab::SignedIn office {{"staff-02", "Two", lab::Role::Supervisor}, "office"};
    Commands commands {*database, clock};
    lab::CommandKind kind {"test.note", {lab::Role::Warehouse, lab::Role::Supervisor}};

    Expected<Object::Ptr> note(const std::string& id, const lab::SignedIn& who, const std::string& text)
    {
        Object request;
        request.set("text", text);
        return commands.perform(id, kind, who, request, [&](lab::Instant) -> Expected<Applied> {
            ++applied;
            Object body;
            body.set("text", text);
            Object result;
            result.set("number", applied);
            return Applied {"subject", body, result};
        });
    }

    /// Edits the file behind the program's back, triggers dropped.
    void tamper(const std::string& sql)
    {
        database->execute("DROP TRIGGER IF EXISTS journal_keeps_rows");
        database->execute("DROP TRIGGER IF EXISTS journal_keeps_text");
        database->execute(sql);
    }

    int applied = 0;
};

} // namespace

BOOST_AUTO_TEST_CASE(hashesAreTheStandards)
{
    // FIPS 180-4, the one-block example
    BOOST_TEST(lab::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(canonicalTextSortsKeys)
{
    Object object;
    object.set("b", 1);
    object.set("a", "x\"\x1D");
    BOOST_TEST(lab::canonical(object) == R"({"a":"x\"\u001D","b":1})");
}

BOOST_FIXTURE_TEST_CASE(eachStationHasAChain, Fixture)
{
    for (int i = 0; i < 3; ++i)
        BOOST_REQUIRE(note(Commands::newId(), dock, "d" + std::to_string(i)));
    BOOST_REQUIRE(note(Commands::newId(), office, "o"));
    const Journal journal(*database);
    const auto verdict = journal.verify();
    BOOST_TEST(verdict.intact());
    BOOST_TEST(verdict.stations == 2);
    BOOST_TEST(verdict.entries == 4);
    BOOST_TEST(journal.latest(2).size() == 2U);
    BOOST_TEST(journal.latest(10).back().seq == 1);
}

BOOST_FIXTURE_TEST_CASE(theProgramItselfCannotRewriteIt, Fixture)
{
    BOOST_REQUIRE(note(Commands::newId(), dock, "first"));
    BOOST_CHECK_THROW(database->execute("UPDATE journal SET body = '{}'"), std::exception);
    BOOST_CHECK_THROW(database->execute("DELETE FROM journal"), std::exception);
    BOOST_TEST(Journal(*database).verify().intact());
}

BOOST_AUTO_TEST_CASE(everyChangeIsNamed)
{
    const struct {
        const char* name;
        const char* sql;
        std::int64_t seq;
        const char* why;
    } cases[] = {
        {"text edited", "UPDATE journal SET body = '{\"text\":\"other\"}' WHERE seq = 3", 3,
            "journal.changed"},
        {"who edited", "UPDATE journal SET staff = 'staff-99' WHERE seq = 2", 2, "journal.changed"},
        {"time edited", "UPDATE journal SET at = at + 1 WHERE seq = 5", 5, "journal.changed"},
        {"one removed", "DELETE FROM journal WHERE seq = 4", 4, "journal.gap"},
        {"the first removed", "DELETE FROM journal WHERE seq = 1", 1, "journal.gap"},
        {"link edited", "UPDATE journal SET prev_hash = 'x' WHERE seq = 4", 4, "journal.link"},
        {"two swapped",
            "UPDATE journal SET body = (SELECT body FROM journal j WHERE j.seq = 5 - journal.seq) "
            "WHERE seq IN (2, 3)",
            2, "journal.changed"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Fixture fixture;
            for (int i = 0; i < 5; ++i)
                BOOST_REQUIRE(fixture.note(Commands::newId(), fixture.dock, "d" + std::to_string(i)));
            fixture.tamper(c.sql);
            const auto verdict = Journal(*fixture.database).verify();
            BOOST_REQUIRE(!verdict.intact());
            BOOST_TEST(verdict.firstBad->station == "dock-1");
            BOOST_TEST(verdict.firstBad->seq == c.seq);
            BOOST_TEST(verdict.firstBad->why == c.why);
        }
}

BOOST_FIXTURE_TEST_CASE(aRepeatedCommandRunsOnce, Fixture)
{
    const auto id = Commands::newId();
    const auto first = note(id, dock, "same");
    const auto again = note(id, dock, "same");
    BOOST_REQUIRE(first);
    BOOST_REQUIRE(again);
    BOOST_TEST(applied == 1);
    BOOST_TEST((*again)->getValue<int>("number") == 1);
    BOOST_TEST(Journal(*database).size() == 1);

    const auto other = note(id, dock, "different");
    BOOST_TEST(other.error().code == "command.id-reused");
    BOOST_TEST(applied == 1);
}

BOOST_FIXTURE_TEST_CASE(aRefusedCommandLeavesNothing, Fixture)
{
    const auto refused =
        commands.perform(Commands::newId(), kind, dock, Object(), [&](lab::Instant) -> Expected<Applied> {
            database->execute("INSERT INTO staff (id, name, role) VALUES ('x', 'X', 'planner')");
            return lab::refused("test.no");
        });
    BOOST_TEST(refused.error().code == "test.no");
    BOOST_TEST(database->query("SELECT id FROM staff").empty());
    BOOST_TEST(Journal(*database).size() == 0);
    BOOST_TEST(database->query("SELECT id FROM command").empty());
}

BOOST_FIXTURE_TEST_CASE(theRoleIsCheckedBelowEveryScreen, Fixture)
{
    const lab::SignedIn planner {{"staff-03", "Three", lab::Role::Planner}, "office"};
    BOOST_TEST(note(Commands::newId(), planner, "no").error().code == "role.missing");
    BOOST_TEST(applied == 0);
}

BOOST_AUTO_TEST_SUITE_END()
