// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace ui {

/// One thing that can be said, in every language. `{name}` stands for the argument of that name.
struct Phrase {
    const char* code;
    const char* english;
    const char* spanish;
};

/// What went wrong, and what to do about it.
std::span<const Phrase> refusalPhrases();
/// What the returns desk says to a scan.
std::span<const Phrase> outcomePhrases();
/// What goes wrong with carriers, and what their words mean.
std::span<const Phrase> carrierPhrases();
/// What benches, calibrations and certificates have to say.
std::span<const Phrase> calibrationPhrases();
/// What the certificates desk shows and says.
std::span<const Phrase> certificatePhrases();
/// What the scanner set-up shows and says.
std::span<const Phrase> scannerPhrases();
/// What a working day says: its stages, plan reasons, the packing bench, notices to clients.
std::span<const Phrase> dayPhrases();
/// What is said about people: signing in, PINs, roles.
std::span<const Phrase> peoplePhrases();
/// What is said about a bench's control, its hold, and the equipment on it.
std::span<const Phrase> equipmentPhrases();
/// What is wrong with events from outside, and what became of them.
std::span<const Phrase> eventPhrases();
/// What planners read: prices and transit, what-if, changes from plan to plan, the packing bench's tools.
std::span<const Phrase> packingPhrases();
std::span<const Phrase> planningPhrases();
std::span<const Phrase> profilePhrases();
std::span<const Phrase> standardsPhrases();
/// What the console prints around its answers.
std::span<const Phrase> consolePhrases();
/// What the window shows around the desks' own words.
std::span<const Phrase> desktopPhrases();

/// All of them.
std::vector<std::span<const Phrase>> everyPhrase();

} // namespace ui
