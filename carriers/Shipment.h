// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Identifier.h"
#include "lab/values/Money.h"
#include "lab/values/TrackingNumber.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carriers {

struct PostalAddress {
    std::vector<std::string> lines; ///< one to three
    std::string city;
    std::string state; ///< two letters
    std::string postal;
    std::string country = "US";
};

/// Who sends or receives.
struct Party {
    std::string name;
    std::string phone;
    PostalAddress address;
};

/// One parcel to be sent. A return label is the same request turned round: `from` is the client, `to` the
/// lab.
struct ShipmentRequest {
    std::string id; ///< of the user's command; the same id never makes a second shipment
    lab::KitId kit;
    Party shipper; ///< who holds the account: the lab
    Party from;
    Party to;
    std::string service; ///< "03" Ground, "02" 2nd Day, "01" Next Day
    lab::Date shipDay; ///< at most seven days ahead
    int weightOunces;
    std::string description; ///< of the contents, at most 35 characters
    std::string
        reference; ///< printed on the label for people, at most 14 letters and digits: the module's serial
};

enum class ShipKind { Out, Return };

std::string_view word(ShipKind kind);

/// The request's own mark on its parcel, twelve letters and digits, by which the carrier finds it again.
std::string recoveryReference(const ShipmentRequest& request, ShipKind kind);

enum class LabelFormat { Zpl, Gif };

/// A label that was bought.
struct Shipment {
    lab::TrackingNumber number;
    LabelFormat format;
    std::string label; ///< for the printer, byte by byte
    std::optional<lab::Money>
        charge; ///< empty when the shipment was recovered: the carrier does not tell again
};

/// "zpl" or "gif"; also a label file's ending.
std::string_view word(LabelFormat format);

} // namespace carriers
