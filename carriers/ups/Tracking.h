// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Tracking.h"

namespace carriers::ups {

/// The path that asks for one number's whole history.
std::string trackingPath(const lab::TrackingNumber& number);

/// Reads UPS's answer; throws CarrierFailure "carrier.garbage" when it is none.
TrackingReply readTracking(const lab::TrackingNumber& number, const std::string& body);

/// True when a refusal says only that the number is unknown. Most often UPS says so in a 200 reply, which
/// readTracking takes.
bool saysNotFound(int status, const std::string& body);

/// The reply that stands for such a refusal.
TrackingReply notFound(const lab::TrackingNumber& number, const std::string& body);

/// The path that asks which parcels carry a reference.
std::string referencePath(const std::string& reference, const std::string& account);

/// The first tracking number in the answer to that whose shipment was not voided.
std::optional<lab::TrackingNumber> readReference(const std::string& body);

} // namespace carriers::ups
