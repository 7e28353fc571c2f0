// SPDX-License-Identifier: MIT
#include "scanner/payload/Aim.h"

#include "lab/values/Text.h"

#include <algorithm>
#include <array>

namespace scanner {

AimText splitAim(std::string_view sent)
{
    const auto letter = [](char c) { return lab::text::isCapital(c) || (c >= 'a' && c <= 'z'); };
    if (sent.size() >= 3 && sent[0] == ']' && letter(sent[1])
        && (lab::text::isDigit(sent[2]) || letter(sent[2])))
        return {sent.substr(0, 3), sent.substr(3)};
    return {{}, sent};
}

bool promisesGs1(std::string_view identifier)
{
    static constexpr std::array<std::string_view, 5> gs1 {"]C1", "]d2", "]Q3", "]e0", "]J1"};
    return std::ranges::find(gs1, identifier) != gs1.end();
}

} // namespace scanner
