// SPDX-License-Identifier: MIT
#include "scanner/LabelParser.h"

#include "lab/values/Text.h"
#include "scanner/payload/Aim.h"
#include "scanner/payload/Gs1.h"
#include "scanner/payload/Iso15434.h"

#include <algorithm>
#include <array>

namespace scanner {
namespace {

    /// Longer than any code of the symbologies we read can hold.
    constexpr std::size_t longestPayload = 4096;
    constexpr char groupSeparator = '\x1D';

    Label unknown(std::string_view text, lab::Message why)
    {
        return Label(UnknownLabel {lab::text::shown(text), std::move(why)});
    }

    Label unknown(std::string_view text, std::string code)
    {
        return unknown(text, {std::move(code), {{"text", lab::text::shown(text)}}});
    }

    bool isMaxiCode(std::string_view identifier) { return identifier.starts_with("]U"); }

    /// Printable ASCII and the separators of the data formats. Anything else is either damage or an attempt
    /// to look like another code: Cyrillic letters, zero-width characters, terminal escapes.
    bool hasOnlyKnownCharacters(std::string_view payload)
    {
        return std::ranges::all_of(payload, [](char c) {
            return (c >= 0x20 && c < 0x7F) || c == groupSeparator || c == '\x1E' || c == '\x04';
        });
    }

    /// A module's serial in the GS1 identifiers that may hold one: serial, asset, secondary serial.
    constexpr std::array<std::string_view, 3> serialIdentifiers {"21", "8004", "250"};

    Label labelOf(lab::Expected<CarrierMessage> message, std::string_view payload)
    {
        return message ? Label(*std::move(message)) : unknown(payload, message.error());
    }

} // namespace

LabelParser::LabelParser(lab::SerialFormat format)
    : format_(std::move(format))
{
}

Label LabelParser::parse(const Symbol& symbol) const
{
    const std::string_view identifier =
        symbol.symbology == Symbology::MaxiCode && !isMaxiCode(symbol.identifier)
            ? std::string_view("]U1")
            : std::string_view(symbol.identifier);
    return parsePayload(identifier, symbol.bytes);
}

Label LabelParser::parseKeys(std::string_view keys) const
{
    while (keys.ends_with('\r') || keys.ends_with('\n') || keys.ends_with('\t'))
        keys.remove_suffix(1);
    const auto [identifier, payload] = splitAim(keys);
    return parsePayload(identifier, payload);
}

Label LabelParser::parsePayload(std::string_view identifier, std::string_view payload) const
{
    if (lab::text::trimmed(payload).empty())
        return unknown(payload, "label.empty");
    if (payload.size() > longestPayload)
        return unknown(payload, "label.too-long");
    if (!hasOnlyKnownCharacters(payload))
        return unknown(payload, "label.characters");

    if (beginsIso15434(payload))
        return parseEnvelope(payload);
    if (isMaxiCode(identifier) && payload.find(groupSeparator) != std::string_view::npos)
        return labelOf(parseCarrierMessage(payload), payload);
    // Some scanners send the leading FNC1 of GS1 data as a separator instead of an identifier.
    if (promisesGs1(identifier) || payload.front() == groupSeparator)
        return parseGs1Data(payload);
    return parsePlain(payload);
}

Label LabelParser::parsePlain(std::string_view text) const
{
    if (const auto card = parseDeskCard(text))
        return Label(*card);
    if (auto certificate = parseCertificateCode(text))
        return Label(*std::move(certificate));

    const auto tracking = lab::TrackingNumber::parse(text);
    if (tracking && tracking->is1Z())
        return Label(TrackingLabel {*tracking, tracking->checkDigitHolds()});
    const auto serial = lab::ModuleSerial::parse(text, format_);
    if (serial)
        return Label(*serial);
    if (auto box = lab::BoxId::parse(text))
        return Label(*box);
    if (auto kit = lab::KitId::parse(text))
        return Label(*kit);

    const auto digits = lab::text::trimmed(text);
    if (digits.size() == 6)
        if (auto client = lab::ClientId::parse(digits))
            return Label(*client);
    // Before the tracking numbers of twelve digits: 420 and a nine-digit ZIP, from a scanner that sends no
    // identifier, has as many.
    if (auto postal = parsePostalCode(digits); postal && postal->isDomestic())
        return Label(*postal);
    if (tracking)
        return Label(TrackingLabel {*tracking, true});

    // GS1 data from a scanner that sends no identifier: only our own serial in it makes us believe that.
    if (const auto label = parseGs1Data(text); label.as<lab::ModuleSerial>())
        return label;
    if (lab::text::hasControlCharacters(digits))
        return unknown(text, "label.characters");
    if (serial.error().code == "serial.check")
        return unknown(text, serial.error());
    return unknown(text, "label.unknown");
}

Label LabelParser::parseGs1Data(std::string_view payload) const
{
    const auto elements = Gs1Elements::parse(payload);
    if (!elements)
        return unknown(payload, elements.error());

    std::optional<lab::Message> wrongCheck;
    for (const auto identifier : serialIdentifiers) {
        const auto serial = lab::ModuleSerial::parse(elements->value(identifier), format_);
        if (serial)
            return Label(*serial);
        if (serial.error().code == "serial.check")
            wrongCheck = serial.error();
    }
    if (wrongCheck)
        return unknown(payload, *wrongCheck);

    for (const auto* identifier : {"420", "421"})
        if (auto postal = parsePostalCode(identifier + std::string(elements->value(identifier))))
            return Label(*postal);
    return unknown(payload, "label.unknown");
}

Label LabelParser::parseEnvelope(std::string_view payload) const
{
    const auto envelopes = parseIso15434(payload);
    if (!envelopes)
        return unknown(payload, envelopes.error());

    std::optional<Label> nearest;
    for (const auto& envelope : *envelopes) {
        if (envelope.format == "01")
            return labelOf(parseCarrierMessage(payload), payload);
        auto label = unknown(payload, "label.unknown");
        if (envelope.format == "05") {
            std::string data;
            for (const auto& element : envelope.elements)
                data += element + groupSeparator;
            label = parseGs1Data(data);
        } else if (const auto text = dataIdentifierValue(envelope, "S"); !text.empty()) {
            const auto serial = lab::ModuleSerial::parse(text, format_);
            label = serial ? Label(*serial) : unknown(payload, serial.error());
        }
        if (label.isKnown())
            return label;
        nearest = nearest.value_or(label);
    }
    return nearest.value_or(unknown(payload, "label.unknown"));
}

} // namespace scanner
