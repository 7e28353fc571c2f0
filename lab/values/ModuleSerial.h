// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <compare>
#include <string>
#include <string_view>

namespace lab {

/// How the maker writes serial numbers, as a mask: `#` a digit, `@` a letter, `?` either, `*` the ISO 7064
/// MOD 37,36 check character over all before it, and capitals and digits that stand for themselves. The
/// maker's own format is not public, so the mask is a setting.
class SerialFormat {
public:
    /// "FX########*": FX, eight digits, a check character.
    static const SerialFormat& standard();
    /// Refuses with "serial.mask" a mask that is empty, too long, or puts the check anywhere but last.
    static Expected<SerialFormat> parse(std::string_view mask);

    const std::string& mask() const { return mask_; }
    bool hasCheck() const { return mask_.back() == '*'; }

private:
    explicit SerialFormat(std::string mask)
        : mask_(std::move(mask))
    {
    }
    std::string mask_;
};

/// The serial number engraved on a FLEX-Cal module and printed on its label, e.g. "FX123456789". One that
/// exists has the maker's form and a check character that holds.
class ModuleSerial {
public:
    /// Takes what a scanner sends or a person types: blanks and dashes are dropped, letters become capitals.
    /// Refuses with "serial.form" (not of the maker's form) or "serial.check" (one character is wrong).
    static Expected<ModuleSerial> parse(
        std::string_view text, const SerialFormat& format = SerialFormat::standard());

    /// The serial of the standard format with that eight-digit number; for training labs and tests.
    static ModuleSerial numbered(int number);

    const std::string& text() const { return text_; }
    auto operator<=>(const ModuleSerial&) const = default;

private:
    explicit ModuleSerial(std::string text)
        : text_(std::move(text))
    {
    }
    std::string text_;
};

} // namespace lab
