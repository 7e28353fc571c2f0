// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"
#include "lab/values/TrackingNumber.h"

#include <string>
#include <string_view>

namespace scanner {

/// A ship-to postal code as a parcel label carries it.
struct PostalCode {
    /// "89501", "895011234", "M5E1G4"
    std::string code;
    /// ISO 3166 numeric, three digits: "840" is the United States.
    std::string country = "840";

    bool isDomestic() const { return country == "840"; }
    /// "89501" at home, "124-M5E1G4" abroad.
    std::string text() const;

    bool operator==(const PostalCode&) const = default;
};

/// Reads the routing code of a UPS label: "420" and a ZIP of five or nine digits, or "421", a country's three
/// digits and a postal code of at most nine letters and digits (GS1 application identifiers 420 and 421, in a
/// GS1-128). Refuses with "postal.form".
lab::Expected<PostalCode> parsePostalCode(std::string_view text);

/// The whole 1Z number from what a MaxiCode holds in three fields: the shipper's six-character account, the
/// class of service (three digits, the number's service code behind a zero) and the short form, "1Z" and the
/// last eight characters. Both printed samples that we know confirm it by their check digits. Refuses with
/// "tracking.form", or "tracking.check" when the digit does not hold: then a field is not what it seems.
lab::Expected<lab::TrackingNumber> rebuiltTrackingNumber(
    std::string_view account, std::string_view serviceClass, std::string_view shortNumber);

} // namespace scanner
