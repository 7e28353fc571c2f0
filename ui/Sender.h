// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Shipment.h"
#include "logistics/rules/CarrierCalendar.h"

namespace ui {

class Workstation;

/// A training lab's own address, which stands on every label.
carriers::Party trainingSender();

/// Who stands on labels: the settings dispatch.sender-*, and in a training lab without them its own address.
/// Refuses with "dispatch.no-sender" what a live lab has not set.
lab::Expected<carriers::Party> senderOf(const Workstation& workstation);

/// When the carrier comes, by the setting dispatch.cut-off.
logistics::PickupCutoff pickupOf(const Workstation& workstation);

} // namespace ui
