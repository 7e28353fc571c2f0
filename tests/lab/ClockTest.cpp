// SPDX-License-Identifier: MIT
#include "lab/Clock.h"

#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/Json.h"
#include "tests/shared/TemporaryFolder.h"

#include <boost/test/unit_test.hpp>

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(ClockTest)

namespace {

/// A clock that a person sets while the program runs, or between two runs of it.
class SetClock : public lab::Clock {
public:
    explicit SetClock(lab::Instant at)
        : at_(at)
    {
    }
    lab::Instant now() const override { return at_; }
    void pass(std::chrono::milliseconds time) { at_ += time; }
    void set(std::chrono::milliseconds by)
    {
        at_ += by;
        drift_ += by;
    }

protected:
    std::chrono::milliseconds drift() const override { return drift_; }

private:
    lab::Instant at_;
    std::chrono::milliseconds drift_ {};
};

struct Fixture {
    TemporaryFolder folder;
    std::unique_ptr<lab::Database> database =
        lab::Database::create(lab::DatabaseUrl::sqlite(folder / "lab.db"));
    SetClock clock {lab::parseInstant("2026-10-06T13:00:00.000Z").value()};
    lab::SignedIn dock {{"staff-01", "One", lab::Role::Warehouse}, "dock-1"};

    void work(const lab::Clock& by)
    {
        const lab::CommandKind kind {"test.note", {lab::Role::Warehouse}};
        BOOST_REQUIRE(lab::Commands(*database, by)
                          .perform(lab::Commands::newId(), kind, dock, Poco::JSON::Object(),
                              [](lab::Instant) -> lab::Expected<lab::Applied> {
                                  return lab::Applied {"", Poco::JSON::Object(), Poco::JSON::Object()};
                              }));
    }
    void work() { work(clock); }

    /// The journal's kinds, the oldest first.
    std::vector<std::string> kinds() const
    {
        std::vector<std::string> list;
        for (const auto& row : database->query("SELECT kind FROM journal ORDER BY seq"))
            list.push_back(row.text(0));
        return list;
    }
    std::int64_t moved() const
    {
        const auto rows =
            database->query("SELECT body FROM journal WHERE kind = 'clock.moved' ORDER BY seq DESC LIMIT 1");
        return lab::parseObject(rows.at(0).text(0))->getValue<std::int64_t>("moved_ms");
    }
};

using Kinds = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_CASE(timeThatPassesMakesNoEntry, Fixture)
{
    work();
    clock.pass(26h);
    work();
    clock.set(-59s);
    work();
    clock.set(59s);
    work();
    BOOST_TEST((kinds() == Kinds {"test.note", "test.note", "test.note", "test.note"}));
}

BOOST_FIXTURE_TEST_CASE(backAYearBetweenTwoRunsIsWrittenDownOnce, Fixture)
{
    work();
    const SetClock later(clock.now() - 365 * 24h);
    work(later);
    work(later);
    BOOST_TEST((kinds() == Kinds {"test.note", "clock.moved", "test.note", "test.note"}));
    BOOST_TEST(moved() == -365LL * 24 * 3600 * 1000);
    // The order is by number, whatever the clock said.
    BOOST_TEST(lab::Journal(*database).verify().intact());
}

BOOST_FIXTURE_TEST_CASE(backWhileItRunsIsWrittenDownOnce, Fixture)
{
    work();
    clock.pass(10min);
    clock.set(-1h);
    work();
    work();
    BOOST_TEST((kinds() == Kinds {"test.note", "clock.moved", "test.note", "test.note"}));
    BOOST_TEST(moved() == -3600 * 1000);
}

BOOST_FIXTURE_TEST_CASE(forwardAgainstTheSteadyClockIsWrittenDownOnce, Fixture)
{
    work();
    clock.set(48h);
    work();
    work();
    clock.set(-48h);
    work();
    BOOST_TEST((
        kinds() == Kinds {"test.note", "clock.moved", "test.note", "test.note", "clock.moved", "test.note"}));
    BOOST_TEST(moved() == -48LL * 3600 * 1000);
}

BOOST_FIXTURE_TEST_CASE(aRefusedCommandLeavesTheJumpToTheNext, Fixture)
{
    work();
    clock.set(2h);
    const lab::CommandKind kind {"test.note", {lab::Role::Warehouse}};
    const auto refused =
        lab::Commands(*database, clock)
            .perform(lab::Commands::newId(), kind, dock, Poco::JSON::Object(),
                [](lab::Instant) -> lab::Expected<lab::Applied> { return lab::refused("test.no"); });
    BOOST_TEST(!refused.has_value());
    BOOST_TEST((kinds() == Kinds {"test.note"}));
    work();
    BOOST_TEST((kinds() == Kinds {"test.note", "clock.moved", "test.note"}));
}

BOOST_AUTO_TEST_CASE(theComputersClockStandsStillAgainstItself)
{
    const lab::SystemClock clock;
    BOOST_TEST(!clock.jump().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
