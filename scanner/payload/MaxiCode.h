// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Expected.h"
#include "lab/values/TrackingNumber.h"
#include "scanner/payload/UpsLabel.h"

#include <optional>
#include <string>
#include <string_view>

namespace scanner {

/// The carrier message in a UPS label's MaxiCode (modes 2 and 3, ISO/IEC 15434 format 01). Printers leave
/// later fields empty or cut the message short; only the first three are always there.
struct CarrierMessage {
    PostalCode postal;
    /// False when the postal code has not the form of its mode (nine digits, or six letters and digits): some
    /// printed samples carry seven.
    bool postalFormHolds = true;
    /// Class of service, three digits: "003" is Ground.
    std::string service;
    /// "1Z" and the last eight characters of the tracking number, or the whole number.
    std::string shortNumber;
    /// "UPSN" on UPS labels.
    std::string carrier;
    /// The shipper's account, six characters.
    std::string account;
    /// Day of the year of the pick-up, 1 … 366; the year is not in the message.
    std::optional<int> julianDay;
    std::string shipment;
    /// "1/3": the first of three packages.
    std::string package;
    std::string weightPounds;
    std::string street;
    std::string city;
    std::string state;
    /// The whole tracking number, when account, service and short form give one whose check digit holds.
    std::optional<lab::TrackingNumber> tracking;

    /// The latest date with that day of the year that is not after `today`.
    std::optional<lab::Date> pickedUp(lab::Date today) const;

    bool operator==(const CarrierMessage&) const = default;
};

/// Reads a carrier message, with or without the "[)>" header in front. Refuses with "maxicode.form" (no
/// postal code, country and class), or as `parseIso15434` does.
lab::Expected<CarrierMessage> parseCarrierMessage(std::string_view payload);

} // namespace scanner
