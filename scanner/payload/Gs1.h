// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <string>
#include <string_view>
#include <vector>

/// GS1 element strings (GS1 General Specifications; the identifiers' formats follow the GS1 syntax
/// dictionary).
namespace scanner {

/// One application identifier and its value: {"21", "FX123456789"}.
struct Gs1Element {
    std::string identifier;
    std::string value;

    bool operator==(const Gs1Element&) const = default;
};

/// The elements of one symbol, in its order.
class Gs1Elements {
public:
    /// Reads a payload without its AIM identifier; separators are 0x1D, and a surplus one is tolerated.
    /// Refuses with "gs1.empty", "gs1.identifier" {at} (one that is not in the table), "gs1.value"
    /// {identifier} (wrong length or characters) or "gs1.check" {identifier} (wrong check digit or no such
    /// date).
    static lab::Expected<Gs1Elements> parse(std::string_view payload);

    const std::vector<Gs1Element>& all() const { return elements_; }
    /// The value of an identifier, or an empty text.
    std::string_view value(std::string_view identifier) const;

private:
    explicit Gs1Elements(std::vector<Gs1Element> elements)
        : elements_(std::move(elements))
    {
    }
    std::vector<Gs1Element> elements_;
};

/// True when the last digit is the GS1 check digit (modulo 10, weights 3 and 1 from the right) of those
/// before it. Expects digits only.
bool gs1CheckHolds(std::string_view digits);

/// The date of YYMMDD: the century nearest to `today` (51 years back, 49 ahead); day 00 is the month's last.
/// Refuses with "gs1.date".
lab::Expected<lab::Date> parseGs1Date(std::string_view sixDigits, lab::Date today);

} // namespace scanner
