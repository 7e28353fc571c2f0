// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <compare>
#include <string>
#include <string_view>

namespace lab {

/// A UPS tracking number, most often "1Z" with sixteen characters after it.
class TrackingNumber {
public:
    /// Blanks and dashes are dropped, letters become capitals. Refuses with "tracking.form" what no UPS form
    /// fits: 1Z and 16 characters, T and 10 digits, 9 or 12 digits, one of AHJKTV and 10 digits, 22 to 34
    /// digits (mail services). A wrong check digit is not refused: UPS's own samples have some.
    static Expected<TrackingNumber> parse(std::string_view typed);

    /// The 1Z number for an account of six characters, a two-character service and a package number of seven
    /// digits; for training labs, sandboxes and tests.
    static TrackingNumber issued(std::string_view account, std::string_view service, int package);

    const std::string& text() const { return text_; }
    bool is1Z() const { return text_.starts_with("1Z"); }
    /// False when a 1Z number's check digit does not fit: a typing error is likely. True for other forms,
    /// which carry no digit that we know how to check.
    bool checkDigitHolds() const;

    auto operator<=>(const TrackingNumber&) const = default;

private:
    explicit TrackingNumber(std::string text)
        : text_(std::move(text))
    {
    }
    std::string text_;
};

} // namespace lab
