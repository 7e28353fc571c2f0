// SPDX-License-Identifier: MIT
#include "scanner/payload/CertificateCode.h"

#include "lab/values/Text.h"

#include <Poco/String.h>

#include <algorithm>

namespace scanner {

std::optional<CertificateCode> parseCertificateCode(std::string_view text)
{
    constexpr std::string_view prefix = "FLEXCAL-CERTIFICATE:";
    constexpr std::size_t longestId = 40;
    constexpr std::size_t hashDigits = 64;
    text = lab::text::trimmed(text);
    if (!text.starts_with(prefix))
        return std::nullopt;
    text.remove_prefix(prefix.size());
    const auto colon = text.find(':');
    if (colon == 0 || colon > longestId)
        return std::nullopt;
    const auto id = text.substr(0, colon);
    const auto hash = Poco::toLower(std::string(text.substr(colon + 1)));
    const auto isIdLetter = [](char c) {
        return lab::text::isDigit(c) || lab::text::isCapital(c) || c == '-';
    };
    const auto isHexDigit = [](char c) { return lab::text::isDigit(c) || (c >= 'a' && c <= 'f'); };
    if (!std::ranges::all_of(id, isIdLetter) || hash.size() != hashDigits
        || !std::ranges::all_of(hash, isHexDigit))
        return std::nullopt;
    return CertificateCode {std::string(id), hash};
}

} // namespace scanner
