// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Returns.h"
#include "lab/store/DatabaseUrl.h"
#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

/// What kind of training lab is wanted. The same request makes the same records on every machine.
struct TrainingRequest {
    static constexpr Date standardDay {2026, 10, 6}; ///< a Tuesday without holidays near by

    int clients = 200; ///< 20 to 1,000,000
    int returns =
        0; ///< boxes that arrive on the day; 0 for a tenth of the clients, at least 24 where they suffice
    std::uint64_t seed = 1;
    Date day = standardDay;
};

/// How a box is found when it is opened at the dock.
enum class BoxCondition { Sound, Damaged, Opened, Empty };

std::string_view word(BoxCondition condition);

/// A box that the carrier brings on the training lab's day, and what the returns desk must find. It stands in
/// `arrivals.json` beside the records, because it is the truth and not what the lab knows.
struct Arrival {
    BoxId box;
    TrackingNumber label; ///< the one on the box
    ClientId client; ///< whose label it is
    std::vector<ModuleSerial> modules; ///< what lies inside: none, one or two
    BoxCondition condition = BoxCondition::Sound;
    ReturnOutcome outcome; ///< planted; what comes out when the boxes are opened in their order
};

/// Makes `folder` with `lab.db`, `flexcal.properties` and `arrivals.json`: fictitious clients in several
/// states with signed fictitious rules, modules everywhere in their lives, kits, stock, gas, and some of
/// every trouble. The folder appears whole or not at all. With `server` the records are in that empty
/// database instead of in `lab.db`.
///
/// Refuses with "training.folder-taken", "training.clients" or "training.returns"; throws Failure when the
/// disk fails. `progress` hears clients done, from time to time.
Expected<std::vector<Arrival>> makeTrainingLab(const std::filesystem::path& folder,
    const TrainingRequest& request, const std::function<void(int)>& progress = {},
    const std::optional<DatabaseUrl>& server = {});

/// The boxes of a training lab's day; throws Failure "training.arrivals" when the file is missing or damaged.
std::vector<Arrival> readArrivals(const std::filesystem::path& folder);

} // namespace lab
