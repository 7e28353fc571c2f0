// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Zone.h"
#include "logistics/planner/Plan.h"
#include "logistics/rules/CarrierCalendar.h"
#include "ui/day/DayResult.h"

#include <filesystem>
#include <functional>
#include <string>

namespace carriers {
class Carrier;
}
namespace lab {
class Clock;
class Database;
} // namespace lab
namespace logistics {
class MailTransport;
}

namespace ui {

/// The afternoon at the planner's and the packing bench: the next thirty days are planned from the records,
/// and what is due today is packed, scanned closed, labelled and announced.
class ShippingStage {
public:
    using Progress = std::function<void(int done, int of)>;

    ShippingStage(lab::Database& database, const lab::Clock& clock, lab::Zone zone,
        carriers::Carrier& carrier, std::filesystem::path folder);

    /// Throws lab::Failure when the carrier does not tell its transit times.
    void plan(const lab::SignedIn& planner, DayResult& result);
    /// Throws lab::Failure when the carrier sells no label; kits closed before it stay shipped.
    void ship(const lab::SignedIn& packer, DayResult& result, const Progress& progress);
    /// Sends the clients' notices; throws lab::Failure when the mail host fails.
    void notify(logistics::MailTransport& mail, DayResult& result);

private:
    lab::Database& database_;
    const lab::Clock& clock_;
    logistics::PickupCutoff pickup_;
    carriers::Carrier& carrier_;
    std::filesystem::path folder_;
};

} // namespace ui
