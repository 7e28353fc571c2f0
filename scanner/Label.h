// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Identifier.h"
#include "lab/values/Message.h"
#include "lab/values/ModuleSerial.h"
#include "lab/values/TrackingNumber.h"
#include "scanner/DeskCard.h"
#include "scanner/payload/CertificateCode.h"
#include "scanner/payload/MaxiCode.h"
#include "scanner/payload/UpsLabel.h"

#include <string>
#include <string_view>
#include <variant>

namespace scanner {

/// A UPS tracking number on a label. A check digit that does not hold is a warning, not a refusal: UPS's own
/// samples have some.
struct TrackingLabel {
    lab::TrackingNumber number;
    bool checkDigitHolds = true;

    bool operator==(const TrackingLabel&) const = default;
};

/// A code that the lab does not know.
struct UnknownLabel {
    /// What it says, safe to show.
    std::string text;
    /// "serial.check" (a serial with one wrong character), "label.empty", "label.too-long",
    /// "label.characters", "label.unknown", or the parser's own word such as "gs1.check".
    lab::Message why;

    bool operator==(const UnknownLabel&) const = default;
};

/// What one code means to the lab. `LabelParser` makes it; the desks decide by it.
class Label {
public:
    using Meaning = std::variant<UnknownLabel, lab::ModuleSerial, TrackingLabel, lab::BoxId, lab::KitId,
        lab::ClientId, PostalCode, CarrierMessage, DeskCard, CertificateCode>;

    explicit Label(Meaning meaning)
        : meaning_(std::move(meaning))
    {
    }

    const Meaning& meaning() const { return meaning_; }

    /// The meaning if it is of that type, else null: `if (const auto* serial =
    /// label.as<lab::ModuleSerial>())`.
    template <class T> const T* as() const { return std::get_if<T>(&meaning_); }

    bool isKnown() const { return !as<UnknownLabel>(); }

    /// "module", "tracking", "box", "kit", "client", "postal", "maxicode", "card", "certificate" or
    /// "unknown".
    std::string_view kindName() const;

    /// The canonical text: a serial or number as `lab` writes it, "89501" or "124-M5E1G4" for a postal code,
    /// the tracking number of a MaxiCode ("1Z…"), a card's word, a certificate's id; what was read for an
    /// unknown one.
    std::string value() const;

    bool operator==(const Label&) const = default;

private:
    Meaning meaning_;
};

} // namespace scanner
