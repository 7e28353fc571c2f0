// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/Exchange.h"
#include "carriers/sandbox/SandboxParcel.h"

#include <vector>

namespace carriers::sandbox {

/// UPS's tracking reply for a parcel as it stands at that moment.
Answer trackAnswer(const SandboxParcel& parcel, lab::Instant now);
/// The same for parcels that carry a reference.
Answer referenceAnswer(
    const std::string& reference, const std::vector<SandboxParcel>& parcels, lab::Instant now);
/// What UPS really says to a number it does not know: 200 with a warning.
Answer unknownAnswer(const std::string& asked);

} // namespace carriers::sandbox
