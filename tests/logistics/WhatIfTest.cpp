// SPDX-License-Identifier: MIT
#include "logistics/planner/WhatIf.h"

#include "logistics/planner/OptimalPlanner.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using lab::ClientId;
using lab::Date;
using logistics::Demand;
using logistics::PlanningTask;
using logistics::Service;
using logistics::WhatIf;

BOOST_AUTO_TEST_SUITE(WhatIfTest)

namespace {

constexpr Date today {2026, 10, 6}; // a Tuesday

Demand demand(int client, int daysToExpiry)
{
    return {ClientId::numbered(client), "FC-100", "4.2.0", "OH", 1, 60, 5, today.plusDays(daysToExpiry),
        "45402", {}, {}};
}

Demand held(int client, int daysToExpiry, std::optional<Date> release)
{
    auto one = demand(client, daysToExpiry);
    one.hold = lab::HoldKind::Payment;
    one.notBefore = release;
    if (!release)
        one.noShipment = logistics::NoShipment::Held;
    return one;
}

PlanningTask task(std::vector<Demand> demands, int perDay = 400)
{
    PlanningTask wanted {
        today, 30, perDay, std::move(demands), {}, {{"FC-100", "4.2.0", today, today.plusDays(29), 100}}};
    const std::array<std::int64_t, 4> mills {10'540, 16'210, 21'380, 38'900};
    const std::array days {3, 3, 2, 1};
    for (const auto service : logistics::allServices) {
        const auto at = static_cast<std::size_t>(service);
        wanted.tariff.set("", service, mills[at]);
        wanted.transit.set("45402", service, days[at]);
    }
    return wanted;
}

std::string lockedIn(const logistics::WhatIfAnswer& answer)
{
    std::string text;
    for (const auto& one : answer.lockedOut)
        text += (text.empty() ? "" : " ") + one.client.text() + ":" + one.lockedFrom.iso();
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(aMoveHasItsPrice)
{
    const auto base = task({demand(1, 20), demand(2, 20)});
    WhatIf what;
    what.moves[ClientId::numbered(1)] = Date(2026, 10, 19);
    const auto answer = logistics::whatIf(base, what).value();
    BOOST_REQUIRE(answer.changes.size() == 1U);
    BOOST_TEST(answer.changes[0].client.text() == "000001");
    BOOST_TEST(answer.changes[0].before->iso() == "2026-10-14");
    BOOST_TEST(answer.changes[0].after->iso() == "2026-10-19");
    BOOST_TEST(answer.costMills() > 0);
    // The module waits five days longer in its bin; the rest is the line's own.
    BOOST_TEST(answer.costMills() == answer.changes[0].costMills + 5 * base.rates.stockDay);

    what.moves[ClientId::numbered(1)] = Date(2026, 10, 14); // where it is
    BOOST_TEST(logistics::whatIf(base, what).value().costMills() == 0);
    what.moves[ClientId::numbered(1)] = Date(2026, 10, 18); // a Sunday: told, not done
    const auto sunday = logistics::whatIf(base, what).value();
    BOOST_TEST(sunday.after.lines[0].why.offPin);
}

BOOST_AUTO_TEST_CASE(aFullDayPushesSomebodyElse)
{
    const auto base = task({demand(1, 20), demand(2, 20), demand(3, 20)}, 2);
    WhatIf what;
    const auto before = logistics::OptimalPlanner().plan(base);
    for (const auto& line : before.lines)
        if (*line.shipDay != Date(2026, 10, 14))
            what.moves[line.demand.client] = Date(2026, 10, 14);
    BOOST_REQUIRE(what.moves.size() == 1U);
    const auto answer = logistics::whatIf(base, what).value();
    std::map<Date, int> kits;
    for (const auto& line : answer.after.lines)
        ++kits[*line.shipDay];
    BOOST_TEST(kits[Date(2026, 10, 14)] == 2);
    BOOST_TEST(answer.costMills() >= 0);
}

BOOST_AUTO_TEST_CASE(aShiftMoreIsWorthWhatTheDaysPriceSays)
{
    std::vector<Demand> five;
    for (int i = 1; i <= 5; ++i)
        five.push_back(demand(i, 20));
    const auto base = task(five, 2);
    const auto before = logistics::OptimalPlanner().plan(base);
    const auto day = std::ranges::max_element(before.byDay, {}, &logistics::PlanDay::moreSaves);
    BOOST_REQUIRE(day->moreSaves > 0);
    WhatIf what;
    what.moreKits[day->day] = 1;
    BOOST_TEST(logistics::whatIf(base, what).value().costMills() == -day->moreSaves);
    what.moreKits[day->day] = -2;
    BOOST_TEST(logistics::whatIf(base, what).value().costMills() > 0);
}

BOOST_AUTO_TEST_CASE(aLostDayAtTheBenchHurtsWhoNeedsItsModules)
{
    auto base = task({demand(1, 9)});
    base.supply = {{"FC-100", "4.2.0", Date(2026, 10, 9), today.plusDays(29), 1}}; // a Friday's work
    WhatIf what;
    what.lostBenchDays = {Date(2026, 10, 9)};
    const auto answer = logistics::whatIf(base, what).value();
    BOOST_TEST(answer.before.lines[0].shipDay->iso() == "2026-10-09");
    BOOST_TEST(answer.after.lines[0].shipDay->iso() == "2026-10-12"); // Monday, not Saturday
    BOOST_TEST(answer.costMills() > 0);
    what.lostBenchDays = {today}; // what lies in stock is not lost
    BOOST_TEST(logistics::whatIf(task({demand(1, 9)}), what).value().costMills() == 0);
}

BOOST_AUTO_TEST_CASE(aHoldThatStaysLocksCarsOut)
{
    // Grace is five days: the car of who expires on the 12th is locked from the 18th on.
    const auto base = task({held(1, 6, Date(2026, 10, 8)), held(2, 20, Date(2026, 10, 8)), demand(3, 6),
        held(4, 6, std::nullopt)});
    const struct {
        const char* name;
        Date until;
        const char* locked;
    } cases[] = {
        {"until Friday: air on Friday arrives on Monday, the last day of grace has not come", {2026, 10, 9},
            ""},
        {"until Thursday: next day's air arrives on Friday the 16th", {2026, 10, 15}, ""},
        {"until Friday the 16th: it arrives on Monday the 19th", {2026, 10, 16},
            "000001:2026-10-18 000004:2026-10-18"},
        {"until the 30th, who expires on the 26th as well", {2026, 10, 30},
            "000001:2026-10-18 000004:2026-10-18 000002:2026-11-01"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            WhatIf what;
            what.holdsStay = WhatIf::Stay {lab::HoldKind::Payment, c.until};
            BOOST_TEST(lockedIn(logistics::whatIf(base, what).value()) == c.locked);
            what.holdsStay->kind = lab::HoldKind::Compliance; // nobody is held for that
            BOOST_TEST(logistics::whatIf(base, what).value().changes.empty());
        }
    // Who has no release is locked out already if nothing happens.
    const auto already = logistics::lockedOut(logistics::OptimalPlanner().plan(base));
    BOOST_REQUIRE(already.size() == 1U);
    BOOST_TEST(already[0].client.text() == "000004");
    BOOST_TEST(!already[0].arrives.has_value());
}

BOOST_AUTO_TEST_CASE(releasingAHoldSavesAClient)
{
    const auto base = task({held(1, 6, std::nullopt)});
    WhatIf what;
    what.released = {ClientId::numbered(1)};
    const auto answer = logistics::whatIf(base, what).value();
    BOOST_TEST(answer.before.lines[0].demand.noShipment.has_value());
    BOOST_TEST(!answer.after.lines[0].late);
    BOOST_TEST(answer.lockedOut.empty());
    BOOST_TEST(lockedOut(answer.after).empty());
}

BOOST_AUTO_TEST_CASE(whatCannotBeAskedIsNamed)
{
    const auto base = task({demand(1, 20)});
    const auto said = [&](const WhatIf& what) {
        const auto answer = logistics::whatIf(base, what);
        return answer ? std::string("answered") : answer.error().code;
    };
    const auto one = ClientId::numbered(1);
    BOOST_TEST(said({}) == "answered");
    BOOST_TEST(said({.moves = {{ClientId::numbered(9), today}}}) == "plan.no-such-client");
    BOOST_TEST(said({.moves = {{one, today.plusDays(-1)}}}) == "plan.pin-past");
    BOOST_TEST(said({.moves = {{one, today.plusDays(30)}}}) == "plan.beyond");
    BOOST_TEST(said({.moreKits = {{today.plusDays(99), 10}}}) == "plan.beyond");
    BOOST_TEST(said({.lostBenchDays = {today.plusDays(-1)}}) == "plan.pin-past");
    BOOST_TEST(said({.released = {one}}) == "plan.no-hold");
    BOOST_TEST(said({.holdsStay = WhatIf::Stay {{}, today.plusDays(31)}}) == "plan.beyond");
}

BOOST_AUTO_TEST_SUITE_END()
