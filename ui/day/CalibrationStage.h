// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "ui/day/DayResult.h"

#include <filesystem>
#include <functional>

namespace lab {
class Clock;
class Database;
}

namespace ui {

/// The bench's part of the day: everything that lies received goes through fixture 1 in batches of sixteen, and
/// what passes is certified by a second person. `port` is where the bench listens on loopback.
///
/// Throws lab::Failure when the bench fails: the batch in it is aborted, the ones before it stand.
void calibrateReceived(lab::Database& database, const lab::Clock& clock, int port,
    const std::filesystem::path& folder, const lab::SignedIn& technician, const lab::SignedIn& approver,
    DayResult& result, const std::function<void(int done, int of)>& progress);

} // namespace ui
