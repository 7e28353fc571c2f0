// SPDX-License-Identifier: MIT
#pragma once

#include "lab/people/Secret.h"
#include "lab/values/Date.h"

#include <filesystem>
#include <string>

namespace lab {

/// What a live lab is born with.
struct LiveLabRequest {
    std::string name;
    std::string zone; ///< e.g. "America/New_York"
    std::string supervisor; ///< the first one's name
};

/// Makes a live lab in a new folder: `lab.db`, `flexcal.properties`, the key of its journal's anchors, and
/// its first supervisor. It is live from then on and stays so. A crash leaves no half lab behind. Refuses
/// with "lab.folder-taken", "lab.name", "zone.unknown", "staff.name", and what Secret::suits refuses with.
/// Throws Failure when the disk does.
Expected<Staff> makeLiveLab(
    const std::filesystem::path& folder, const LiveLabRequest& request, const Secret& secret, Instant now);

} // namespace lab
