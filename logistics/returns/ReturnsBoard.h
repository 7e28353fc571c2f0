// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/records/Kit.h"
#include "lab/records/Module.h"
#include "lab/records/Parcel.h"
#include "lab/records/Returns.h"
#include "lab/values/Message.h"
#include "lab/values/Zone.h"

#include <optional>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// Why a module is still outside, as far as the records tell (requirement 18).
enum class Whereabouts {
    NotDelivered,
    DeliveredNotInstalled,
    InstalledNotShipped,
    InTransit,
    OutForDelivery,
    AtDockNotScanned, ///< the carrier says delivered, the dock has no scan: search the dock first
    RefusedByClient,
    LostCaseOpen,
};

std::string_view word(Whereabouts whereabouts);

/// One open line of the return ledger with what is known of its parcel.
struct ExpectedLine {
    lab::ExpectedReturn line;
    lab::TrackingNumber parcel; ///< the one it comes by
    std::string governingState;
    Whereabouts whereabouts;
    std::string carrierText; ///< the carrier's own words
    int daysLate; ///< today minus due (or minus the promised day); negative is ahead
};

/// What the returns desk knows of the client whose box it has in hand.
struct ClientCard {
    lab::Client client;
    std::vector<lab::Hold> holds;
    std::vector<lab::Kit> kits; ///< open ones, the latest first
    /// What happened to the module's kit, oldest first: code for `ui/text` and moment.
    struct Event {
        std::string code;
        std::string detail;
        std::optional<lab::Date> day;
        std::optional<lab::Instant> at;
    };
    std::vector<Event> events;
    /// What the client's device shows and nothing has cleared yet, the latest first.
    std::vector<lab::Message> messages;
};

/// Read-only lists of the returns desk. Throws lab::Failure when the records cannot be reached.
class ReturnsBoard {
public:
    ReturnsBoard(lab::Database& database, const lab::Clock& clock, lab::Zone zone);

    /// Receipts of the lab's civil day, the latest first; undone ones too, marked.
    std::vector<lab::Receipt> today() const;
    /// Open ledger lines whose parcel is on its way, at the dock or overdue, the most pressing first.
    std::vector<ExpectedLine> expected(int most) const;
    /// Modules outside the lab.
    int outside() const;
    std::optional<ClientCard> client(const lab::ClientId& id) const;

private:
    lab::Database& database_;
    const lab::Clock& clock_;
    lab::Zone zone_;
};

} // namespace logistics
