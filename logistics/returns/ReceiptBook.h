// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/store/Commands.h"
#include "lab/values/Zone.h"
#include "logistics/returns/Match.h"
#include "logistics/returns/ReturnsDesk.h"

namespace logistics {

/// Writes what the returns desk decided: each call is one command, and what it answers is on disk. The match
/// is made inside the transaction, so that two desks with one module in hand get one receipt between them.
class ReceiptBook {
public:
    ReceiptBook(lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who,
        ReturnRules rules);

    /// Takes the module in, unless it is one that must not be (unknown, here already), or must be confirmed
    /// first (another client's) and is not.
    ScanAnswer receive(const lab::ModuleSerial& serial, const BoxInHand& box, bool confirmed);
    /// A box that came without a module.
    ScanAnswer receiveEmpty(const BoxInHand& box);
    /// Changes the desk's last receipt: set aside, or one of two modules.
    ScanAnswer amendLast(std::optional<lab::ReturnOutcome> condition, bool setAside);
    /// Adds a label of the same box to the desk's last receipt.
    ScanAnswer addEvidence(const lab::Receipt& receipt, lab::Evidence evidence);
    ScanAnswer undoLast();
    std::optional<lab::Receipt> last() const;

private:
    lab::Expected<lab::Applied> takeIn(const std::string& id, const ModuleFacts& facts, const BoxInHand& box,
        lab::Instant now, ScanAnswer& answer);
    lab::Expected<lab::Applied> takeBack(const lab::Receipt& receipt, lab::Instant now);
    ScanAnswer answerFor(const ModuleFacts& facts, const BoxInHand& box, const lab::ModuleSerial& serial,
        lab::Date today) const;
    ScanAnswer describe(const lab::Receipt& receipt) const;
    lab::Place placeFor(lab::ReturnOutcome outcome) const;
    ScanAnswer perform(const lab::CommandKind& kind, const Poco::JSON::Object& request,
        const std::function<lab::Expected<lab::Applied>(
            const std::string& id, lab::Instant now, ScanAnswer&)>& apply);

    lab::Database& database_;
    const lab::Clock& clock_;
    lab::Zone zone_;
    lab::SignedIn who_;
    ReturnRules rules_;
    lab::Commands commands_;
};

} // namespace logistics
