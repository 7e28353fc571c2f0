// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/TrainingLab.h"
#include "scanner/LabelPhoto.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace ui {

/// A picture taken at the dock, and the codes in it that matter: the truth to judge a reading by.
struct DockPhoto {
    std::filesystem::path file;
    std::vector<std::string> codes; ///< serials and tracking numbers as `lab` writes them
};

/// The pictures that somebody at the dock takes of a training lab's box: its label with the module beside it,
/// or, when two modules lie in it, the label alone and then both modules.
///
/// Writes `<folder>/<box>.png` (and `<box>-2.png`) and returns them in the order they were taken; throws
/// lab::Failure when it cannot.
std::vector<DockPhoto> photographArrival(lab::Database& database, const lab::Arrival& arrival,
    const std::filesystem::path& folder, const scanner::PhotoConditions& conditions);

/// What the person at the dock scans after the pictures of that box, e.g. "DAMAGED".
std::vector<std::string> cardsFor(const lab::Arrival& arrival);

} // namespace ui
