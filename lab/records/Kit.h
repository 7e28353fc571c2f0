// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Identifier.h"
#include "lab/values/ModuleSerial.h"
#include "lab/values/TrackingNumber.h"

#include <optional>
#include <string>

namespace lab {

/// One module on its way to one client: serial, box, both parcels and the certificate bound together when the
/// box was closed. It stays open until the module is back or given up.
struct Kit {
    KitId id;
    ModuleSerial module;
    ClientId client;
    BoxId box;
    TrackingNumber outbound;
    TrackingNumber returning;
    std::string certificate;
    std::string service; ///< the carrier's code, "03" for Ground
    Date shipDay;
    Date expiry; ///< of this module at this client
    Date windowFrom; ///< the client may install from this day …
    Date windowUntil; ///< … until this one
    std::string ruleState; ///< whose rule row set the expiry …
    int ruleVersion; ///< … and which version of it
    std::optional<Date> closedOn;
};

} // namespace lab
