// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Carrier.h"
#include "carriers/ups/Session.h"

namespace carriers::ups {

/// UPS, or its sandbox.
class UpsCarrier : public Carrier {
public:
    explicit UpsCarrier(Options options, std::shared_ptr<Pace> pace = std::make_shared<SteadyPace>())
        : session_(std::move(options), std::move(pace))
    {
    }

    TrackingReply track(const lab::TrackingNumber& number) override;
    std::vector<TrackingAnswer> trackAll(
        std::span<const lab::TrackingNumber> numbers, std::chrono::seconds patience) override;
    Shipment ship(const ShipmentRequest& request) override;
    Shipment returnLabel(const ShipmentRequest& request) override;
    std::optional<Shipment> findShipment(const std::string& reference) override;
    Shipment recoverLabel(const lab::TrackingNumber& number) override;
    void voidShipment(const lab::TrackingNumber& number) override;
    std::vector<TransitService> timeInTransit(const TransitRequest& request) override;

private:
    Session session_;
};

} // namespace carriers::ups
