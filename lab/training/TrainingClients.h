// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/TrainingWorld.h"

namespace lab {

/// A client of whom nothing is wanted today: somewhere between two exchanges, or held by the law.
void addQuietClient(TrainingWorld& world, const Client& client);

/// How many kinds of trouble there are that the lab knows of and that do not end today: lost, overdue, held
/// for three reasons, programme ending, refused, and one just taken in.
inline constexpr int troubleKinds = 8;

/// A client with the trouble of that kind, 0 to troubleKinds − 1.
void addTrouble(TrainingWorld& world, const Client& client, int kind);

} // namespace lab
