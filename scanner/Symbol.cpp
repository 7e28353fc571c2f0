// SPDX-License-Identifier: MIT
#include "scanner/Symbol.h"

#include <algorithm>

namespace scanner {
namespace {

    constexpr std::array<std::string_view, 4> names {"Code128", "DataMatrix", "QRCode", "MaxiCode"};

} // namespace

std::string_view formatName(Symbology symbology) { return names[static_cast<std::size_t>(symbology)]; }

std::optional<Symbology> symbologyNamed(std::string_view formatName)
{
    const auto* found = std::ranges::find(names, formatName);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Symbology>(found - names.begin());
}

} // namespace scanner
