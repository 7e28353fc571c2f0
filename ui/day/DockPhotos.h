// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/TrainingLab.h"
#include "scanner/LabelPhoto.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace lab {
class Database;
}

namespace ui {

/// The pictures that somebody at the dock takes of a training lab's box: its label with the module beside it,
/// or, when two modules lie in it, the label alone and then both modules.
///
/// Writes `<folder>/<box>.png` (and `<box>-2.png`) and returns the files in the order they were taken; throws
/// lab::Failure when it cannot.
std::vector<std::filesystem::path> photographArrival(lab::Database& database, const lab::Arrival& arrival,
    const std::filesystem::path& folder, const scanner::PhotoConditions& conditions);

} // namespace ui
