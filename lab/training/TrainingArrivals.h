// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/TrainingWorld.h"

#include <vector>

namespace lab {

/// The boxes that these clients sent and that arrive on the lab's day, in the order in which they are opened:
/// every outcome of the returns desk is planted at least once where there are clients enough.
std::vector<Arrival> addArrivals(TrainingWorld& world, const std::vector<Client>& clients);

} // namespace lab
