// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Identifier.h"
#include "lab/values/ModuleSerial.h"
#include "lab/values/TrackingNumber.h"

#include <optional>
#include <string>

namespace lab {

/// A parcel that the carrier does not find: the company works it, and while it is open the client is not
/// blamed.
struct LostCase {
    std::string id;
    TrackingNumber parcel;
    ModuleSerial module;
    ClientId client;
    Date openedOn;
    Date nextContact; ///< when the client hears of it again
    std::optional<Date> closedOn;
};

} // namespace lab
