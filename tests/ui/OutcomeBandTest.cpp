// SPDX-License-Identifier: MIT
#include "ui/text/OutcomeBand.h"

#include <boost/test/unit_test.hpp>

#include <set>

using lab::ReturnOutcome;
using logistics::ScanAnswer;
using ui::Language;
using ui::Level;

BOOST_AUTO_TEST_SUITE(OutcomeBandTest)

namespace {

ScanAnswer answered(ReturnOutcome outcome)
{
    ScanAnswer answer;
    answer.kind = ScanAnswer::Kind::Outcome;
    answer.outcome = outcome;
    answer.module = lab::ModuleSerial::numbered(12'345'678);
    answer.client = lab::ClientId::numbered(4211);
    answer.otherClient = lab::ClientId::numbered(7365);
    answer.governingState = "OH";
    answer.due = lab::Date(2026, 12, 2);
    answer.daysFromDue = 3;
    answer.place = lab::Place::cart("B", 7);
    answer.matchedBy = {lab::Evidence::Module, lab::Evidence::Box};
    return answer;
}

} // namespace

BOOST_AUTO_TEST_CASE(eachOutcomeHasItsLevel)
{
    using enum ReturnOutcome;
    const struct {
        ReturnOutcome outcome;
        Level level;
    } cases[] = {{Expected, Level::Go}, {Early, Level::Note}, {Late, Level::Note},
        {LostAndFound, Level::Note}, {Unexpected, Level::Check}, {AnotherClients, Level::Check},
        {AlreadyReturned, Level::Check}, {EmptyBox, Level::Stop}, {TwoModules, Level::Stop},
        {Damaged, Level::Stop}, {Opened, Level::Stop}, {UnknownSerial, Level::Stop}};
    std::set<std::string> words;
    std::set<std::string> icons;
    for (const auto language : {Language::English, Language::Spanish})
        for (const auto& c : cases)
            BOOST_TEST_CONTEXT(lab::word(c.outcome)) {
                const auto band = describe(answered(c.outcome), language);
                BOOST_TEST((band.level == c.level));
                BOOST_TEST(band.holdsQueue == (c.level == Level::Check || c.level == Level::Stop));
                for (const auto& text : {band.word, band.line, band.next, band.nextHint})
                    BOOST_TEST((!text.empty() && text.find('{') == std::string::npos));
                BOOST_TEST(band.evidence.size() == 2U);
                words.insert(band.word);
                icons.insert(band.icon);
            }
    BOOST_TEST(words.size() == 24U);
    BOOST_TEST(icons.size() == 12U);
}

BOOST_AUTO_TEST_CASE(saysWhatAWarehouseWantsToKnow)
{
    const auto say = [](const ScanAnswer& answer) { return describe(answer, Language::English); };
    BOOST_TEST(say(answered(ReturnOutcome::Expected)).line == "FX123456789 · Client 004211 · OH · due 2 Dec");
    BOOST_TEST(say(answered(ReturnOutcome::Expected)).next == "Cart B, slot 7");
    BOOST_TEST(say(answered(ReturnOutcome::Late)).line == "FX123456789 · Client 004211 · OH · 3 days late");
    auto question = answered(ReturnOutcome::AnotherClients);
    question.waitsForConfirm = true;
    BOOST_TEST(say(question).next == "Repair both");
    BOOST_TEST(say(question).line == "Label is Client 007365’s. Module FX123456789 is Client 004211’s.");
    BOOST_TEST(say(answered(ReturnOutcome::AnotherClients)).next == "Cart B, slot 7");

    ScanAnswer refused;
    refused.refusal = lab::Message {"serial.check", {{"serial", "FX123456799"}}};
    BOOST_TEST(say(refused).line.find("FX123456799") != std::string::npos);

    ScanAnswer noted;
    noted.kind = ScanAnswer::Kind::Noted;
    noted.kit = lab::KitId::numbered(1);
    BOOST_TEST(say(noted).line == "Nothing of this kit is outside");
    noted.candidates.push_back({lab::ModuleSerial::numbered(1), lab::KitId::numbered(1),
        lab::ClientId::numbered(4211), "OH", lab::Date(2026, 12, 2)});
    BOOST_TEST(say(noted).line == "FX00000001C is expected from Client 004211, due 2 Dec");
    noted.candidates.push_back(noted.candidates.front());
    BOOST_TEST(say(noted).line.starts_with("2 fit"));
}

BOOST_AUTO_TEST_SUITE_END()
