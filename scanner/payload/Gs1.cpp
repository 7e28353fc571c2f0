// SPDX-License-Identifier: MIT
#include "scanner/payload/Gs1.h"

#include "lab/values/Text.h"
#include "scanner/payload/Gs1Identifiers.h"

#include <algorithm>

namespace scanner {
namespace {

    constexpr char separator = '\x1D';
    constexpr std::string_view separators = "\x1D";

    using Check = Gs1Format::Check;

    bool dateExists(std::string_view sixDigits)
    {
        // Whether a day exists does not hang on the century: 2000 was a leap year too.
        return parseGs1Date(sixDigits, lab::Date(2026, 1, 1)).has_value();
    }

    /// Empty when the value has the identifier's form, else the refusal's code.
    std::string faultOf(std::string_view value, const Gs1Format& format)
    {
        const auto leading = static_cast<std::size_t>(format.digits);
        if (value.size() < leading + static_cast<std::size_t>(format.leastRest)
            || value.size() > leading + static_cast<std::size_t>(format.rest))
            return "gs1.value";
        const auto numbers = format.numeric ? value : value.substr(0, leading);
        if ((!numbers.empty() && !lab::text::isAllDigits(numbers)) || !lab::text::isPrintableAscii(value))
            return "gs1.value";
        if (format.check == Check::LastDigit && !gs1CheckHolds(value.substr(0, leading)))
            return "gs1.check";
        if (format.check == Check::Date && !dateExists(value))
            return "gs1.check";
        return {};
    }

    /// Cuts the identifier's value off the front of `rest`.
    std::string_view takeValue(std::string_view& rest, const Gs1Identifier& identifier)
    {
        const auto length =
            identifier.predefined ? static_cast<std::size_t>(identifier.format.digits) : rest.find(separator);
        const auto value = rest.substr(0, length);
        rest.remove_prefix(value.size());
        return value;
    }

} // namespace

lab::Expected<Gs1Elements> Gs1Elements::parse(std::string_view payload)
{
    std::vector<Gs1Element> elements;
    auto rest = payload;
    const auto skipSeparators = [&rest] {
        rest.remove_prefix(std::min(rest.find_first_not_of(separators), rest.size()));
    };
    skipSeparators();
    while (!rest.empty()) {
        const auto identifier = leadingGs1Identifier(rest);
        if (!identifier)
            return lab::refused("gs1.identifier", {{"at", lab::text::shown(rest, 8)}});
        rest.remove_prefix(identifier->text.size());
        const auto value = takeValue(rest, *identifier);
        if (auto fault = faultOf(value, identifier->format); !fault.empty())
            return lab::refused(std::move(fault), {{"identifier", std::string(identifier->text)}});
        elements.push_back({std::string(identifier->text), std::string(value)});
        skipSeparators();
    }
    if (elements.empty())
        return lab::refused("gs1.empty");
    return Gs1Elements(std::move(elements));
}

std::string_view Gs1Elements::value(std::string_view identifier) const
{
    const auto found = std::ranges::find(elements_, identifier, &Gs1Element::identifier);
    return found == elements_.end() ? std::string_view {} : std::string_view(found->value);
}

bool gs1CheckHolds(std::string_view digits)
{
    int sum = 0;
    int weight = 1;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        sum += (*digit - '0') * weight;
        weight = 4 - weight;
    }
    return sum % 10 == 0;
}

lab::Expected<lab::Date> parseGs1Date(std::string_view sixDigits, lab::Date today)
{
    const auto refusal = [&] { return lab::refused("gs1.date", {{"text", lab::text::shown(sixDigits)}}); };
    if (sixDigits.size() != 6 || !lab::text::isAllDigits(sixDigits))
        return refusal();
    const auto part = [&](std::size_t at) {
        return static_cast<int>(*lab::text::parseInteger(sixDigits.substr(at, 2)));
    };

    // GS1 General Specifications 7.12: the century that brings the year nearest.
    const auto thisYear = static_cast<int>(today.civil().year());
    const auto distance = part(0) - thisYear % 100;
    const auto century = thisYear - thisYear % 100 + (distance >= 51 ? -100 : distance <= -50 ? 100 : 0);

    using namespace std::chrono;
    const auto month = year(century + part(0)) / static_cast<unsigned>(part(2));
    if (!month.ok())
        return refusal();
    const auto civil = part(4) == 0 ? year_month_day(month / last) : month / static_cast<unsigned>(part(4));
    if (!civil.ok())
        return refusal();
    return lab::Date(sys_days(civil));
}

} // namespace scanner
