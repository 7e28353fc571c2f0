// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Carrier.h"
#include "carriers/LabelStore.h"
#include "carriers/ShipJournal.h"
#include "lab/records/Staff.h"
#include "lab/values/Zone.h"

#include <condition_variable>
#include <mutex>
#include <set>

namespace lab {
class Clock;
}

namespace carriers {

/// Buys labels, each once: a request is written down before it is sent, a repeat gets the first one's label,
/// and one whose answer got lost is looked up at the carrier by its reference and never sent again by itself.
/// Any thread; two for the same request take turns.
class ShipmentDesk {
public:
    /// `labels` is the folder that keeps the labels' files.
    ShipmentDesk(lab::Database& database, Carrier& carrier, const lab::Clock& clock, const lab::Zone& zone,
        std::filesystem::path labels);

    /// Refuses with "ship.day" (in the past, or more than seven days ahead), "ship.id-reused", "ship.already"
    /// (another command's label for this parcel stands), "ship.voided", and "ship.unknown" when an answer got
    /// lost and the carrier does not find the parcel: then a person must look. Throws CarrierFailure; after
    /// one with Effect::Perhaps the same request again looks the parcel up.
    lab::Expected<Shipment> ship(ShipKind kind, const ShipmentRequest& request);

    /// The label that stands for the kit once more, for a printer that jammed; refuses with "ship.no-label".
    lab::Expected<Shipment> again(const lab::KitId& kit, ShipKind kind);

    /// Takes a label back at the carrier; refuses with "ship.none" what was never bought.
    lab::Expected<void> voidShipment(const std::string& id, ShipKind kind);

    /// A supervisor has looked at the carrier's own site: the request with the lost answer bought nothing,
    /// and may be sent again. `command` is this action's own id.
    lab::Expected<void> declareNotBought(
        const std::string& command, const lab::SignedIn& who, const std::string& id, ShipKind kind);

private:
    class Turn;

    lab::Expected<ShipRecord> enter(ShipKind kind, const ShipmentRequest& request);
    lab::Expected<bool> claim(const ShipRecord& record);
    Shipment buy(const ShipRecord& record, const ShipmentRequest& request);
    lab::Expected<Shipment> lookUp(const ShipRecord& record);
    Shipment boughtBefore(const ShipRecord& record);
    void keep(const ShipRecord& record, const Shipment& shipment);

    lab::Database& database_;
    Carrier& carrier_;
    const lab::Clock& clock_;
    lab::Zone zone_;
    ShipJournal journal_;
    LabelStore labels_;
    std::mutex mutex_;
    std::condition_variable ended_;
    std::set<std::string> underWay_;
};

} // namespace carriers
