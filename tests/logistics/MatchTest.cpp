// SPDX-License-Identifier: MIT
#include "logistics/returns/Match.h"

#include <boost/test/unit_test.hpp>

using lab::Date;
using lab::ModuleState;
using lab::ReturnOutcome;
using logistics::BoxInHand;
using logistics::judge;
using logistics::ModuleFacts;

BOOST_AUTO_TEST_SUITE(MatchTest)

namespace {

constexpr Date today {2026, 10, 6};
const auto serial = lab::ModuleSerial::numbered(12'345'678);
const auto mine = lab::ClientId::numbered(4211);
const auto theirs = lab::ClientId::numbered(7365);

ModuleFacts facts(ModuleState state, std::optional<int> daysToDue)
{
    ModuleFacts known;
    known.module = lab::Module {serial, "FC-100", "4.2.0", state, lab::Place::out(), {}, {}, {}, 1};
    if (daysToDue)
        known.line = lab::ExpectedReturn {"line", serial, lab::KitId::numbered(1), mine,
            lab::ReturnCause::Exchange, today.plusDays(-40), today.plusDays(*daysToDue), {}, {}};
    return known;
}

BoxInHand from(const lab::ClientId& client)
{
    BoxInHand box;
    box.client = client;
    return box;
}

BoxInHand condition(ReturnOutcome outcome)
{
    BoxInHand box;
    box.condition = outcome;
    return box;
}

BoxInHand two()
{
    BoxInHand box;
    box.twoModules = true;
    return box;
}

ModuleFacts lost(ModuleState state)
{
    auto known = facts(state, -20);
    known.lostCase = lab::LostCase {
        "case", lab::TrackingNumber::issued("TR41NG", "90", 1), serial, mine, today.plusDays(-9), today, {}};
    return known;
}

ModuleFacts promised(int daysToDue, int daysToPromise)
{
    auto known = facts(ModuleState::Returning, daysToDue);
    known.line->promisedBy = today.plusDays(daysToPromise);
    return known;
}

} // namespace

BOOST_AUTO_TEST_CASE(saysWhatAModuleIs)
{
    using enum ReturnOutcome;
    const struct {
        const char* name;
        ModuleFacts facts;
        BoxInHand box;
        ReturnOutcome outcome;
    } cases[] = {
        {"nothing known of it", {}, {}, UnknownSerial},
        {"due in a week", facts(ModuleState::Returning, 7), {}, Expected},
        {"due today", facts(ModuleState::Returning, 0), {}, Expected},
        {"due yesterday", facts(ModuleState::Returning, -1), {}, Late},
        {"due yesterday, promised for tomorrow", promised(-1, 1), {}, Expected},
        {"promise broken", promised(-9, -1), {}, Late},
        {"a promise before the due date does not shorten it", promised(3, -1), {}, Expected},
        {"13 days ahead", facts(ModuleState::Returning, 13), {}, Expected},
        {"14 days ahead", facts(ModuleState::Returning, 14), {}, Early},
        {"still installed as far as anybody heard", facts(ModuleState::Installed, 3), {}, Expected},
        {"with its own client's label", facts(ModuleState::Returning, 3), from(mine), Expected},
        {"with another client's label", facts(ModuleState::Returning, 3), from(theirs), AnotherClients},
        {"another's label and late: the mix-up comes first", facts(ModuleState::Returning, -9), from(theirs),
            AnotherClients},
        {"here already", facts(ModuleState::Received, {}), {}, AlreadyReturned},
        {"on the bench", facts(ModuleState::OnBench, {}), from(theirs), AlreadyReturned},
        {"in quarantine", facts(ModuleState::Quarantined, {}), {}, AlreadyReturned},
        {"should lie in stock", facts(ModuleState::Certified, {}), {}, Unexpected},
        {"retired long ago", facts(ModuleState::Retired, {}), {}, Unexpected},
        {"in stock, box opened", facts(ModuleState::Certified, {}), condition(Opened), Unexpected},
        {"lost case open", lost(ModuleState::Returning), {}, LostAndFound},
        {"declared lost", lost(ModuleState::Lost), {}, LostAndFound},
        {"damaged", facts(ModuleState::Returning, 3), condition(Damaged), Damaged},
        {"opened and late: the seal comes first", facts(ModuleState::Returning, -3), condition(Opened),
            Opened},
        {"two in one box", facts(ModuleState::Returning, 3), two(), TwoModules},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(lab::word(judge(c.facts, c.box, today, 14)) == lab::word(c.outcome));
}

BOOST_AUTO_TEST_SUITE_END()
