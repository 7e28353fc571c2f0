// SPDX-License-Identifier: MIT
#include "scanner/payload/UpsLabel.h"

#include "lab/values/Text.h"

#include <algorithm>

namespace scanner {
namespace {

    bool isPostalOfAnyCountry(std::string_view code)
    {
        return !code.empty() && code.size() <= 9 && std::ranges::all_of(code, [](char c) {
            return lab::text::isDigit(c) || lab::text::isCapital(c);
        });
    }

} // namespace

std::string PostalCode::text() const { return isDomestic() ? code : country + "-" + code; }

lab::Expected<PostalCode> parsePostalCode(std::string_view text)
{
    if (text.starts_with("420")) {
        const auto zip = text.substr(3);
        if (lab::text::isAllDigits(zip) && (zip.size() == 5 || zip.size() == 9))
            return PostalCode {std::string(zip)};
    } else if (text.starts_with("421") && text.size() > 6) {
        const auto country = text.substr(3, 3);
        const auto code = text.substr(6);
        if (lab::text::isAllDigits(country) && isPostalOfAnyCountry(code))
            return PostalCode {std::string(code), std::string(country)};
    }
    return lab::refused("postal.form", {{"text", lab::text::shown(text)}});
}

lab::Expected<lab::TrackingNumber> rebuiltTrackingNumber(
    std::string_view account, std::string_view serviceClass, std::string_view shortNumber)
{
    if (account.size() != 6 || serviceClass.size() != 3 || shortNumber.size() != 10
        || !shortNumber.starts_with("1Z"))
        return lab::refused("tracking.form", {{"text", lab::text::shown(shortNumber)}});
    const auto whole = "1Z" + std::string(account) + std::string(serviceClass.substr(1))
                       + std::string(shortNumber.substr(2));
    auto number = lab::TrackingNumber::parse(whole);
    // The three fields glued give 18 characters; fewer remain when blanks or dashes stood among them.
    if (number && !number->checkDigitHolds())
        return lab::refused("tracking.check", {{"number", number->text()}});
    return number;
}

} // namespace scanner
