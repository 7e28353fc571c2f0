// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/StationRights.h"
#include "tests/shared/BothEngines.h"
#include "tests/shared/Program.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <barrier>
#include <thread>

using namespace std::chrono_literals;
using lab::Database;
using lab::DatabaseUrl;

// What only a server can do to a lab.
BOOST_AUTO_TEST_SUITE(PostgresTest)

namespace {

using Clock = std::chrono::steady_clock;

std::unique_ptr<Database> labAt(const std::string& url)
{
    return Database::create(DatabaseUrl::parse(url).value());
}

std::string opening(const std::string& url)
{
    return failureOf([&] { Database::open(DatabaseUrl::parse(url).value()); });
}

int backendOf(Database& database) { return database.query("SELECT pg_backend_pid()").at(0).whole(0); }

/// Ends a station's connection from the server's side, as a restart does.
void cutOff(Database& other, int backend)
{
    other.query("SELECT pg_terminate_backend($1)", {backend});
    while (!other.query("SELECT 1 FROM pg_stat_activity WHERE pid = $1", {backend}).empty())
        std::this_thread::sleep_for(5ms);
}

struct Counter {
    explicit Counter(Database& wanted)
        : database(wanted)
    {
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n BIGINT NOT NULL)");
        database.execute("INSERT INTO t VALUES (1, 0), (2, 0)");
    }
    std::int64_t value(int id)
    {
        return database.query("SELECT n FROM t WHERE id = $1", {id}).at(0).integer(0);
    }

    Database& database;
};

} // namespace

BOOST_AUTO_TEST_CASE(aFrozenServerIsGivenUpInTime)
{
    ThrowAwayPostgres server;
    const auto url = server.freshDatabase("timeout=1");
    const auto database = labAt(url);
    Counter counter(*database);
    constexpr auto limit = 4s; // the time allowed is one second and a half; the rest is for a busy machine

    server.freeze();
    auto began = Clock::now();
    BOOST_TEST(failureOf([&] { counter.value(1); }) == "store.no-answer");
    BOOST_TEST((Clock::now() - began < limit));
    // A new connection gets no further: the kernel takes it, nobody answers.
    began = Clock::now();
    BOOST_TEST(failureOf([&] { counter.value(1); }) == "store.unreachable");
    BOOST_TEST((Clock::now() - began < limit));
    server.thaw();
    BOOST_TEST(counter.value(1) == 0);

    // In the midst of a transaction: all of it is undone.
    BOOST_TEST(failureOf([&] {
        database->write([&] {
            database->execute("UPDATE t SET n = n + 1 WHERE id = 1");
            server.freeze();
            database->execute("UPDATE t SET n = n + 1 WHERE id = 2");
        });
    }) == "store.no-answer");
    server.thaw();
    BOOST_TEST(!database->writing());
    // The server finds the broken connection when it next looks at it; until then it holds the row.
    for (int i = 0; i < 100 && failureOf([&] { database->execute("UPDATE t SET n = n + 10"); }) != ""; ++i)
        std::this_thread::sleep_for(100ms);
    BOOST_TEST(counter.value(1) == 10);
    BOOST_TEST(counter.value(2) == 10);
}

BOOST_AUTO_TEST_CASE(aCrashLosesNothingThatWasAcknowledged)
{
    ThrowAwayPostgres server;
    const auto database = labAt(server.freshDatabase());
    Counter counter(*database);
    for (int round = 1; round <= 3; ++round) {
        database->write([&] { database->execute("UPDATE t SET n = n + 1 WHERE id = 1"); });
        server.crash();
        BOOST_TEST(counter.value(1) == round); // the next connection is found by itself
        server.crash();
        BOOST_TEST(
            failureOf([&] { database->execute("UPDATE t SET n = n + 1 WHERE id = 2"); }) == "store.lost");
        database->write([&] { database->execute("UPDATE t SET n = n + 1 WHERE id = 2"); });
        BOOST_TEST(counter.value(2) == round);
    }
}

BOOST_AUTO_TEST_CASE(aLostConnectionNeverSplitsATransaction)
{
    const auto url = throwAwayPostgres().freshDatabase();
    const auto database = labAt(url);
    const auto other = Database::open(DatabaseUrl::parse(url).value());
    Counter counter(*database);
    BOOST_TEST(failureOf([&] {
        database->write([&] {
            database->execute("UPDATE t SET n = 5 WHERE id = 1");
            cutOff(*other, backendOf(*database));
            try {
                database->execute("UPDATE t SET n = 6 WHERE id = 1");
            } catch (const lab::Failure&) { // whoever goes on regardless is stopped at the next statement
            }
            database->execute("UPDATE t SET n = 7 WHERE id = 2");
        });
    }) == "store.lost");
    BOOST_TEST(counter.value(1) == 0);
    BOOST_TEST(counter.value(2) == 0);
}

BOOST_AUTO_TEST_CASE(aCommandOutlivesItsConnection)
{
    const auto url = throwAwayPostgres().freshDatabase();
    const auto database = labAt(url);
    const auto other = Database::open(DatabaseUrl::parse(url).value());
    Counter counter(*database);
    const lab::SystemClock clock;
    const lab::SignedIn who {{"staff-01", "One", lab::Role::Warehouse}, "dock-1"};
    int runs = 0;
    const auto done = lab::Commands(*database, clock)
                          .perform(lab::Commands::newId(), {"test.count", {lab::Role::Warehouse}}, who,
                              Poco::JSON::Object(), [&](lab::Instant) -> lab::Expected<lab::Applied> {
                                  if (++runs == 1)
                                      cutOff(*other, backendOf(*database));
                                  database->execute("UPDATE t SET n = n + 1 WHERE id = 1");
                                  return lab::Applied {"t", Poco::JSON::Object(), Poco::JSON::Object()};
                              });
    BOOST_TEST(done.has_value());
    BOOST_TEST(runs == 2);
    BOOST_TEST(counter.value(1) == 1);
    BOOST_TEST(lab::Journal(*database).size() == 1);
}

BOOST_AUTO_TEST_CASE(workThatMetAnothersIsRunAgain)
{
    const auto url = throwAwayPostgres().freshDatabase();
    const auto database = labAt(url);
    Counter counter(*database);
    // Each reads what the other writes (40001 for one of them), then both want both rows (40P01).
    for (const bool deadlock : {false, true}) {
        std::barrier meet(2);
        std::atomic<int> runs = 0;
        const auto station = [&](int mine, int others) {
            const auto own = Database::open(DatabaseUrl::parse(url).value());
            bool first = true;
            own->write([&] {
                ++runs;
                if (!deadlock)
                    own->query("SELECT n FROM t WHERE id = $1", {others});
                own->execute("UPDATE t SET n = n + 1 WHERE id = $1", {mine});
                if (std::exchange(first, false))
                    meet.arrive_and_wait();
                if (deadlock)
                    own->execute("UPDATE t SET n = n + 1 WHERE id = $1", {others});
            });
        };
        std::jthread one(station, 1, 2);
        std::jthread other(station, 2, 1);
        one.join();
        other.join();
        BOOST_TEST(runs > 2);
    }
    BOOST_TEST(counter.value(1) == 3);
    BOOST_TEST(counter.value(2) == 3);
}

BOOST_AUTO_TEST_CASE(theServersOwnLimitLeavesTheConnection)
{
    const auto database = labAt(throwAwayPostgres().freshDatabase("timeout=1"));
    const auto backend = backendOf(*database);
    BOOST_TEST(failureOf([&] { database->query("SELECT pg_sleep(10)"); }) == "store.no-answer");
    BOOST_TEST(backendOf(*database) == backend);
}

BOOST_AUTO_TEST_CASE(theHostThatTakesWritesIsFound)
{
    ThrowAwayPostgres standby("default_transaction_read_only = on");
    auto& primary = throwAwayPostgres();
    const auto own = primary.freshDatabase();
    labAt(own);
    const auto database = own.substr(own.rfind('/')); // with its options
    const auto hosts = [](int first, int second) {
        return "postgresql://flexcal@127.0.0.1:" + std::to_string(first)
               + ",127.0.0.1:" + std::to_string(second);
    };
    // Nobody listens at the first; the first takes no writes (and has no such database).
    BOOST_TEST(opening(hosts(1, primary.port()) + database) == "");
    BOOST_TEST(opening(hosts(standby.port(), primary.port()) + database) == "");
    BOOST_TEST(opening(hosts(standby.port(), primary.port()) + "/postgres?timeout=5") == "store.absent");
    BOOST_TEST(opening(hosts(1, 1) + database) == "store.unreachable");
    standby.freeze();
    BOOST_TEST(opening(hosts(standby.port(), primary.port()) + database + "&timeout=1") == "");
    standby.thaw();
}

BOOST_AUTO_TEST_CASE(aDatabaseThatSortsOtherwiseIsRefused)
{
    auto& server = throwAwayPostgres();
    server.run({"createdb", "-h", "127.0.0.1", "-p", std::to_string(server.port()), "-U", "flexcal", "-T",
        "template0", "-E", "LATIN1", "latin"});
    BOOST_TEST(failureOf([&] { labAt(server.url("latin", "timeout=20")); }) == "store.collation");
    BOOST_TEST(opening(server.url("nothing", "timeout=20")) == "store.no-database");
}

BOOST_AUTO_TEST_CASE(whoIsSlowComesToTheirTurn)
{
    const auto url = throwAwayPostgres().freshDatabase();
    const auto database = labAt(url);
    Counter counter(*database);
    // Stations that never pause, and change what the slow one has read before it can write.
    std::atomic<bool> over = false;
    std::vector<std::jthread> quick;
    for (int i = 0; i < 4; ++i)
        quick.emplace_back([&] {
            const auto own = Database::open(DatabaseUrl::parse(url).value());
            while (!over)
                own->write([&] { own->execute("UPDATE t SET n = n + 1 WHERE id = 1"); });
        });
    for (int round = 0; round < 3; ++round)
        BOOST_TEST(failureOf([&] {
            database->write([&] {
                const auto seen = counter.value(1);
                std::this_thread::sleep_for(30ms);
                database->execute("UPDATE t SET n = $1 WHERE id = 1", {seen + 1});
                database->execute("UPDATE t SET n = n + 1 WHERE id = 2");
            });
        }) == "");
    over = true;
    quick.clear();
    BOOST_TEST(counter.value(2) == 3);
}

BOOST_AUTO_TEST_CASE(aStationsUserCannotRewriteTheJournal)
{
    ThrowAwayPostgres server;
    const auto url = server.freshDatabase();
    const auto owner = labAt(url);
    owner->execute("CREATE ROLE \"Station1\" LOGIN");
    const lab::SignedIn who {{"staff-01", "One", lab::Role::Warehouse}, "dock-1"};
    BOOST_TEST(failureOf([&] { lab::grantStation(*owner, "nobody"); }) == "store.no-role");
    lab::grantStation(*owner, "Station1");
    auto text = url;
    text.replace(text.find("flexcal@"), 8, "Station1@");
    const auto station = Database::open(DatabaseUrl::parse(text).value());

    station->write([&] {
        lab::Journal(*station).append(
            who, lab::SystemClock().now(), "test.entry", "subject", Poco::JSON::Object());
        station->execute("UPDATE lease SET holder = holder");
        station->execute("DELETE FROM hold");
    });
    BOOST_TEST(station->query("SELECT seq FROM journal").size() == 1U);
    for (const auto* const sql : {"UPDATE journal SET at = 0", "DELETE FROM journal", "TRUNCATE journal",
             "ALTER TABLE journal DISABLE TRIGGER ALL", "DROP TABLE journal", "DELETE FROM command",
             "UPDATE command SET result = ''", "INSERT INTO migration (version) VALUES (999)",
             "CREATE TABLE own (id INTEGER)", "DROP TRIGGER journal_keeps_rows ON journal"})
        BOOST_TEST(failureOf([&] { station->execute(sql); }) == "store.rights", sql);
    BOOST_TEST(failureOf([&] { lab::grantStation(*station, "Station1"); }) == "store.rights");
    const TemporaryFolder folder;
    const auto file = Database::create(DatabaseUrl::sqlite(folder / "lab.db"));
    BOOST_TEST(failureOf([&] { lab::grantStation(*file, "Station1"); }) == "store.no-roles-here");
}

BOOST_AUTO_TEST_CASE(aPasswordComesFromAFileOfOnesOwn)
{
    ThrowAwayPostgres server;
    const auto url = server.freshDatabase();
    const std::string password = "it's: a \\secret$1 é";
    labAt(url)->execute("CREATE ROLE station LOGIN PASSWORD '" + std::string("it''s: a \\secret$1 é") + "'");
    server.writeSettings(
        "pg_hba.conf", "host all flexcal 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
    const TemporaryFolder folder;
    const auto file = folder / "password";
    const auto asStation = [&] {
        auto text = url;
        text.replace(text.find("flexcal@"), 8, "station@");
        return opening(text + "&password_file=" + file.string());
    };
    BOOST_TEST(asStation() == "secret.absent");
    std::ofstream(file) << password << "\n";
    using std::filesystem::perms;
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write | perms::group_read);
    BOOST_TEST(asStation() == "secret.mode");
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write);
    BOOST_TEST(asStation() == "store.rights"); // signed in; the lab's owner has granted nothing
    std::ofstream(file) << "wrong";
    BOOST_TEST(asStation() == "store.sign-in");
}

BOOST_AUTO_TEST_CASE(onlyTheServerThatIsMeantIsBelieved)
{
    ThrowAwayPostgres server;
    const auto url = server.freshDatabase("timeout=5");
    labAt(url);
    const TemporaryFolder folder;
    const auto certify = [&](const std::string& name, const std::string& host) {
        const auto made = runProgram(
            {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                "/CN=" + host, "-addext", "subjectAltName=DNS:" + host, "-days", "2", "-keyout",
                (folder / (name + ".key")).string(), "-out", (folder / (name + ".pem")).string()},
            "openssl");
        BOOST_REQUIRE(made.exitCode == 0);
    };
    certify("ours", "localhost");
    certify("other", "localhost");
    certify("misnamed", "db.example");
    const auto present = [&](const std::string& name) {
        server.takeFile(folder / (name + ".pem"), "server.crt");
        server.takeFile(folder / (name + ".key"), "server.key");
        server.writeSettings("postgresql.auto.conf", "ssl = on\n");
    };
    const auto trusting = [&](const std::string& name) {
        auto text = url;
        text.replace(text.find("127.0.0.1"), 9, "localhost");
        return opening(text + "&sslmode=verify-full&sslrootcert=" + (folder / (name + ".pem")).string());
    };
    BOOST_TEST(trusting("ours") == "store.unreachable"); // it speaks no TLS at all
    present("ours");
    BOOST_TEST(trusting("ours") == "");
    BOOST_TEST(trusting("other") == "store.unreachable");
    present("misnamed");
    BOOST_TEST(trusting("misnamed") == "store.unreachable");
}

BOOST_AUTO_TEST_SUITE_END()
