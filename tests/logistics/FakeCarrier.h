// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Carrier.h"
#include "carriers/CarrierFailure.h"

#include <vector>

/// A carrier that sells a label at every call and remembers what it was asked.
class FakeCarrier : public carriers::Carrier {
public:
    carriers::TrackingReply track(const lab::TrackingNumber&) override
    {
        throw carriers::CarrierFailure({"carrier.unreachable", {}}, "", carriers::Effect::None);
    }
    std::vector<carriers::TrackingAnswer> trackAll(
        std::span<const lab::TrackingNumber>, std::chrono::seconds) override
    {
        return {};
    }
    carriers::Shipment ship(const carriers::ShipmentRequest& request) override { return sell(request, "03"); }
    carriers::Shipment returnLabel(const carriers::ShipmentRequest& request) override
    {
        return sell(request, "90");
    }
    std::optional<carriers::Shipment> findShipment(const std::string&) override { return std::nullopt; }
    carriers::Shipment recoverLabel(const lab::TrackingNumber& number) override
    {
        return {number, carriers::LabelFormat::Zpl, "^XA^XZ", {}};
    }
    void voidShipment(const lab::TrackingNumber&) override { }
    std::vector<carriers::TransitService> timeInTransit(const carriers::TransitRequest&) override { return {}; }

    std::vector<carriers::ShipmentRequest> sold;
    bool down = false;

private:
    carriers::Shipment sell(const carriers::ShipmentRequest& request, const char* service)
    {
        if (down)
            throw carriers::CarrierFailure({"carrier.unreachable", {}}, "", carriers::Effect::None);
        sold.push_back(request);
        return {lab::TrackingNumber::issued("FAKE01", service, static_cast<int>(sold.size())),
            carriers::LabelFormat::Zpl, "^XA^FDlabel^XZ", lab::Money::cents(1054)};
    }
};
