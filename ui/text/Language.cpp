// SPDX-License-Identifier: MIT
#include "ui/text/Language.h"

#include "ui/text/Phrases.h"

#include <map>

namespace ui {
namespace {

    const std::map<std::string_view, const Phrase*>& table()
    {
        static const auto all = [] {
            std::map<std::string_view, const Phrase*> rows;
            for (const auto part : everyPhrase())
                for (const auto& phrase : part)
                    rows.emplace(phrase.code, &phrase);
            return rows;
        }();
        return all;
    }

} // namespace

std::vector<std::span<const Phrase>> everyPhrase()
{
    return {refusalPhrases(), outcomePhrases(), carrierPhrases(), calibrationPhrases(), certificatePhrases(),
        scannerPhrases(), consolePhrases(), dayPhrases(), desktopPhrases(), equipmentPhrases(),
        eventPhrases(), packingPhrases(), peoplePhrases(), planningPhrases(), profilePhrases(),
        standardsPhrases()};
}

lab::Expected<Language> parseLanguage(std::string_view code)
{
    if (code == "en")
        return Language::English;
    if (code == "es")
        return Language::Spanish;
    return lab::refused("language.unknown", {{"text", std::string(code)}});
}

bool canSay(std::string_view code) { return table().contains(code); }

std::string say(std::string_view code, Language language)
{
    return say(lab::Message {std::string(code), {}}, language);
}

std::string say(const lab::Message& message, Language language)
{
    const auto found = table().find(message.code);
    if (found == table().end())
        return message.code;
    const std::string_view pattern =
        language == Language::English ? found->second->english : found->second->spanish;
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto open = pattern.find('{', at);
        const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            text += pattern.substr(at);
            break;
        }
        text += pattern.substr(at, open - at);
        text += message.argument(pattern.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return text;
}

} // namespace ui
