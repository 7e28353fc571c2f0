// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include "lab/Settings.h"
#include "lab/records/Client.h"
#include "logistics/returns/ReturnsBoard.h"
#include "ui/text/Dates.h"
#include "ui/text/Language.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

BOOST_AUTO_TEST_SUITE(PhrasesTest)

namespace {

std::set<std::string> placeholders(const std::string& text)
{
    static const std::regex name(R"(\{([a-z_]+)\})");
    std::set<std::string> names;
    for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at)
        names.insert((*at)[1]);
    return names;
}

/// The first group of every match in the rooms' sources.
std::set<std::string> foundInSources(const std::regex& pattern)
{
    std::set<std::string> codes;
    for (const auto* room : {"lab", "scanner", "carriers", "calibration", "logistics", "ui"})
        for (const auto& entry :
            std::filesystem::recursive_directory_iterator(std::filesystem::path(FLEXCAL_SOURCES) / room)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
                continue;
            std::ifstream in(entry.path());
            std::stringstream text;
            text << in.rdbuf();
            const auto source = text.str();
            for (std::sregex_iterator at(source.begin(), source.end(), pattern), end; at != end; ++at)
                if (const std::string code = (*at)[1];
                    !code.ends_with('.')) // a code's beginning, completed by a word
                    codes.insert(code);
        }
    return codes;
}

/// Codes that the sources refuse or fail with, as they stand there in quotes.
std::set<std::string> codesInSources()
{
    return foundInSources(std::regex(
        R"re((?:refused|refusal|Failure|Message|refuse|fail|say)\s*\(?\s*\(?\s*\{?\s*"([a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z0-9.-]+)")re"));
}

/// The kinds of command, and what enters the journal without one.
std::set<std::string> kindsInSources()
{
    return foundInSources(std::regex(
        R"re((?:CommandKind\s+\w+\s*\{|CommandKind\s*\{|\.append\([^;]{0,100}?)\s*"([a-z]+\.[a-z.-]+)")re"));
}

} // namespace

BOOST_AUTO_TEST_CASE(everyRefusalOfTheSourcesHasWords)
{
    // Told to the program, never to a person: it rolls a command back.
    const std::set<std::string> unspoken {"return.nothing-to-write"};
    const auto codes = codesInSources();
    BOOST_TEST(codes.size() > 60U); // else the pattern above no longer finds them
    for (const auto& code : codes)
        BOOST_TEST_CONTEXT(code)
            BOOST_TEST((ui::canSay(code) || unspoken.contains(code)));
}

BOOST_AUTO_TEST_CASE(everyKindOfEntryInTheJournalHasWords)
{
    const auto kinds = kindsInSources();
    for (const auto* known :
        {"return.receive", "calibration.approve", "plan.adopt", "kit.ship", "training.made"})
        BOOST_TEST(kinds.contains(known), known); // else the pattern above no longer finds them
    for (const auto& kind : kinds)
        BOOST_TEST(ui::canSay("desktop.kind." + kind), kind);
}

BOOST_AUTO_TEST_CASE(bothLanguagesSayTheSame)
{
    std::set<std::string> seen;
    for (const auto part : ui::everyPhrase())
        for (const auto& phrase : part)
            BOOST_TEST_CONTEXT(phrase.code) {
                BOOST_TEST(seen.insert(phrase.code).second); // a code stands once
                BOOST_TEST(std::string(phrase.english) != "");
                BOOST_TEST(std::string(phrase.spanish) != "");
                BOOST_TEST((placeholders(phrase.english) == placeholders(phrase.spanish)));
            }
}

BOOST_AUTO_TEST_CASE(argumentsAreFilledIn)
{
    const lab::Message message {"tracking.unknown", {{"tracking", "1Z{x}"}}};
    BOOST_TEST(ui::say(message, ui::Language::English).find("1Z{x}") != std::string::npos);
    BOOST_TEST(ui::say("no.such.code", ui::Language::English) == "no.such.code");
    BOOST_TEST(!ui::parseLanguage("fr").has_value());
}

BOOST_AUTO_TEST_CASE(everyWordOfAListCanBeSaid)
{
    using logistics::Whereabouts;
    for (int i = 0; i <= static_cast<int>(Whereabouts::LostCaseOpen); ++i)
        BOOST_TEST(ui::canSay("whereabouts." + std::string(logistics::word(static_cast<Whereabouts>(i)))));
    for (int i = 0; i <= static_cast<int>(lab::HoldKind::ProgrammeEnds); ++i)
        BOOST_TEST(ui::canSay("hold." + std::string(lab::word(static_cast<lab::HoldKind>(i)))));
}

BOOST_AUTO_TEST_CASE(datesAreWrittenAsPeopleDo)
{
    const lab::Date day(2026, 12, 2);
    BOOST_TEST(ui::shortDate(day, ui::Language::English) == "2 Dec");
    BOOST_TEST(ui::shortDate(day, ui::Language::Spanish) == "2 dic");
    BOOST_TEST(ui::fullDate(day, ui::Language::English) == "Wed 2 Dec 2026");
    const auto zone = lab::Zone::find("America/New_York").value();
    BOOST_TEST(ui::clockTime(zone.at(day, 9, 5), zone) == "09:05");
}

BOOST_AUTO_TEST_SUITE_END()
