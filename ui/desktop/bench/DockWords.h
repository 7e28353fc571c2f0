// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchState.h"
#include "ui/desktop/widgets/Parts.h"

#include <string>

namespace ui::desktop {

/// "01"
std::string dockNumber(int dock);
/// "+0.0004", in g/210 L
std::string errorText(double milligramsPerLitre);

/// The dock's one word with its colour: what its module came to, or what is being done with it.
Chip dockChip(const BenchDock& dock, const Wording& words);
/// Beside the word: the shot under way, or the error of indication.
std::string dockDetail(const BenchDock& dock, const BenchState& state, const Wording& words);
/// What a screen reader says: "Dock 9, FX38924798Z, Sampling, shot 3 of 5".
std::string dockSpoken(const BenchDock& dock, const BenchState& state, const Wording& words);

} // namespace ui::desktop
