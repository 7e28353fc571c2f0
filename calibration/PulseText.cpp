// SPDX-License-Identifier: MIT
#include "calibration/PulseText.h"

#include "lab/values/Text.h"

#include <charconv>

namespace calibration {

std::string pulseText(const Pulse& pulse)
{
    std::string bytes;
    for (const auto count : pulse.counts) {
        const auto word = static_cast<std::uint16_t>(count);
        bytes += static_cast<char>(word >> 8U);
        bytes += static_cast<char>(word & 0xFFU);
    }
    return std::to_string(pulse.intervalMilliseconds) + ";"
           + lab::text::exactNumber(pulse.microamperesPerCount) + ";" + lab::text::hex(bytes);
}

lab::Expected<Pulse> parsePulse(std::string_view text)
{
    const auto parts = lab::text::split(text, ';');
    if (parts.size() != 3 || parts[2].size() % 4 != 0)
        return lab::refused("pulse.form");
    const auto interval = lab::text::parseInteger(parts[0]);
    const auto scale = lab::text::parseNumber(parts[1]);
    if (!interval || !scale)
        return lab::refused("pulse.form");
    Pulse pulse {static_cast<int>(*interval), *scale, {}};
    for (std::size_t at = 0; at < parts[2].size(); at += 4) {
        const auto digits = parts[2].substr(at, 4);
        std::uint16_t word = 0;
        const auto [end, error] = std::from_chars(digits.begin(), digits.end(), word, 16);
        if (error != std::errc() || end != digits.end())
            return lab::refused("pulse.form");
        pulse.counts.push_back(static_cast<std::int16_t>(word));
    }
    return pulse;
}

} // namespace calibration
