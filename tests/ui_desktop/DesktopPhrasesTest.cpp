// SPDX-License-Identifier: MIT
#include "lab/records/Client.h"
#include "logistics/returns/ReturnsBoard.h"
#include "ui/text/Language.h"
#include "ui/text/Phrases.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

/// Every code that stands as a text in the window's sources.
std::set<std::string> codesInSources()
{
    std::set<std::string> codes;
    const std::regex code(R"re("((?:desktop|outcome|line|next|evidence)\.[a-z0-9.-]*[a-z0-9])")re");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(FLEXCAL_DESKTOP_SOURCES)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
            continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const auto source = text.str();
        for (std::sregex_iterator found(source.begin(), source.end(), code), end; found != end; ++found)
            codes.insert((*found)[1]);
    }
    return codes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(DesktopPhrasesTest)

BOOST_AUTO_TEST_CASE(everythingTheWindowSaysHasAText)
{
    const auto codes = codesInSources();
    BOOST_TEST(codes.size() > 80U);
    for (const auto& code : codes)
        BOOST_TEST(ui::canSay(code), code);
}

BOOST_AUTO_TEST_CASE(codesPutTogetherHaveATextToo)
{
    using logistics::Whereabouts;
    for (const auto one : {Whereabouts::NotDelivered, Whereabouts::DeliveredNotInstalled,
             Whereabouts::InstalledNotShipped, Whereabouts::InTransit, Whereabouts::OutForDelivery,
             Whereabouts::AtDockNotScanned, Whereabouts::RefusedByClient, Whereabouts::LostCaseOpen})
        for (const auto* prefix : {"whereabouts.", "desktop.expected-next."})
            BOOST_TEST(
                ui::canSay(prefix + std::string(logistics::word(one))), prefix << logistics::word(one));
    using lab::HoldKind;
    for (const auto kind : {HoldKind::ReturnMissing, HoldKind::Payment, HoldKind::Compliance,
             HoldKind::AddressUnverified, HoldKind::StateForbidsMail, HoldKind::ProgrammeEnds})
        BOOST_TEST(ui::canSay("hold." + std::string(lab::word(kind))), lab::word(kind));
}

BOOST_AUTO_TEST_CASE(noPhraseIsLeftThatTheWindowNeverSays)
{
    const auto codes = codesInSources();
    for (const auto& phrase : ui::desktopPhrases()) {
        const std::string code = phrase.code;
        const bool putTogether = code.starts_with("desktop.expected-next.")
                                 || code.starts_with("desktop.kind.")
                                 || code.starts_with("desktop.language.");
        BOOST_TEST((putTogether || codes.contains(code)), code);
    }
}

BOOST_AUTO_TEST_SUITE_END()
