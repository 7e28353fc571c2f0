// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Identifier.h"
#include "lab/values/TrackingNumber.h"

#include <optional>
#include <string>
#include <string_view>

namespace lab {

enum class ParcelDirection { Outbound, Return };

/// What a carrier's many status codes mean to the lab.
enum class ParcelClass {
    LabelMade, ///< nothing scanned yet
    Voided,
    HandedIn,
    InTransit,
    OutForDelivery,
    Delivered,
    AtAccessPoint, ///< delivered to a shop, not to the addressee
    Attempted,
    Refused, ///< refused or undeliverable
    ReturningToSender,
    ReturnedToSender,
    Delayed,
    NeedsAction,
    Lost,
    Damaged,
    Claim,
    NotFound,
    Unknown, ///< raw text kept
};

std::string_view word(ParcelClass parcelClass);
Expected<ParcelClass> parseParcelClass(std::string_view word);
std::string_view word(ParcelDirection direction);
Expected<ParcelDirection> parseParcelDirection(std::string_view word);

/// One parcel, out or back, as last heard of.
struct Parcel {
    TrackingNumber number;
    ParcelDirection direction;
    KitId kit;
    ParcelClass status = ParcelClass::LabelMade;
    std::string statusText; ///< the carrier's own words, unaltered
    std::optional<Instant> heardAt; ///< of the last event
    std::optional<Date> expectedOn; ///< scheduled delivery, in the destination's zone
};

} // namespace lab
