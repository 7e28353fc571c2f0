// SPDX-License-Identifier: MIT
#include "calibration/certificate/SiUnit.h"

#include "lab/values/Text.h"

#include <algorithm>
#include <array>

namespace calibration {
namespace {

    constexpr std::array<std::string_view, 20> prefixes {"deca", "hecto", "kilo", "mega", "giga", "tera",
        "peta", "exa", "zetta", "yotta", "deci", "centi", "milli", "micro", "nano", "pico", "femto", "atto",
        "zepto", "yocto"};
    constexpr std::array<std::string_view, 38> units {"metre", "kilogram", "gram", "second", "ampere",
        "kelvin", "mole", "candela", "one", "day", "hour", "minute", "degree", "arcminute", "arcsecond",
        "becquerel", "coulomb", "degreecelsius", "farad", "gray", "henry", "hertz", "joule", "katal", "lumen",
        "lux", "newton", "ohm", "pascal", "radian", "siemens", "sievert", "steradian", "tesla", "volt",
        "watt", "weber", "litre"};

    constexpr std::string_view exponent = "tothe{";

    bool isExponent(std::string_view word)
    {
        if (!word.starts_with(exponent) || !word.ends_with('}'))
            return false;
        const auto number =
            lab::text::parseNumber(word.substr(exponent.size(), word.size() - exponent.size() - 1));
        return number && *number != 0;
    }

    template <class List> bool holds(const List& list, std::string_view word)
    {
        return std::ranges::find(list, word) != list.end();
    }

} // namespace

bool isSiUnit(std::string_view text)
{
    if (!text.starts_with('\\'))
        return false;
    enum class Last { Nothing, Prefix, Unit, Exponent } last = Last::Nothing;
    for (const auto word : lab::text::split(text.substr(1), '\\')) {
        if (isExponent(word)) {
            if (last != Last::Unit)
                return false;
            last = Last::Exponent;
        } else if (holds(units, word)) {
            last = Last::Unit;
        } else if (holds(prefixes, word) && last != Last::Prefix) {
            last = Last::Prefix;
        } else {
            return false;
        }
    }
    return last == Last::Unit || last == Last::Exponent;
}

} // namespace calibration
