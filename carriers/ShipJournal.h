// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Shipment.h"

namespace lab {
class Database;
}

namespace carriers {

/// How far the buying of a label got.
enum class ShipState {
    Intended, ///< written down, the carrier has not heard of it
    Sent, ///< the carrier may have heard of it
    Done,
    Unknown, ///< it went out and no answer came back
    Failed, ///< the carrier said no, or never got it: may be tried again
    Voided,
};

std::string_view word(ShipState state);

struct ShipRecord {
    std::string id;
    ShipKind kind;
    lab::KitId kit;
    std::string requestHash;
    std::string reference; ///< on the parcel, for finding it again
    ShipState state;
    std::optional<lab::TrackingNumber> tracking;
    std::string labelFile;
    std::string labelHash;
    std::optional<lab::Money> charge;
};

/// The memory of labels: each is written down before the carrier hears of it, so that neither a crash nor a
/// lost answer buys a second one. Changes are made inside Database::write.
class ShipJournal {
public:
    explicit ShipJournal(lab::Database& database)
        : database_(database)
    {
    }

    std::optional<ShipRecord> find(const std::string& id, ShipKind kind) const;

    /// The request whose label stands for the kit.
    std::optional<std::string> standing(const lab::KitId& kit, ShipKind kind) const;

    void intend(const ShipRecord& record, lab::Instant at);
    /// Intended or Failed becomes Sent; false when somebody else was first. Throws lab::ConstraintViolation
    /// when another command's label for the same parcel stands.
    bool claim(const std::string& id, ShipKind kind, lab::Instant at);
    void finish(
        const ShipRecord& record, const Shipment& shipment, const std::string& labelFile, lab::Instant at);
    /// `failure` is the code of what happened.
    void set(const ShipRecord& record, ShipState state, const std::string& failure, lab::Instant at);

private:
    lab::Database& database_;
};

/// What makes two requests the same: everything but the id.
std::string requestHash(const ShipmentRequest& request, ShipKind kind);

} // namespace carriers
