// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace scanner {

/// A place in a picture, in pixels from its top left corner.
struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

/// The kinds of code that the labels around a module carry; no others are looked for.
enum class Symbology { Code128, DataMatrix, QRCode, MaxiCode };

/// "Code128", "DataMatrix", "QRCode" or "MaxiCode": the word in JSON and in reports.
std::string_view formatName(Symbology symbology);
std::optional<Symbology> symbologyNamed(std::string_view formatName);

/// One code as a decoder read it, before anybody asked what it means (that is `Label`).
struct Symbol {
    Symbology symbology = Symbology::Code128;
    /// The AIM symbology identifier of ISO/IEC 15424, e.g. "]C1" for a GS1-128.
    std::string identifier;
    /// The payload as the symbol holds it: raw bytes, a GS1 separator as 0x1D, no identifier in front.
    std::string bytes;
    /// Top left, top right, bottom right, bottom left as the symbol itself sees it, in the picture read.
    std::array<Point, 4> corners {};
    /// The step of the ladder that read it: "plain", "half", "regions", …
    std::string step;

    /// The same code read again: format and payload, wherever and however it was found.
    bool sameCode(const Symbol& other) const { return symbology == other.symbology && bytes == other.bytes; }

    bool operator==(const Symbol&) const = default;
};

} // namespace scanner
