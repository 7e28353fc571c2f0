// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Shipment.h"
#include "lab/records/Client.h"
#include "lab/records/Kit.h"
#include "lab/records/Module.h"
#include "lab/records/Staff.h"
#include "lab/values/Zone.h"
#include "logistics/planner/PlanStore.h"
#include "logistics/rules/CarrierCalendar.h"
#include "scanner/Label.h"

#include <optional>
#include <string>
#include <vector>

namespace carriers {
class ShipmentDesk;
}
namespace lab {
class Clock;
}

namespace logistics {

/// What lies in a kit; each is scanned before the box is closed (requirement 9).
enum class KitItem { Module, Box, OutboundLabel, ReturnLabel, Certificate };

std::string_view word(KitItem item);

/// A kit on the packing bench: chosen and labelled, not yet closed.
struct PackingJob {
    std::string request; ///< names its labels at the carrier, and its closing
    PlanLine line; ///< with the day on which it really leaves, and arrives
    lab::Client client;
    lab::Address address;
    lab::Module module;
    lab::KitId kit;
    lab::BoxId box;
    carriers::Shipment outbound;
    carriers::Shipment returning;
    std::vector<KitItem> missing; ///< not scanned yet
};

/// One module to be fetched for a kit of the day.
struct PickItem {
    lab::ClientId client;
    lab::ModuleSerial module;
    lab::Place place;
    lab::KitId kit;
    lab::BoxId box;
    Service service;
};

struct Picking {
    std::vector<PickItem> items; ///< by bin, A-2 before A-10, then by module
    std::vector<lab::Message> leftOut; ///< why a line that is due has no module
};

/// The bench where kits are made up. A line of the plan gets a module, a box and both labels; the box may be
/// closed once every item of it was scanned, and closing it is one command that moves the module out, opens
/// its line of the return ledger and queues the client's notice.
///
/// A crash loses nothing: what was chosen and bought for a client is there when the line is taken up again,
/// also when another plan was made meanwhile. A label printed after the pickup's cut-off is the next pickup's
/// (requirement 7), and the kit says so. Not for two threads at once.
class PackingBench {
public:
    /// `lab` is the sender on every label. Certified modules are good for `shelfLifeDays` after
    /// certification.
    PackingBench(lab::Database& database, const lab::Clock& clock, const PickupCutoff& pickup,
        lab::SignedIn who, carriers::ShipmentDesk& labels, carriers::Party lab, int shelfLifeDays = 180);

    /// See dueLines.
    std::vector<StoredLine> due(lab::Date day) const;

    /// Chooses the modules of all kits due that day, so that one walk past the bins fetches them. From then
    /// on their lines are frozen. A line that can have none is left out with the reason, the others are
    /// picked.
    Picking pick(lab::Date day);

    /// Chooses the oldest fitting module and buys both labels. Refuses with "pack.no-plan", "pack.no-module",
    /// "pack.no-address", "pack.held" (a hold was placed since the plan was made), "pack.after-cut-off" (the
    /// pickup that would have been in time is over) and what the carrier refuses; throws lab::Failure when
    /// the carrier fails.
    lab::Expected<PackingJob> begin(const PlanLine& line);

    /// One scan at the bench; refuses by name what is not of this kit: "pack.wrong-item".
    lab::Expected<KitItem> scan(PackingJob& job, const scanner::Label& label) const;

    /// Takes a kit apart that is not closed: both labels go back to the carrier, its module is free again and
    /// its line may be begun anew, at the client's present address. Refuses with "pack.not-begun"; throws
    /// lab::Failure when the carrier fails, and then the kit stays.
    lab::Expected<lab::KitId> voidLabels(const lab::ClientId& client);

    /// Closes the box. Refuses with "pack.missing" while an item was not scanned, and with "pack.held".
    lab::Expected<lab::Kit> close(const PackingJob& job);

private:
    struct Choice {
        std::string plan; ///< by which it was begun
        lab::ModuleSerial module;
        lab::KitId kit;
        lab::BoxId box;
        std::optional<lab::Date> leaves; ///< the day its labels were bought for
    };
    lab::Expected<Choice> choose(const std::string& plan, const PlanLine& line);
    std::optional<Choice> chosenBefore(const lab::ClientId& client) const;
    /// The same for the same line and pickup, so that a label is never bought twice.
    static std::string requestOf(const Choice& choice, const lab::ClientId& client);
    /// True when the carrier has heard of its labels: their day stays as it is.
    bool isLabelled(const Choice& choice, const lab::ClientId& client) const;
    /// The line as its labels have it, or will.
    lab::Expected<PlanLine> leaving(const PlanLine& line, const Choice& choice) const;
    std::optional<lab::ModuleSerial> oldestFitting(const PlanLine& line) const;
    int nextNumber(const char* column) const;
    carriers::ShipmentRequest outboundRequest(const PackingJob& job) const;
    lab::Kit kitOf(const PackingJob& job, const lab::JurisdictionRule& rule, lab::Date expiry) const;

    lab::Database& database_;
    const lab::Clock& clock_;
    PickupCutoff pickup_;
    lab::Zone zone_;
    lab::SignedIn who_;
    carriers::ShipmentDesk& labels_;
    carriers::Party lab_;
    int shelfLifeDays_;
};

} // namespace logistics
