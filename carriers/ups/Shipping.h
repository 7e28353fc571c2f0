// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Shipment.h"

#include <string>

namespace carriers::ups {

/// Where a shipment is bought, API version included.
std::string shipPath();
/// The body of that call. A return travels under return service 9 (print return label), from the client to
/// the lab, and UPS wants its contents described.
std::string shipBody(const ShipmentRequest& request, ShipKind kind, const std::string& account);
/// Reads the answer; throws CarrierFailure "carrier.garbage" (Effect::Perhaps) when number or label is
/// missing.
Shipment readShipment(const std::string& body);

std::string voidPath(const lab::TrackingNumber& number);
/// Throws CarrierFailure "carrier.rejected" unless the shipment is void now.
void readVoid(const std::string& body);

std::string recoveryPath();
std::string recoveryBody(const lab::TrackingNumber& number);
/// The shipment with its label again; its charge is not told.
Shipment readRecovery(const lab::TrackingNumber& number, const std::string& body);

} // namespace carriers::ups
