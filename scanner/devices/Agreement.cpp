// SPDX-License-Identifier: MIT
#include "scanner/devices/Agreement.h"

#include <algorithm>

namespace scanner {

std::vector<Symbol> Agreement::see(const std::vector<Symbol>& symbols, Clock::time_point now)
{
    std::erase_if(
        sights_, [&](const Sight& sight) { return now - sight.last > (sight.told ? gone : together); });
    std::vector<Symbol> confirmed;
    for (const auto& symbol : symbols) {
        const auto known =
            std::ranges::find_if(sights_, [&](const Sight& sight) { return sight.symbol.sameCode(symbol); });
        if (known == sights_.end()) {
            sights_.push_back({symbol, now});
            continue;
        }
        if (known->last != now) // two in one picture are one picture's word
            ++known->times;
        known->last = now;
        if (known->told || known->times < pictures)
            continue;
        known->told = true;
        confirmed.push_back(symbol);
    }
    return confirmed;
}

} // namespace scanner
