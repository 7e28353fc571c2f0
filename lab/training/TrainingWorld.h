// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/records/Kit.h"
#include "lab/records/Module.h"
#include "lab/records/Parcel.h"
#include "lab/records/Rule.h"
#include "lab/records/Staff.h"
#include "lab/training/Dice.h"
#include "lab/training/TrainingLab.h"
#include "lab/training/TrainingRules.h"
#include "lab/values/Zone.h"

#include <span>
#include <string>
#include <vector>

namespace lab {

class Database;

/// What the parcels and the module of a sending are doing today.
struct Whereabouts {
    ModuleState module;
    ParcelClass outbound;
    ParcelClass back;
    const char* outboundText;
    const char* backText;
};

inline constexpr Whereabouts installed {ModuleState::Installed, ParcelClass::Delivered,
    ParcelClass::LabelMade, "Delivered", "Shipper created a label"};
inline constexpr Whereabouts onTheWay {ModuleState::Shipped, ParcelClass::InTransit, ParcelClass::LabelMade,
    "Departed from facility", "Shipper created a label"};
inline constexpr Whereabouts deliveredOut {ModuleState::Delivered, ParcelClass::Delivered,
    ParcelClass::LabelMade, "Delivered", "Shipper created a label"};
inline constexpr Whereabouts expiredNotShipped {ModuleState::Expired, ParcelClass::Delivered,
    ParcelClass::LabelMade, "Delivered", "Shipper created a label"};
inline constexpr Whereabouts comingBack {ModuleState::Returning, ParcelClass::Delivered,
    ParcelClass::InTransit, "Delivered", "Arrived at facility"};
inline constexpr Whereabouts atTheDock {
    ModuleState::Returning, ParcelClass::Delivered, ParcelClass::Delivered, "Delivered", "Delivered"};
inline constexpr Whereabouts refusedByClient {ModuleState::Returning, ParcelClass::ReturnedToSender,
    ParcelClass::LabelMade, "Returned to sender", "Shipper created a label"};
inline constexpr Whereabouts lostOnTheWayBack {
    ModuleState::Lost, ParcelClass::Delivered, ParcelClass::InTransit, "Delivered", "Origin scan"};
inline constexpr Whereabouts takenInYesterday {
    ModuleState::Received, ParcelClass::Delivered, ParcelClass::Delivered, "Delivered", "Delivered"};

/// A module that was sent to a client, with its kit and its line of the return ledger.
struct Sending {
    Module module;
    Kit kit;
    std::string line;
};

/// Writes the records of one training lab, piece by piece, inside one Database::write. What happens to whom
/// is decided by the dice alone, so the order of the calls is part of the lab's seed.
class TrainingWorld {
public:
    TrainingWorld(Database& database, const TrainingRequest& request);

    /// The lab itself, its people, rules, gas and stock.
    void addLab();
    Client addClient(int number);
    /// One module sent to the client; it expires, or expired, on that day.
    Sending send(const Client& client, Date expiry, const Whereabouts& now, Date due,
        ReturnCause cause = ReturnCause::Exchange);
    /// The module that takes the place of one that expires on that day.
    void sendReplacement(const Client& client, Date expiry);
    /// A module that somebody took in at the other dock the day before.
    void receiveYesterday(const Sending& sending, const Client& client);
    /// A module that no client has.
    Module addStray(const std::string& variant);
    void addHold(const Client& client, HoldKind kind);
    void addLostCase(const Client& client, const Sending& sending);
    /// The journal's entry of it all.
    void finish(int arrivals);

    Dice& dice() { return dice_; }
    Date today() const { return request_.day; }
    Database& database() { return database_; }
    const JurisdictionRule& ruleOf(const Client& client) const;
    Date dueAfter(const Client& client, Date expiry) const
    {
        return expiry.plusDays(ruleOf(client).returnDays);
    }

private:
    void addPeopleAndRules();
    void addGas();
    void addEquipment();
    void addStock();
    const TrainingState& governingStateOf(int number);
    const TrainingState& drawState();
    Module newModule(const std::string& variant, ModuleState state, const Place& place);
    Instant at(Date day, int hour) const { return zone_.at(day, hour); }

    Database& database_;
    TrainingRequest request_;
    Zone zone_;
    Dice dice_;
    int firstSerial_;
    int modules_ = 0;
    int kits_ = 0;
    int receipts_ = 0;
    std::vector<JurisdictionRule> rules_;
};

} // namespace lab
