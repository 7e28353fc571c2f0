// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/Migrations.h"
#include "tests/shared/BothEngines.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <thread>

using lab::ConstraintViolation;
using lab::Database;
using lab::Expected;

// The contract of `Database`: what holds on one engine holds on the other.
BOOST_AUTO_TEST_SUITE(EnginesTest)

namespace {

int numberOf(const Expected<Poco::JSON::Object::Ptr>& result)
{
    return result.value()->getValue<int>("number");
}

} // namespace

BOOST_DATA_TEST_CASE(valuesComeBackAsTheyWent, bothEngines, engine)
{
    const EmptyLab lab(engine);
    lab.database->execute("CREATE TABLE t (i BIGINT, n INTEGER, d DOUBLE PRECISION, s TEXT, e TEXT)");
    constexpr std::int64_t beyondDouble = 9'007'199'254'740'993;
    BOOST_TEST(lab.database->execute("INSERT INTO t VALUES ($1, $2, $3, $4, $5)",
                   {beyondDouble, 7, 1.0 / 3.0, "text", std::nullopt})
               == 1);
    lab.database->execute("INSERT INTO t VALUES ($1, $2, $3, $4, $5)", {-1, 0, 5e-324, "", "x"});
    // The same statement again, so that one prepared before is used too.
    for (int again = 0; again < 3; ++again) {
        const auto rows =
            lab.database->query("SELECT i, n, d, s, e FROM t WHERE i > $1 ORDER BY i DESC", {-5});
        BOOST_REQUIRE(rows.size() == 2U);
        BOOST_TEST(rows[0].integer(0) == beyondDouble);
        BOOST_TEST(rows[0].integer(1) == 7);
        BOOST_TEST(rows[0].real(2) == 1.0 / 3.0);
        BOOST_TEST(rows[0].text(3) == "text");
        BOOST_TEST(rows[0].isNull(4));
        BOOST_TEST(rows[1].integer(0) == -1);
        BOOST_TEST(rows[1].real(2) == 5e-324);
        BOOST_TEST(rows[1].text(3) == "");
    }
    BOOST_TEST(lab.database->query("SELECT i FROM t WHERE i > $1", {beyondDouble}).empty());
    BOOST_TEST(lab.database->query("SELECT count(*), max(i) FROM t").at(0).integer(0) == 2);
    BOOST_TEST(lab.database->execute("UPDATE t SET n = n + 1") == 2);
    BOOST_TEST(lab.database->execute("DELETE FROM t WHERE i = $1", {12345}) == 0);
}

BOOST_DATA_TEST_CASE(parametersGoByTheirNumber, bothEngines, engine)
{
    const EmptyLab lab(engine);
    const auto joined = [&](const std::string& sql) {
        return lab.database->query(sql, {"one", "two", "three"}).at(0).text(0);
    };
    BOOST_TEST(joined("SELECT CAST($3 AS TEXT) || CAST($1 AS TEXT) || CAST($2 AS TEXT)") == "threeonetwo");
    BOOST_TEST(joined("SELECT CAST($2 AS TEXT) || CAST($2 AS TEXT) || CAST($1 AS TEXT) || CAST($3 AS TEXT)")
               == "twotwoonethree");
    BOOST_TEST(joined("SELECT '$2''$3' || CAST($3 AS TEXT) || CAST($2 AS TEXT) || CAST($1 AS TEXT)")
               == "$2'$3threetwoone");
}

BOOST_DATA_TEST_CASE(hostileTextIsKeptVerbatimOrRefused, bothEngines, engine)
{
    const EmptyLab lab(engine);
    lab.database->execute("CREATE TABLE t (id INTEGER, s TEXT)");
    const std::string kept[] = {"x'); DROP TABLE t;--", "\"quoted\" 'quoted' `quoted` \\ \\' $1 $2 ? :a %s",
        "\xE2\x80\xAE"
        "right to left",
        "\xD0\xA1yrillic", "tab\tline\nend\r\x1D\x1F", std::string(65'536, 'x'), "\xF0\x9F\xA6\x86", ""};
    int id = 0;
    for (const auto& text : kept) {
        lab.database->execute("INSERT INTO t VALUES ($1, $2)", {++id, text});
        BOOST_TEST((lab.database->query("SELECT s FROM t WHERE id = $1", {id}).at(0).text(0) == text));
        BOOST_TEST(lab.database->query("SELECT id FROM t WHERE s = $1", {text}).at(0).integer(0) == id);
    }
    const std::string refused[] = {std::string("AB\0CD", 5), std::string("\0", 1), "\xFF", "\xC3",
        "\xED\xA0\x80", "\xC0\x80", "a\xE2\x82"};
    for (const auto& text : refused)
        BOOST_TEST(failureOf([&] {
            lab.database->execute("INSERT INTO t VALUES ($1, $2)", {99, text});
        }) == "store.text");
    BOOST_TEST(lab.database->query("SELECT count(*) FROM t").at(0).integer(0) == id);
}

BOOST_DATA_TEST_CASE(aTransactionIsAllOrNothing, bothEngines, engine)
{
    const EmptyLab lab(engine);
    auto& database = *lab.database;
    database.execute("CREATE TABLE t (i BIGINT PRIMARY KEY, CHECK (i < 100))");
    BOOST_CHECK_THROW(database.write([&] {
        database.execute("INSERT INTO t VALUES (1)");
        throw std::runtime_error("in the middle");
    }),
        std::runtime_error);
    for (const auto* bad : {"INSERT INTO t VALUES (2)", "INSERT INTO t VALUES (100)"})
        BOOST_CHECK_THROW(database.write([&] {
            database.execute("INSERT INTO t VALUES (2)");
            database.execute(bad);
        }),
            std::exception);
    BOOST_TEST(!database.writing());
    BOOST_TEST(database.query("SELECT i FROM t").empty());

    database.write([&] { database.execute("INSERT INTO t VALUES (3)"); });
    BOOST_CHECK_THROW(database.execute("INSERT INTO t VALUES (3)"), ConstraintViolation);
    BOOST_CHECK_THROW(database.execute("INSERT INTO t VALUES (100)"), ConstraintViolation);
    BOOST_TEST(Database::open(lab.url)->query("SELECT i FROM t").at(0).integer(0) == 3);
}

BOOST_DATA_TEST_CASE(aSwallowedErrorIsNoCommit, bothEngines, engine)
{
    const EmptyLab lab(engine);
    auto& database = *lab.database;
    database.execute("CREATE TABLE t (i BIGINT PRIMARY KEY)");
    bool thrown = false;
    try {
        database.write([&] {
            database.execute("INSERT INTO t VALUES (1)");
            try {
                database.execute("INSERT INTO t VALUES (1)");
            } catch (const ConstraintViolation&) {
            }
        });
    } catch (const lab::Failure&) {
        thrown = true;
    }
    // Either is well; to say yes and keep nothing is not.
    BOOST_TEST(database.query("SELECT i FROM t").empty() == thrown);
}

BOOST_DATA_TEST_CASE(nothingIsCountedTwice, bothEngines, engine)
{
    const EmptyLab lab(engine);
    lab.database->execute("CREATE TABLE t (i BIGINT)");
    constexpr int each = 40;
    const auto work = [&] {
        const auto mine = Database::open(lab.url);
        for (int i = 0; i < each; ++i)
            mine->write([&] {
                const auto count = mine->query("SELECT count(*) AS n FROM t").at(0).integer(0);
                mine->execute("INSERT INTO t VALUES ($1)", {count});
            });
    };
    std::thread one(work);
    std::thread other(work);
    one.join();
    other.join();
    // Had two of them read the same count, a number would be missing.
    BOOST_TEST(lab.database->query("SELECT count(DISTINCT i) AS n FROM t").at(0).integer(0) == 2 * each);
}

BOOST_DATA_TEST_CASE(uniqueWhereItMatters, bothEngines, engine)
{
    const EmptyLab lab(engine);
    auto& database = *lab.database;
    database.execute("CREATE TABLE t (id TEXT PRIMARY KEY, module TEXT, is_open INTEGER)");
    database.execute("CREATE UNIQUE INDEX t_one_open ON t (module) WHERE is_open = 1");
    const auto add = [&](const char* id, int open) {
        return database
            .query("INSERT INTO t VALUES ($1, 'm', $2) ON CONFLICT (id) DO NOTHING RETURNING id", {id, open})
            .size();
    };
    BOOST_TEST(add("a", 0) == 1U);
    BOOST_TEST(add("b", 1) == 1U);
    BOOST_TEST(add("b", 1) == 0U);
    BOOST_CHECK_THROW(add("c", 1), ConstraintViolation);
    BOOST_TEST(add("c", 0) == 1U);
}

BOOST_DATA_TEST_CASE(theJournalIsInsertOnly, bothEngines, engine)
{
    const EmptyLab lab(engine);
    auto& database = *lab.database;
    const lab::FixedClock clock {lab::parseInstant("2026-10-06T13:00:00.000Z").value()};
    const lab::SignedIn who {{"staff-01", "One", lab::Role::Warehouse}, "dock-1"};
    const lab::CommandKind kind {"test.note", {lab::Role::Warehouse}};
    lab::Commands commands(database, clock);
    int applied = 0;
    const auto note = [&](const std::string& id, const std::string& text, bool refuse = false) {
        Poco::JSON::Object request;
        request.set("text", text);
        return commands.perform(id, kind, who, request, [&](lab::Instant) -> Expected<lab::Applied> {
            ++applied;
            database.execute("INSERT INTO staff (id, name, role) VALUES ($1, $2, 'planner')", {text, text});
            if (refuse)
                return lab::refused("test.no");
            Poco::JSON::Object result;
            result.set("number", applied);
            return lab::Applied {"subject", request, result};
        });
    };

    const auto id = lab::Commands::newId();
    BOOST_TEST(numberOf(note(id, "first")) == 1);
    BOOST_TEST(numberOf(note(id, "first")) == 1); // a repeat gets the first result
    BOOST_TEST(applied == 1);
    BOOST_TEST(note(id, "other").error().code == "command.id-reused");
    BOOST_TEST(note(lab::Commands::newId(), "refused", true).error().code == "test.no");
    BOOST_TEST(database.query("SELECT id FROM staff").size() == 1U);
    BOOST_TEST(database.query("SELECT id FROM command").size() == 1U);
    BOOST_REQUIRE(note(lab::Commands::newId(), "second"));

    for (const auto* change :
        {"UPDATE journal SET body = '{}'", "DELETE FROM journal", "DELETE FROM journal WHERE seq = 1"})
        BOOST_CHECK_THROW(database.execute(change), ConstraintViolation);
    const auto verdict = lab::Journal(database).verify();
    BOOST_TEST(verdict.intact());
    BOOST_TEST(verdict.entries == 2);
}

BOOST_DATA_TEST_CASE(whatIsNoLabIsSaidPlainly, bothEngines, engine)
{
    const LabPlace place(engine);
    const auto open = [&] { return failureOf([&] { Database::open(place.url); }); };
    BOOST_TEST(open() == "store.absent");
    const auto lab = Database::create(place.url);
    BOOST_TEST(open() == "");
    BOOST_TEST(failureOf([&] { Database::create(place.url); }) == "store.exists");

    BOOST_TEST(lab::layoutVersion(*lab) == lab::migrations().back().version);
    lab::migrate(*lab);
    BOOST_TEST(lab->query("SELECT version FROM migration").size() == lab::migrations().size());

    lab->execute("INSERT INTO migration (version) VALUES (9999)");
    BOOST_TEST(open() == "store.newer");
    lab->execute("DROP TABLE migration");
    BOOST_TEST(open() == "store.foreign");
}

BOOST_DATA_TEST_CASE(anEngineSaysWhatItPromises, bothEngines, engine)
{
    const EmptyLab lab(engine);
    const auto facts = lab.database->facts();
    BOOST_TEST(facts.name == (engine == EngineKind::Sqlite ? "SQLite" : "PostgreSQL"));
    BOOST_TEST(!facts.version.empty());
    BOOST_TEST(facts.durable);
    BOOST_TEST(lab.database->damage() == "");
    BOOST_TEST(lab.database->freeSpace().has_value() == (engine == EngineKind::Sqlite));
}

BOOST_AUTO_TEST_SUITE_END()
