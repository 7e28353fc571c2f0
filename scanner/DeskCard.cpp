// SPDX-License-Identifier: MIT
#include "scanner/DeskCard.h"

#include "lab/values/Text.h"

#include <algorithm>

namespace scanner {
namespace {

    constexpr std::string_view prefix = "FLEXCAL:";
    constexpr std::array<std::string_view, allDeskCards.size()> words {
        "CONFIRM", "UNDO", "PHOTO", "QUARANTINE", "DAMAGED", "OPENED", "EMPTY", "TWO"};

} // namespace

std::string_view cardWord(DeskCard card) { return words[static_cast<std::size_t>(card)]; }

std::string cardText(DeskCard card) { return std::string(prefix) + std::string(cardWord(card)); }

std::optional<DeskCard> parseDeskCard(std::string_view text)
{
    const auto capitals = lab::text::upper(lab::text::trimmed(text));
    std::string_view word = capitals;
    if (word.starts_with(prefix))
        word.remove_prefix(prefix.size());
    const auto* found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return allDeskCards[static_cast<std::size_t>(found - words.begin())];
}

} // namespace scanner
