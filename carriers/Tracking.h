// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Parcel.h"
#include "lab/values/Message.h"

#include <optional>
#include <string>
#include <vector>

namespace carriers {

/// A status as the carrier words it, unaltered.
struct RawStatus {
    std::string type; ///< one or two letters, "D" for delivered
    std::string code; ///< three digits, "011"
    std::string text;

    bool operator==(const RawStatus&) const = default;
};

/// One line of a parcel's history.
struct TrackingEvent {
    RawStatus raw;
    lab::ParcelClass status;
    std::string localTime; ///< where it happened: "2026-10-06T09:15:19"
    std::string offset; ///< of that place from UTC, "-04:00"; empty when the carrier did not say
    std::optional<lab::Instant> at; ///< empty when the carrier's times cannot be read
    std::string place; ///< "WAYNE, NJ, US"
    bool physical = true; ///< false when no scanner saw the parcel
};

/// What the carrier knows of one parcel.
struct TrackingReply {
    lab::TrackingNumber number;
    lab::ParcelClass status; ///< NotFound when the carrier does not know the number (yet, or any more)
    RawStatus raw;
    std::vector<TrackingEvent> events; ///< newest first
    std::optional<lab::Date> scheduledOn; ///< in the destination's zone, as last rescheduled
    std::optional<lab::Date> deliveredOn; ///< in the destination's zone
    std::string body; ///< as received: the carrier forgets after 120 days

    /// The class for a parcel of that direction. One that goes out and is "delivered" after it turned round
    /// was delivered to the lab, not to the client.
    lab::ParcelClass statusOf(lab::ParcelDirection direction) const;
};

/// What became of one number in a question about many.
struct TrackingAnswer {
    lab::TrackingNumber number;
    std::optional<TrackingReply> reply;
    std::optional<lab::Message> failure; ///< when there is no reply
    int requests = 0; ///< that it took
};

} // namespace carriers
