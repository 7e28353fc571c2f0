// SPDX-License-Identifier: MIT
#include "lab/values/TrackingNumber.h"

#include "lab/values/CheckCharacter.h"
#include "lab/values/Identifier.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>

namespace lab {
namespace {

    bool isUpsForm(std::string_view number)
    {
        const auto alphanumeric = [](char c) { return text::isDigit(c) || text::isCapital(c); };
        const auto size = number.size();
        if (number.starts_with("1Z"))
            return size == 18 && std::ranges::all_of(number, alphanumeric) && text::isDigit(number.back());
        if (text::isAllDigits(number))
            return size == 9 || size == 12 || (size >= 22 && size <= 34);
        constexpr std::string_view leaders = "AHJKTV";
        return size == 11 && leaders.find(number.front()) != std::string_view::npos
               && text::isAllDigits(number.substr(1));
    }

} // namespace

Expected<TrackingNumber> TrackingNumber::parse(std::string_view typed)
{
    auto number = identifierCharacters(typed);
    if (number.empty() || !isUpsForm(number))
        return refused("tracking.form", {{"text", text::shown(typed)}});
    return TrackingNumber(std::move(number));
}

TrackingNumber TrackingNumber::issued(std::string_view account, std::string_view service, int package)
{
    assert(account.size() == 6 && service.size() == 2 && package >= 0 && package <= 9'999'999);
    std::array<char, 16> digits {};
    std::snprintf(digits.data(), digits.size(), "%07d", package);
    const auto body = std::string(account) + std::string(service) + digits.data();
    return TrackingNumber("1Z" + body + upsCheckDigit(body));
}

bool TrackingNumber::checkDigitHolds() const
{
    return !is1Z() || upsCheckDigit(std::string_view(text_).substr(2, 15)) == text_.back();
}

} // namespace lab
