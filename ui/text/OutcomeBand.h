// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/returns/ScanAnswer.h"
#include "ui/text/Language.h"

#include <string>
#include <vector>

namespace ui {

/// How loud an answer is: Go, Note, Check and Stop differ in colour, brightness, icon and sound alike.
enum class Level { Quiet, Go, Note, Check, Stop };

std::string_view word(Level level);

/// Everything the returns desk shows for one scan, in words; the window paints it, the console prints it.
struct OutcomeBand {
    Level level = Level::Quiet;
    std::string icon; ///< name of the drawing, e.g. "outcome-expected"
    std::string word; ///< the one loud word: "Expected"
    std::string line; ///< "FX123456789 · Client 004211 · Ohio · due 2 Dec"
    std::vector<std::string> evidence; ///< what it was matched by, each with a tick
    std::string next; ///< "Cart B, slot 7"
    std::string nextHint; ///< "As-found check first. Scan the next item whenever you are ready."
    bool holdsQueue = false; ///< further scans wait until this one is confirmed
};

/// The band for an answer.
OutcomeBand describe(const logistics::ScanAnswer& answer, Language language);

/// The short word of an outcome for lists, e.g. "Opened".
std::string shortWord(lab::ReturnOutcome outcome, Language language);
/// "Cart B, slot 7"
std::string describe(const lab::Place& place, Language language);
Level levelOf(lab::ReturnOutcome outcome);
std::string iconOf(lab::ReturnOutcome outcome);

} // namespace ui
