// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/CarrierFailure.h"
#include "carriers/Shipment.h"
#include "carriers/Tracking.h"
#include "carriers/Transit.h"

#include <chrono>
#include <span>

namespace carriers {

/// A parcel carrier. Any thread may call; every call ends within its deadline. A call that fails throws
/// CarrierFailure; a request that the carrier would refuse for its form is a CarrierFailure
/// "carrier.rejected" too, with the carrier's own words as detail.
class Carrier {
public:
    virtual ~Carrier() = default;

    /// A number that the carrier does not know is a reply with class NotFound, not a failure.
    virtual TrackingReply track(const lab::TrackingNumber& number) = 0;
    /// One answer per number, in their order. What has no answer after `patience` fails with "carrier.slow".
    virtual std::vector<TrackingAnswer> trackAll(
        std::span<const lab::TrackingNumber> numbers, std::chrono::seconds patience) = 0;

    /// Buys a label. Nothing here keeps a second call from buying a second one: people's work goes through
    /// ShipmentDesk.
    virtual Shipment ship(const ShipmentRequest& request) = 0;
    /// Buys the label that brings the module back; the same holds.
    virtual Shipment returnLabel(const ShipmentRequest& request) = 0;
    /// The shipment that carries the reference, when the carrier has it.
    virtual std::optional<Shipment> findShipment(const std::string& reference) = 0;
    /// The label of a shipment again, for a printer that jammed or a file that got lost.
    virtual Shipment recoverLabel(const lab::TrackingNumber& number) = 0;
    /// Takes a shipment back that was not yet handed over; it is no failure when it was taken back before.
    virtual void voidShipment(const lab::TrackingNumber& number) = 0;

    /// Soonest delivery first.
    virtual std::vector<TransitService> timeInTransit(const TransitRequest& request) = 0;
};

} // namespace carriers
