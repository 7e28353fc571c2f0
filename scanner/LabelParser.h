// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/ModuleSerial.h"
#include "scanner/Label.h"
#include "scanner/Symbol.h"

#include <string_view>

namespace scanner {

/// Tells what a code means: own labels (module, box, kit, client, desk card), UPS's labels (tracking number,
/// ship-to postal code, MaxiCode) and a module serial inside GS1 or ISO/IEC 15434 data. It never fails: what
/// it does not know is an unknown label that says why. Immutable, usable from any thread.
class LabelParser {
public:
    explicit LabelParser(lab::SerialFormat format = lab::SerialFormat::standard());

    /// The meaning of a code read from a picture.
    Label parse(const Symbol& symbol) const;

    /// The meaning of what a keyboard-wedge or serial scanner sends, or a person types: with or without an
    /// AIM identifier in front, with or without the line end behind. A bare six-digit number is a client.
    Label parseKeys(std::string_view keys) const;

    const lab::SerialFormat& format() const { return format_; }

private:
    Label parsePayload(std::string_view identifier, std::string_view payload) const;
    Label parsePlain(std::string_view text) const;
    Label parseGs1Data(std::string_view payload) const;
    Label parseEnvelope(std::string_view payload) const;

    lab::SerialFormat format_;
};

} // namespace scanner
