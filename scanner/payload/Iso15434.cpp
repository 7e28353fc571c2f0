// SPDX-License-Identifier: MIT
#include "scanner/payload/Iso15434.h"

#include "lab/values/Text.h"

namespace scanner {
namespace {

    constexpr std::string_view header = "[)>\x1E";
    constexpr char recordSeparator = '\x1E';
    constexpr char groupSeparator = '\x1D';
    constexpr char endOfTransmission = '\x04';

    std::string_view withoutTrailer(std::string_view payload)
    {
        if (payload.ends_with(endOfTransmission))
            payload.remove_suffix(1);
        if (payload.ends_with(recordSeparator))
            payload.remove_suffix(1);
        return payload;
    }

    /// A data identifier is up to three digits and one letter; its value follows at once.
    std::size_t identifierLength(std::string_view element)
    {
        std::size_t digits = 0;
        while (digits < element.size() && digits < 3 && lab::text::isDigit(element[digits]))
            ++digits;
        return digits < element.size() && lab::text::isCapital(element[digits]) ? digits + 1 : 0;
    }

} // namespace

bool beginsIso15434(std::string_view payload) { return payload.starts_with("[)>"); }

lab::Expected<std::vector<Envelope>> parseIso15434(std::string_view payload)
{
    if (!payload.starts_with(header))
        return lab::refused("iso15434.header", {{"text", lab::text::shown(payload)}});

    std::vector<Envelope> envelopes;
    for (const auto record :
        lab::text::split(withoutTrailer(payload.substr(header.size())), recordSeparator)) {
        auto parts = lab::text::split(record, groupSeparator);
        const auto format = parts.front();
        if (format != "01" && format != "05" && format != "06")
            return lab::refused("iso15434.format", {{"format", lab::text::shown(format, 8)}});
        envelopes.push_back({std::string(format), {parts.begin() + 1, parts.end()}});
    }
    return envelopes;
}

std::string_view dataIdentifierValue(const Envelope& envelope, std::string_view identifier)
{
    if (envelope.format != "06")
        return {};
    for (const std::string_view element : envelope.elements)
        if (const auto length = identifierLength(element);
            element.substr(0, length) == identifier && length > 0)
            return element.substr(length);
    return {};
}

} // namespace scanner
