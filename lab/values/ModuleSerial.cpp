// SPDX-License-Identifier: MIT
#include "lab/values/ModuleSerial.h"

#include "lab/values/CheckCharacter.h"
#include "lab/values/Identifier.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>

namespace lab {
namespace {

    bool fits(char c, char mask)
    {
        switch (mask) {
        case '#':
            return text::isDigit(c);
        case '@':
            return text::isCapital(c);
        case '?':
        case '*':
            return text::isDigit(c) || text::isCapital(c);
        default:
            return c == mask;
        }
    }

} // namespace

const SerialFormat& SerialFormat::standard()
{
    static const SerialFormat format("FX########*");
    return format;
}

Expected<SerialFormat> SerialFormat::parse(std::string_view mask)
{
    const auto known = [](char c) {
        return text::isDigit(c) || text::isCapital(c) || c == '#' || c == '@' || c == '?' || c == '*';
    };
    // Six characters at least, so that no stray key press is ever a serial; sixteen fit the bench's register.
    const bool good = mask.size() >= 6 && mask.size() <= 16 && std::ranges::all_of(mask, known)
                      && mask.substr(0, mask.size() - 1).find('*') == std::string_view::npos;
    if (!good)
        return refused("serial.mask", {{"mask", text::shown(mask)}});
    return SerialFormat(std::string(mask));
}

Expected<ModuleSerial> ModuleSerial::parse(std::string_view typed, const SerialFormat& format)
{
    const auto serial = identifierCharacters(typed);
    const auto& mask = format.mask();
    if (serial.size() != mask.size() || !std::ranges::equal(serial, mask, fits))
        return refused("serial.form", {{"text", text::shown(typed)}, {"mask", mask}});
    if (format.hasCheck() && mod37_36(std::string_view(serial).substr(0, serial.size() - 1)) != serial.back())
        return refused("serial.check", {{"serial", serial}});
    return ModuleSerial(serial);
}

ModuleSerial ModuleSerial::numbered(int number)
{
    assert(number >= 0 && number <= 99'999'999);
    std::array<char, 16> buffer {};
    std::snprintf(buffer.data(), buffer.size(), "FX%08d", number);
    const std::string body = buffer.data();
    return ModuleSerial(body + mod37_36(body));
}

} // namespace lab
