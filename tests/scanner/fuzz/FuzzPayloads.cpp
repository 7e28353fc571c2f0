// SPDX-License-Identifier: MIT
// libFuzzer target: whatever a scanner sends is parsed without a fault, and what is known means one thing
// however often it is asked.
#include "scanner/LabelParser.h"
#include "scanner/payload/Aim.h"
#include "scanner/payload/Gs1.h"
#include "scanner/payload/Iso15434.h"
#include "scanner/payload/MaxiCode.h"
#include "scanner/payload/UpsLabel.h"

#include <cstdint>
#include <cstdlib>

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

/// A known label's value is text that can be shown, and is never empty.
void checkLabel(const scanner::Label& label)
{
    for (const char c : label.value())
        demand(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
    if (const auto* unknown = label.as<scanner::UnknownLabel>())
        demand(!unknown->why.code.empty());
    demand(!label.kindName().empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    static const scanner::LabelParser parser;
    checkLabel(parser.parseKeys(input));
    demand(parser.parseKeys(input) == parser.parseKeys(input));
    for (const auto& [symbology, identifier] :
        {std::pair {scanner::Symbology::Code128, "]C1"}, std::pair {scanner::Symbology::DataMatrix, "]d1"},
            std::pair {scanner::Symbology::MaxiCode, "]U1"}})
        checkLabel(parser.parse({symbology, identifier, std::string(input), {}, {}}));

    const auto [aim, payload] = scanner::splitAim(input);
    demand(aim.size() + payload.size() == input.size());
    if (const auto elements = scanner::Gs1Elements::parse(input))
        demand(!elements->all().empty());
    if (const auto message = scanner::parseCarrierMessage(input))
        message->pickedUp(lab::Date(2026, 11, 25));
    if (const auto envelopes = scanner::parseIso15434(input))
        for (const auto& envelope : *envelopes)
            scanner::dataIdentifierValue(envelope, "S");
    scanner::parsePostalCode(input);
    scanner::parseGs1Date(input.substr(0, 6), lab::Date(2026, 11, 25));
    if (size > 12)
        scanner::rebuiltTrackingNumber(input.substr(0, 6), input.substr(6, 3), input.substr(9));
    return 0;
}
