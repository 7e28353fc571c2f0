// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"

#include "tests/shared/BothEngines.h"

#include <boost/test/unit_test.hpp>
#include <sqlite3.h>

#include <fstream>

using lab::Database;
using lab::DatabaseUrl;

BOOST_AUTO_TEST_SUITE(DatabaseTest)

namespace {

/// Another program on the same file, through the engine's own interface.
class Stranger {
public:
    explicit Stranger(const std::filesystem::path& file) { sqlite3_open(file.c_str(), &connection_); }
    ~Stranger() { sqlite3_close(connection_); }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;

    int run(const std::string& sql)
    {
        return sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
    }

private:
    sqlite3* connection_ = nullptr;
};

struct Fixture {
    TemporaryFolder folder;
    DatabaseUrl url = DatabaseUrl::sqlite(folder / "lab.db");
    std::unique_ptr<Database> database = Database::create(url);
};

} // namespace

BOOST_FIXTURE_TEST_CASE(oneParameterMayStandTwice, Fixture)
{
    BOOST_TEST(database->query("SELECT $1 AS a, $2 AS b, $1 AS c", {"one", "two"}).at(0).text(2) == "one");
}

BOOST_FIXTURE_TEST_CASE(theDurableModeIsOn, Fixture)
{
    BOOST_TEST(database->query("PRAGMA journal_mode").at(0).text(0) == "wal");
    BOOST_TEST(database->query("PRAGMA synchronous").at(0).text(0) == "2"); // FULL
    BOOST_TEST(database->query("PRAGMA foreign_keys").at(0).text(0) == "1");
}

BOOST_FIXTURE_TEST_CASE(aStrangersLockIsSaidPlainly, Fixture)
{
    Stranger stranger(url.file());
    BOOST_REQUIRE(stranger.run("BEGIN IMMEDIATE") == SQLITE_OK);
    BOOST_TEST(failureOf([&] { database->write([] {}); }) == "store.locked");
    BOOST_REQUIRE(stranger.run("COMMIT") == SQLITE_OK);
    BOOST_TEST(failureOf([&] { database->write([] {}); }) == "");
}

BOOST_FIXTURE_TEST_CASE(aFullDiskChangesNothing, Fixture)
{
    database->execute("CREATE TABLE t (s TEXT)");
    database->write([&] { database->execute("INSERT INTO t VALUES ('kept')"); });
    database->query("PRAGMA max_page_count = 60"); // the engine's own way to run out of room
    BOOST_TEST(failureOf([&] {
        database->write([&] {
            for (int i = 0; i < 1000; ++i)
                database->execute("INSERT INTO t VALUES ($1)", {std::string(4000, 'x')});
        });
    }) == "store.full");
    const auto rows = database->query("SELECT s FROM t");
    BOOST_REQUIRE(rows.size() == 1U);
    BOOST_TEST(rows[0].text(0) == "kept");
    BOOST_TEST(failureOf([&] {
        database->write([&] { database->execute("INSERT INTO t VALUES ('more')"); });
    }) == "");
}

BOOST_AUTO_TEST_CASE(whatIsNotALabIsSaidPlainly)
{
    const TemporaryFolder folder;
    const auto open = [](const std::filesystem::path& file) {
        return failureOf([&] { Database::open(DatabaseUrl::sqlite(file)); });
    };
    BOOST_TEST(open(folder / "absent.db") == "store.absent");
    BOOST_TEST(open(folder.path()) == "store.absent");
    BOOST_TEST(!std::filesystem::exists(folder / "absent.db"));

    std::ofstream(folder / "text.db") << std::string(4096, 'x');
    BOOST_TEST(open(folder / "text.db") == "store.damaged");

    Stranger(folder / "other.db").run("CREATE TABLE addresses (name TEXT)");
    BOOST_TEST(open(folder / "other.db") == "store.foreign");

    Database::create(DatabaseUrl::sqlite(folder / "lab.db"));
    BOOST_TEST(
        failureOf([&] { Database::create(DatabaseUrl::sqlite(folder / "lab.db")); }) == "store.exists");
    Stranger(folder / "lab.db").run("INSERT INTO migration (version) VALUES (9999)");
    BOOST_TEST(open(folder / "lab.db") == "store.newer");
}

BOOST_FIXTURE_TEST_CASE(damageIsFound, Fixture)
{
    database->execute("CREATE TABLE t (s TEXT)");
    database->write([&] {
        for (int i = 0; i < 400; ++i)
            database->execute("INSERT INTO t VALUES ($1)", {std::string(500, 'x')});
    });
    BOOST_TEST(database->damage().empty());
    database.reset();
    {
        std::fstream file(url.file(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096 * 30);
        file << std::string(4096 * 4, '\x55');
    }
    std::string found;
    const auto failure = failureOf([&] { found = Database::open(url)->damage(); });
    BOOST_TEST((!found.empty() || failure == "store.damaged"));
}

BOOST_AUTO_TEST_SUITE_END()
