// SPDX-License-Identifier: MIT
#include "scanner/payload/MaxiCode.h"

#include "lab/values/Text.h"
#include "scanner/payload/Iso15434.h"

#include <algorithm>

namespace scanner {
namespace {

    constexpr char groupSeparator = '\x1D';

    /// The message's fields behind the header, of a payload that may have none.
    lab::Expected<std::vector<std::string>> fieldsOf(std::string_view payload)
    {
        if (beginsIso15434(payload)) {
            auto envelopes = parseIso15434(payload);
            if (!envelopes)
                return tl::make_unexpected(envelopes.error());
            const auto transport = std::ranges::find(*envelopes, "01", &Envelope::format);
            if (transport == envelopes->end() || transport->elements.empty())
                return lab::refused("maxicode.form", {{"text", lab::text::shown(payload)}});
            auto fields = transport->elements;
            // Two digits of version ("96", the year of the agreed layout) stand before the postal code.
            fields.front().erase(0, 2);
            return fields;
        }
        const auto body = payload.substr(0, payload.find_first_of("\x1E\x04"));
        const auto parts = lab::text::split(body, groupSeparator);
        return std::vector<std::string>(parts.begin(), parts.end());
    }

    bool hasThreeDigits(std::string_view text) { return text.size() == 3 && lab::text::isAllDigits(text); }

    bool isAlphanumeric(std::string_view text)
    {
        return std::ranges::all_of(
            text, [](char c) { return lab::text::isDigit(c) || lab::text::isCapital(c); });
    }

    std::optional<int> dayOfYear(std::string_view text)
    {
        const auto day = lab::text::isAllDigits(text) ? lab::text::parseInteger(text) : std::nullopt;
        if (!day || *day < 1 || *day > 366)
            return std::nullopt;
        return static_cast<int>(*day);
    }

    std::optional<lab::TrackingNumber> wholeNumber(const CarrierMessage& message)
    {
        if (message.shortNumber.size() == 18)
            if (auto number = lab::TrackingNumber::parse(message.shortNumber);
                number && number->checkDigitHolds())
                return *number;
        if (auto number = rebuiltTrackingNumber(message.account, message.service, message.shortNumber))
            return *number;
        return std::nullopt;
    }

} // namespace

std::optional<lab::Date> CarrierMessage::pickedUp(lab::Date today) const
{
    if (!julianDay)
        return std::nullopt;
    // Day 366 may lie up to eight years back: 1900 and 2100 are no leap years.
    const auto thisYear = static_cast<int>(today.civil().year());
    for (int year = thisYear; year >= thisYear - 8; --year) {
        const auto date = lab::Date(year, 1, 1).plusDays(*julianDay - 1);
        if (static_cast<int>(date.civil().year()) == year && date <= today)
            return date;
    }
    return std::nullopt;
}

lab::Expected<CarrierMessage> parseCarrierMessage(std::string_view payload)
{
    const auto fields = fieldsOf(payload);
    if (!fields)
        return tl::make_unexpected(fields.error());
    if (std::ranges::any_of(*fields, lab::text::hasControlCharacters))
        return lab::refused("maxicode.form", {{"text", lab::text::shown(payload)}});
    const auto field = [&](std::size_t at) { return at < fields->size() ? (*fields)[at] : std::string(); };

    CarrierMessage message;
    message.postal = {std::string(lab::text::trimmed(field(0))), field(1)};
    message.service = field(2);
    const auto& code = message.postal.code;
    if (code.empty() || code.size() > 9 || !isAlphanumeric(code) || !hasThreeDigits(message.postal.country)
        || !hasThreeDigits(message.service))
        return lab::refused("maxicode.form", {{"text", lab::text::shown(payload)}});
    message.postalFormHolds = (code.size() == 9 && lab::text::isAllDigits(code)) || code.size() == 6;

    message.shortNumber = field(3);
    message.carrier = field(4);
    message.account = field(5);
    message.julianDay = dayOfYear(field(6));
    message.shipment = field(7);
    message.package = field(8);
    message.weightPounds = field(9);
    // Field 10 says whether UPS validated the address.
    message.street = field(11);
    message.city = field(12);
    message.state = field(13);
    message.tracking = wholeNumber(message);
    return message;
}

} // namespace scanner
