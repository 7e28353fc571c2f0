// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Shipment.h"

namespace carriers {

/// Which services carry a parcel from one address to another, and how long they take.
struct TransitRequest {
    PostalAddress from;
    PostalAddress to;
    lab::Date shipDay;
    int weightOunces;
};

struct TransitService {
    std::string service; ///< the code that ShipmentRequest takes
    std::string name;
    lab::Date deliveredOn; ///< in the destination's zone
    std::string byTime; ///< "12:00", local; empty when the carrier promises none
    int businessDays;
    bool guaranteed;
};

} // namespace carriers
