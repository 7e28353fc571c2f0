// SPDX-License-Identifier: MIT
#include "logistics/planner/Demand.h"

#include "lab/store/ClientStore.h"
#include "lab/store/KitStore.h"
#include "lab/store/RuleStore.h"
#include "logistics/planner/Plan.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using lab::Date;
using logistics::Demand;

BOOST_AUTO_TEST_SUITE(DemandTest)

namespace {

constexpr Date today {2026, 10, 6};

/// A training lab and one of its clients to whom nothing stands in the way.
struct Fixture : SmallLab {
    Fixture()
        : SmallLab(200)
    {
        for (const auto& demand : logistics::readDemand(*database, today, today.plusDays(30)))
            if (!demand.noShipment && !demand.hold) {
                client = demand.client;
                state = demand.governingState;
                break;
            }
    }

    std::string said() const
    {
        for (const auto& demand : logistics::readDemand(*database, today, today.plusDays(30)))
            if (demand.client == client)
                return (demand.noShipment ? std::string(word(*demand.noShipment)) : "planned")
                       + (demand.hold ? ":" + std::string(lab::word(*demand.hold)) : "")
                       + (demand.notBefore && *demand.notBefore > today ? " from " + demand.notBefore->iso()
                                                                        : "");
        return "no demand";
    }

    void change(const std::function<void()>& work) { database->write(work); }
    void newRule(const std::function<void(lab::JurisdictionRule&)>& edit)
    {
        change([&] {
            lab::RuleStore rules(*database);
            auto rule = *rules.inForce(state, today);
            rule.version =
                1
                + database
                      ->query(
                          "SELECT max(version) AS newest FROM jurisdiction_rule WHERE state = $1", {state})[0]
                      .whole(0);
            edit(rule);
            rules.add(rule);
        });
    }
    void hold(lab::HoldKind kind, std::optional<Date> release, std::optional<Date> deadline = {})
    {
        change([&] {
            lab::ClientStore(*database).add(
                lab::Hold {client, kind, "", today.plusDays(-1), release, {}, deadline});
        });
    }

    lab::ClientId client = lab::ClientId::numbered(1);
    std::string state;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(theRowDecidesFirst, Fixture)
{
    BOOST_TEST(said() == "planned");
    const struct {
        const char* name;
        std::function<void(lab::JurisdictionRule&)> edit;
        const char* said;
    } cases[] = {
        {"mail forbidden", [](auto& rule) { rule.mailIn = lab::MailIn::No; }, "state-forbids-mail"},
        {"mail unknown", [](auto& rule) { rule.mailIn = lab::MailIn::Unknown; }, "rule-unsigned"},
        {"not signed",
            [](auto& rule) {
                rule.mailIn = lab::MailIn::Yes;
                rule.signedBy.reset();
            },
            "rule-unsigned"},
        {"no interval found",
            [](auto& rule) {
                rule.mailIn = lab::MailIn::Yes;
                rule.signedBy = "staff-31";
                rule.counting.basis = lab::IntervalBasis::NotFound;
            },
            "no-interval"},
        {"by court order, none known",
            [](auto& rule) {
                rule.counting.basis = lab::IntervalBasis::CourtOrder;
                rule.mailIn = lab::MailIn::Yes;
                rule.signedBy = "staff-31";
            },
            "no-court-order"},
        {"a version of next month does not count yet",
            [](auto& rule) {
                rule.effectiveFrom = today.plusDays(25);
                rule.counting.basis = lab::IntervalBasis::Row;
            },
            "no-court-order"},
        {"signed again",
            [](auto& rule) {
                rule.counting.basis = lab::IntervalBasis::Row;
                rule.mailIn = lab::MailIn::Yes;
                rule.signedBy = "staff-31";
            },
            "planned"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            newRule(c.edit);
            BOOST_TEST(said() == c.said);
        }
}

BOOST_FIXTURE_TEST_CASE(graceIsCountedAsTheStateCounts, Fixture)
{
    const auto graceDays = [&] {
        for (const auto& demand : logistics::readDemand(*database, today, today.plusDays(30)))
            if (demand.client == client)
                return demand.graceDays;
        return -1;
    };
    const struct {
        const char* name;
        int days;
        lab::Counting counting;
        int graceDays;
    } cases[] = {
        {"none: locked the day after", 0, lab::Counting::Exclusive, 0},
        {"seven days after the expiry", 7, lab::Counting::Exclusive, 7},
        {"seven with the expiry's own: six are left", 7, lab::Counting::Inclusive, 6},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            newRule([&](auto& rule) {
                rule.graceDays = c.days;
                rule.counting.grace = c.counting;
            });
            BOOST_TEST(graceDays() == c.graceDays);
        }
}

BOOST_FIXTURE_TEST_CASE(aCourtsOrderSetsTheInterval, Fixture)
{
    newRule([](auto& rule) { rule.counting.basis = lab::IntervalBasis::CourtOrder; });
    change([&] {
        lab::RuleStore(*database).add(
            client, lab::CourtOrder {today.plusDays(-9), 45, "Travis 12"}, "staff-31");
    });
    const auto demands = logistics::readDemand(*database, today, today.plusDays(30));
    const auto mine = std::ranges::find(demands, client, &Demand::client);
    BOOST_REQUIRE((mine != demands.end()));
    BOOST_TEST(mine->intervalDays == 45);
}

BOOST_FIXTURE_TEST_CASE(holdsWithARelease, Fixture)
{
    hold(lab::HoldKind::Payment, today.plusDays(4), today.plusDays(6));
    BOOST_TEST(said() == "planned:payment from 2026-10-10");
    hold(lab::HoldKind::AddressUnverified, today.plusDays(2));
    BOOST_TEST(said() == "planned:payment from 2026-10-10"); // the later one decides
    hold(lab::HoldKind::Compliance, std::nullopt);
    BOOST_TEST(said() == "held:compliance");
    const auto demands = logistics::readDemand(*database, today, today.plusDays(30));
    BOOST_TEST(std::ranges::find(demands, client, &Demand::client)->holdDeadline->iso() == "2026-10-12");
}

BOOST_FIXTURE_TEST_CASE(aReleaseThatDidNotComeIsExpectedTomorrow, Fixture)
{
    hold(lab::HoldKind::Payment, today.plusDays(-3));
    BOOST_TEST(said() == "planned:payment from 2026-10-07");
}

BOOST_FIXTURE_TEST_CASE(nobodyIsBlamedForALostParcel, Fixture)
{
    hold(lab::HoldKind::ReturnMissing, std::nullopt);
    BOOST_TEST(said() == "held:return-missing");
    change([&] {
        const auto row =
            database->query("SELECT return_tracking, module FROM kit WHERE client = $1", {client.text()})[0];
        lab::KitStore(*database).add(lab::LostCase {"case-1", row.parsed<lab::TrackingNumber>(0),
            row.parsed<lab::ModuleSerial>(1), client, today, today.plusDays(2), {}});
    });
    BOOST_TEST(said() == "planned");
}

BOOST_FIXTURE_TEST_CASE(badRecordsAreNamedAndTheRestIsPlanned, Fixture)
{
    const auto all = logistics::readDemand(*database, today, today.plusDays(30)).size();
    change([&] { database->execute("DELETE FROM address WHERE client = $1", {client.text()}); });
    BOOST_TEST(said() == "no-address");
    change(
        [&] { database->execute("UPDATE client SET governing_state = '' WHERE id = $1", {client.text()}); });
    BOOST_TEST(said() == "no-state");
    change([&] {
        database->execute("UPDATE client SET governing_state = 'ZZ' WHERE id = $1", {client.text()});
    });
    BOOST_TEST(said() == "rule-missing");
    change([&] {
        database->execute("UPDATE client SET governing_state = $1 WHERE id = $2", {state, client.text()});
        database->execute("UPDATE kit SET expiry = '2026-08-01' WHERE client = $1", {client.text()});
    });
    BOOST_TEST(said() == "long-expired");
    BOOST_TEST(logistics::readDemand(*database, today, today.plusDays(30)).size() == all);
}

BOOST_AUTO_TEST_SUITE_END()
