// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/ModuleState.h"
#include "lab/records/Place.h"
#include "lab/values/Date.h"
#include "lab/values/ModuleSerial.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lab {

/// The replaceable breath-alcohol sensor of a client's interlock, as the lab knows it.
struct Module {
    ModuleSerial serial;
    std::string variant; ///< the hardware it fits, e.g. "FC-100"
    std::string firmware;
    ModuleState state = ModuleState::Received;
    Place place = Place::out();
    std::optional<Date> certifiedOn;
    std::optional<std::string> certificate;
    /// The last day it may be used, in the client's governing state; set when it goes to a client.
    std::optional<Date> expiry;
    /// Counts the changes to the record; a change names the version it was decided on.
    std::int64_t version = 1;
};

} // namespace lab
