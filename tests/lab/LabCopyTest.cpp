// SPDX-License-Identifier: MIT
#include "lab/store/LabCopy.h"

#include "lab/store/Journal.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/Migrations.h"
#include "tests/shared/BothEngines.h"
#include "tests/shared/Labs.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <csignal>

using lab::Database;
using lab::DatabaseUrl;
using lab::Meanwhile;

BOOST_AUTO_TEST_SUITE(LabCopyTest)

DatabaseUrl freshServer() { return DatabaseUrl::parse(throwAwayPostgres().freshDatabase()).value(); }

/// A training lab in which something was done, at two stations.
struct WorkedLab : SmallLab {
    WorkedLab()
    {
        for (const auto* station : {"dock-1", "dock-2"})
            for (int i = 0; i < 3; ++i)
                database->write([&] {
                    lab::Journal(*database).append({warehouse.staff, station}, clock.now(), "test.note",
                        "subject \xE2\x80\xAE '", Poco::JSON::Object());
                });
    }
};

std::string codeOfCopy(Database& from, const DatabaseUrl& to)
{
    return failureOf([&] { lab::copyLab(from, to, Meanwhile::NobodyWorks); });
}

BOOST_AUTO_TEST_CASE(aLabMovesToAServerAndBack)
{
    WorkedLab lab;
    const auto there = freshServer();
    const auto before = lab::contentOf(*lab.database);
    std::int64_t heard = 0;
    const auto copied = lab::copyLab(*lab.database, there, Meanwhile::NobodyWorks,
        [&](std::int64_t rows) { heard = std::max(heard, rows); });
    BOOST_TEST((copied == before));
    BOOST_TEST(heard == copied.rows());
    BOOST_TEST(copied.rows() > 500);
    BOOST_TEST(copied.chains.size() == 3U); // the two, and the one that made the lab

    const auto server = Database::open(there);
    BOOST_TEST(lab::Journal(*server).verify().intact());
    BOOST_TEST(lab::readLabIdentity(*server).name == lab::readLabIdentity(*lab.database).name);
    const auto back = DatabaseUrl::sqlite(lab.folder / "back.db");
    BOOST_TEST((lab::copyLab(*server, back, Meanwhile::NobodyWorks) == before));
    BOOST_TEST((lab::contentOf(*Database::open(back)) == before));
}

BOOST_AUTO_TEST_CASE(everyTableComesBehindWhatItPointsTo)
{
    for (const auto engine : bothEngines) {
        const EmptyLab lab(engine);
        std::vector<std::string> seen;
        for (const auto& table : lab::tablesInOrder(*lab.database)) {
            for (const auto& to : table.references)
                BOOST_TEST((to == table.name || std::ranges::count(seen, to) == 1));
            BOOST_TEST(!table.key.empty());
            seen.push_back(table.name);
        }
        BOOST_TEST(seen.size() + 1 == lab.database->tables().size()); // all but the list of layout steps
    }
}

BOOST_DATA_TEST_CASE(aPlaceThatIsTakenStaysAsItIs, bothEngines, engine)
{
    WorkedLab lab;
    const EmptyLab other(engine);
    other.database->execute("INSERT INTO staff (id, name, role) VALUES ('x', 'X', 'planner')");
    BOOST_TEST(codeOfCopy(*lab.database, other.url) == "store.exists");
    BOOST_TEST(other.database->query("SELECT id FROM staff").size() == 1U);

    const EmptyLab foreign(engine);
    foreign.database->execute("DROP TABLE migration");
    BOOST_TEST(codeOfCopy(*lab.database, foreign.url) == "store.exists");

    // What an attempt before left laid out and empty will do.
    const EmptyLab empty(engine);
    BOOST_TEST(codeOfCopy(*lab.database, empty.url) == "");
}

BOOST_DATA_TEST_CASE(aCopyThatWasCutOffIsNoLab, bothEngines, engine)
{
    WorkedLab lab;
    const LabPlace place(engine);
    lab.database.reset(); // an open file of SQLite's must not be carried across a fork
    const auto source = DatabaseUrl::sqlite(lab.file());
    const auto child = ::fork();
    if (child == 0) {
        try {
            const auto own = Database::open(source);
            lab::copyLab(*own, place.url, Meanwhile::NobodyWorks, [](std::int64_t rows) {
                if (rows > 200)
                    ::raise(SIGKILL);
            });
        } catch (const std::exception&) {
        }
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_REQUIRE(WIFSIGNALED(status));
    lab.database = Database::open(source);
    const auto half = [&] { lab::readLabIdentity(*Database::open(place.url)); };
    // The server first has to notice that the other side is gone.
    for (int i = 0; i < 50 && codeOfCopy(*lab.database, place.url) != ""; ++i) {
        BOOST_TEST(failureOf(half) == "store.no-lab");
        ::usleep(100'000);
    }
    BOOST_TEST((lab::contentOf(*Database::open(place.url)) == lab::contentOf(*lab.database)));
}

BOOST_AUTO_TEST_CASE(workDoneMeanwhileIsNotLeftBehind)
{
    WorkedLab lab;
    const auto other = Database::open(lab.database->url());
    bool once = false;
    const auto busy = [&](std::int64_t) {
        if (!std::exchange(once, true))
            other->write([&] {
                lab::Journal(*other).append(
                    lab.warehouse, lab.clock.now(), "test.note", "s", Poco::JSON::Object());
            });
    };
    const auto place = DatabaseUrl::sqlite(lab.folder / "copy.db");
    BOOST_TEST(failureOf([&] { lab::copyLab(*lab.database, place, Meanwhile::NobodyWorks, busy); })
               == "copy.changed");
    BOOST_TEST(failureOf([&] { lab::readLabIdentity(*Database::open(place)); }) == "store.no-lab");
}

BOOST_AUTO_TEST_CASE(oneChangedValueChangesTheContent)
{
    WorkedLab lab;
    const auto before = lab::contentOf(*lab.database);
    for (const auto* change :
        {"UPDATE client SET email = email || 'x' WHERE id = (SELECT min(id) FROM client)",
            "UPDATE module SET expiry = NULL WHERE serial = (SELECT min(serial) FROM module WHERE expiry IS "
            "NOT NULL)",
            "UPDATE reference_gas SET label_mg_per_l = label_mg_per_l + 1e-15",
            "DELETE FROM hold WHERE placed_on = (SELECT min(placed_on) FROM hold)"}) {
        const auto earlier = lab::contentOf(*lab.database);
        lab.database->execute(change);
        BOOST_TEST(!(lab::contentOf(*lab.database) == earlier));
    }
    BOOST_TEST(!(lab::contentOf(*lab.database) == before));
}

BOOST_AUTO_TEST_SUITE_END()
