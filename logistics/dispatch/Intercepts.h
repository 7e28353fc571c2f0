// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/records/Staff.h"
#include "lab/values/TrackingNumber.h"

#include <optional>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// A parcel under way to an address that its client has left; somebody has the carrier intercept it.
struct Intercept {
    lab::TrackingNumber parcel;
    lab::ClientId client;
    lab::Instant openedAt;
};

/// Addresses change until a label is bought; from then on what was labelled has to be caught.
class Intercepts {
public:
    explicit Intercepts(lab::Database& database)
        : database_(database)
    {
    }

    /// Opens a task for each of the client's outbound labels that is bought and not delivered, on the bench
    /// or out; the parcels, those with a task already among them. Inside Database::write.
    std::vector<lab::TrackingNumber> open(const lab::ClientId& client, lab::Instant at);
    /// The oldest first.
    std::vector<Intercept> waiting() const;
    /// The task is done with, whichever way; a command of the warehouse. Refuses with "intercept.none".
    lab::Expected<void> close(
        const lab::TrackingNumber& parcel, const lab::SignedIn& who, const lab::Clock& clock);
    /// The label was taken back, so there is nothing to catch. Inside Database::write.
    void drop(const lab::TrackingNumber& parcel, const lab::SignedIn& who, lab::Instant at);

private:
    lab::Database& database_;
};

} // namespace logistics
