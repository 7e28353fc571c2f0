// SPDX-License-Identifier: MIT
#include "lab/store/WorkQueue.h"

#include "lab/Clock.h"
#include "lab/store/Lease.h"
#include "tests/shared/BothEngines.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <thread>

using namespace std::chrono_literals;
using lab::WorkQueue;

BOOST_AUTO_TEST_SUITE(WorkQueueTest)

using Keys = std::vector<std::string>;

struct Waiting : EmptyLab {
    Waiting(EngineKind engine, int modules)
        : EmptyLab(engine)
    {
        database->write([&] {
            for (int number = 1; number <= modules; ++number)
                database->execute("INSERT INTO module (serial, variant, firmware, state, place) "
                                  "VALUES ($1, 'A', '1', 'received', 'dock')",
                    {serial(number)});
            database->execute("INSERT INTO module (serial, variant, firmware, state, place) "
                              "VALUES ('ZZ', 'A', '1', 'certified', 'stock')");
        });
    }

    static std::string serial(int number) { return "M" + std::to_string(1000 + number); }
    WorkQueue queue(const std::string& station)
    {
        return {*database, clock, lab::benchDemand, station, 5min};
    }

    lab::FixedClock clock {lab::parseInstant("2026-10-06T13:00:00.000Z").value()};
};

BOOST_DATA_TEST_CASE(whatOneHasTakenTheOtherDoesNotGet, bothEngines, engine)
{
    Waiting lab(engine, 5);
    auto one = lab.queue("bench-1");
    auto other = lab.queue("bench-2");
    BOOST_TEST((one.claim(2) == Keys {"M1001", "M1002"}));
    BOOST_TEST((other.claim(2) == Keys {"M1003", "M1004"}));
    BOOST_TEST((one.claim(9) == Keys {"M1005"}));
    BOOST_TEST(other.claim(9).empty());
    BOOST_TEST(one.waiting() == 5);

    // Only its own can be given back.
    other.release("M1001");
    BOOST_TEST(other.claim(9).empty());
    one.release("M1001");
    BOOST_TEST((other.claim(9) == Keys {"M1001"}));

    // What is done no longer waits.
    lab.database->execute("UPDATE module SET state = 'on-bench' WHERE serial = 'M1003'");
    lab.clock.set(lab.clock.now() + 1h);
    BOOST_TEST((one.claim(9) == Keys {"M1001", "M1002", "M1004", "M1005"}));
}

BOOST_DATA_TEST_CASE(theClaimsOfADeadStationComeBack, bothEngines, engine)
{
    Waiting lab(engine, 3);
    auto dead = lab.queue("bench-1");
    auto living = lab.queue("bench-2");
    BOOST_TEST(dead.claim(2).size() == 2U);
    lab.clock.set(lab.clock.now() + 5min - 1ms);
    BOOST_TEST((living.claim(9) == Keys {"M1003"}));
    lab.clock.set(lab.clock.now() + 1ms);
    BOOST_TEST((living.claim(9) == Keys {"M1001", "M1002"}));
    // And should the dead come alive, nothing is taken from the living.
    dead.release("M1001");
    BOOST_TEST(dead.claim(9).empty());
}

BOOST_DATA_TEST_CASE(whatIsNotDoneIsGivenBackAtTheEnd, bothEngines, engine)
{
    Waiting lab(engine, 2);
    auto other = lab.queue("bench-2");
    {
        auto one = lab.queue("bench-1");
        BOOST_TEST(one.claim(9).size() == 2U);
        BOOST_TEST(other.claim(9).empty());
    }
    BOOST_TEST(other.claim(9).size() == 2U);
}

BOOST_DATA_TEST_CASE(manyStationsShareAllOfIt, bothEngines, engine)
{
    constexpr int modules = 120;
    Waiting lab(engine, modules);
    struct Station {
        std::unique_ptr<lab::Database> database;
        std::unique_ptr<WorkQueue> queue; // until the end: what it holds goes back with it
        Keys taken;
    };
    std::array<Station, 4> stations;
    {
        std::vector<std::jthread> threads;
        for (auto& station : stations)
            threads.emplace_back([&lab, &station] {
                station.database = lab::Database::open(lab.url);
                station.queue =
                    std::make_unique<WorkQueue>(*station.database, lab.clock, lab::benchDemand, "bench", 5min);
                for (auto keys = station.queue->claim(7); !keys.empty(); keys = station.queue->claim(7))
                    station.taken.insert(station.taken.end(), keys.begin(), keys.end());
            });
    }
    Keys all;
    for (const auto& station : stations)
        all.insert(all.end(), station.taken.begin(), station.taken.end());
    std::ranges::sort(all);
    BOOST_TEST((std::ranges::adjacent_find(all) == all.end())); // nobody's work is another's too
    // A station that passes over locked rows may see none left while another still takes them; what is left
    // then is taken at the next turn.
    auto last = lab.queue("bench");
    BOOST_TEST(all.size() + last.claim(modules).size() == static_cast<std::size_t>(modules));
}

BOOST_DATA_TEST_CASE(aLeaseHasOneHolderAndEnds, bothEngines, engine)
{
    Waiting lab(engine, 0);
    lab::Lease one(*lab.database, lab.clock, "sweep", "office-1");
    {
        lab::Lease other(*lab.database, lab.clock, "sweep", "office-2");
        BOOST_TEST(one.take(10s));
        BOOST_TEST(!other.take(10s));
        BOOST_TEST(one.take(20s)); // prolonged
        lab.clock.set(lab.clock.now() + 19s);
        BOOST_TEST(!other.take(10s));
        BOOST_TEST(one.holder().starts_with("office-1 "));
        lab.clock.set(lab.clock.now() + 1s);
        BOOST_TEST(one.holder() == "");
        BOOST_TEST(other.take(10s));
        BOOST_TEST(!one.take(10s));
    }
    BOOST_TEST(one.take(10s)); // given back when the other went
    lab::Lease another(*lab.database, lab.clock, "backup", "office-2");
    BOOST_TEST(another.take(10s));
}

BOOST_AUTO_TEST_SUITE_END()
