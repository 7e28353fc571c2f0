// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <string>
#include <string_view>
#include <vector>

/// ISO/IEC 15434 messages: "[)>" RS, then envelopes of a two-digit format and data, each ended by RS, then
/// EOT. Data Matrix codewords 236 and 237 stand for such a header and trailer.
namespace scanner {

/// One envelope. Its elements are what stood between separators (GS): whole GS1 element strings in format 05,
/// data identifier and value ("SFX123456789") in 06; in 01, transport data, the first begins with the
/// version.
struct Envelope {
    std::string format;
    std::vector<std::string> elements;

    bool operator==(const Envelope&) const = default;
};

/// True when the payload begins as such a message does.
bool beginsIso15434(std::string_view payload);

/// Reads a message. A missing trailer is tolerated, as printers cut messages short. Refuses with
/// "iso15434.header" or "iso15434.format" {format} (not 01, 05 or 06).
lab::Expected<std::vector<Envelope>> parseIso15434(std::string_view payload);

/// The value of an ANSI MH10.8.2 data identifier, e.g. 'S' for the serial, in an envelope of format 06; empty
/// when it has none.
std::string_view dataIdentifierValue(const Envelope& envelope, std::string_view identifier);

} // namespace scanner
