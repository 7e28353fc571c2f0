// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace scanner {

/// The command cards that lie at the desks, so that both hands stay on the scanner and the box: a card's code
/// is "FLEXCAL:" and the word.
enum class DeskCard { Confirm, Undo, Photo, Quarantine, Damaged, Opened, Empty, Two };

inline constexpr std::array allDeskCards {DeskCard::Confirm, DeskCard::Undo, DeskCard::Photo,
    DeskCard::Quarantine, DeskCard::Damaged, DeskCard::Opened, DeskCard::Empty, DeskCard::Two};

/// "CONFIRM", "UNDO", …
std::string_view cardWord(DeskCard card);

/// What the card's code holds: "FLEXCAL:CONFIRM".
std::string cardText(DeskCard card);

/// The card of a code, or of its bare word typed in full; capitals do not matter. Nothing for other text.
std::optional<DeskCard> parseDeskCard(std::string_view text);

} // namespace scanner
