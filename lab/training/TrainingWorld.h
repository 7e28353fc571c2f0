// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/TrainingLab.h"

#include <functional>
#include <vector>

namespace lab {

class Database;

/// Fills an empty database with a training lab's records, in one transaction, and returns the boxes of its
/// day. The request's numbers have been checked.
std::vector<Arrival> populate(
    Database& database, const TrainingRequest& request, const std::function<void(int)>& progress);

} // namespace lab
