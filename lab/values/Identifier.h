// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <compare>
#include <string>
#include <string_view>

namespace lab {

/// What remains of a typed or scanned identifier: blanks and dashes dropped, letters in capitals.
inline std::string identifierCharacters(std::string_view typed)
{
    std::string result;
    for (const char c : text::upper(typed))
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '-')
            result += c;
    return result;
}

/// A number with a fixed prefix, such as a box "B-20418". `Kind` names prefix, fewest digits, and the code of
/// the refusal.
template <class Kind> class Identifier {
public:
    /// Refuses what is not the prefix and 1 to 9 digits; the dash may be missing, as scanners drop it.
    static Expected<Identifier> parse(std::string_view typed)
    {
        const auto characters = identifierCharacters(typed);
        const std::string_view prefix = Kind::letter;
        const auto digits = std::string_view(characters).substr(std::min(prefix.size(), characters.size()));
        if (!characters.starts_with(prefix) || !text::isAllDigits(digits) || digits.size() > 9)
            return refused(Kind::refusal, {{"text", text::shown(typed)}});
        return numbered(static_cast<int>(*text::parseInteger(digits)));
    }

    static Identifier numbered(int number)
    {
        auto digits = std::to_string(number);
        if (digits.size() < Kind::digits)
            digits.insert(0, Kind::digits - digits.size(), '0');
        return Identifier(
            std::string(Kind::letter).empty() ? digits : std::string(Kind::letter) + "-" + digits);
    }

    const std::string& text() const { return text_; }
    auto operator<=>(const Identifier&) const = default;

private:
    explicit Identifier(std::string text)
        : text_(std::move(text))
    {
    }
    std::string text_;
};

struct BoxKind {
    static constexpr const char* letter = "B";
    static constexpr std::size_t digits = 5;
    static constexpr const char* refusal = "box.form";
};
struct KitKind {
    static constexpr const char* letter = "K";
    static constexpr std::size_t digits = 5;
    static constexpr const char* refusal = "kit.form";
};
struct ClientKind {
    static constexpr const char* letter = "";
    static constexpr std::size_t digits = 6;
    static constexpr const char* refusal = "client.form";
};

/// A reusable mailing box, e.g. "B-20418".
using BoxId = Identifier<BoxKind>;
/// One outbound shipment of one module with its return label, e.g. "K-88102".
using KitId = Identifier<KitKind>;
/// A client's number, six digits or more, e.g. "004211". Screens and the journal know clients by it alone.
using ClientId = Identifier<ClientKind>;

} // namespace lab
