// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/SandboxParcel.h"

namespace carriers::sandbox {

/// Working days that a service takes between two postal codes.
int transitDays(const std::string& service, const std::string& fromPostal, const std::string& toPostal);
/// The day `days` working days after `day`; weekends do not count.
lab::Date workingDaysAfter(lab::Date day, int days);

/// What happens to a parcel: nothing but the label.
std::vector<Stop> labelOnly(const Town& from, lab::Instant madeAt);
/// Picked up on the ship day, delivered at that moment.
std::vector<Stop> delivered(
    const Town& from, const Town& to, lab::Instant madeAt, lab::Date shipDay, lab::Instant deliveredAt);
/// Refused at the door and back at the sender at that moment.
std::vector<Stop> refusedAndReturned(
    const Town& from, const Town& to, lab::Instant madeAt, lab::Date shipDay, lab::Instant returnedAt);

/// A moment between 10 and 18 o'clock in the destination, the same one for the same number.
lab::Instant deliveryTime(const Town& to, lab::Date day, const lab::TrackingNumber& number);

} // namespace carriers::sandbox
