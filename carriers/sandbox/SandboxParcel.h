// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Parcel.h"
#include "lab/values/Money.h"
#include "lab/values/Zone.h"

#include <vector>

namespace carriers::sandbox {

/// A town that parcels pass through or end in.
struct Town {
    std::string name;
    std::string state;
    std::string postal;
    lab::Zone zone;
};

/// One thing that happens to a parcel, planned ahead: it is told once its time has come.
struct Stop {
    lab::Instant at;
    std::string type; ///< UPS's, "I"
    std::string code; ///< UPS's, "011"
    std::string text;
    Town town;
    bool physical = true;
};

/// A parcel that the sandbox carries.
struct SandboxParcel {
    lab::TrackingNumber number;
    std::string service; ///< "03"
    Town from;
    Town to;
    std::optional<lab::Date> dueOn; ///< empty while only a label exists
    std::vector<Stop> stops; ///< oldest first
    std::vector<std::string> references;
    std::string label; ///< ZPL; empty for one that a lab brought along
    bool voided = false;
};

} // namespace carriers::sandbox
