// SPDX-License-Identifier: MIT
#include "scanner/ladder/Code128Table.h"

#include <array>

namespace scanner::code128 {
namespace {

    // ISO/IEC 15417:2007, table 1.
    constexpr std::array<std::string_view, 107> table {"212222", "222122", "222221", "121223", "121322",
        "131222", "122213", "122312", "132212", "221213", "221312", "231212", "112232", "122132", "122231",
        "113222", "123122", "123221", "223211", "221132", "221231", "213212", "223112", "312131", "311222",
        "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123",
        "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
        "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
        "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422",
        "121124", "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211",
        "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112",
        "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141",
        "114113", "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214",
        "211232", "2331112"};

    enum class Set { A, B, C };

    constexpr int shift = 98;
    constexpr int codeC = 99;
    constexpr int codeB = 100; // FNC4 in set B
    constexpr int codeA = 101; // FNC4 in set A
    constexpr int fnc1 = 102;
    constexpr char groupSeparator = '\x1D';

    std::optional<Set> setAfter(int value, Set now)
    {
        if (value == codeC && now != Set::C)
            return Set::C;
        if (value == codeB && now != Set::B)
            return Set::B;
        if (value == codeA && now != Set::A)
            return Set::A;
        return std::nullopt;
    }

    void append(std::string& text, int value, Set set)
    {
        if (set == Set::C) {
            text += static_cast<char>('0' + value / 10);
            text += static_cast<char>('0' + value % 10);
        } else if (set == Set::A && value >= 64)
            text += static_cast<char>(value - 64);
        else
            text += static_cast<char>(value + 32);
    }

} // namespace

std::string_view widths(int value) { return table[static_cast<std::size_t>(value)]; }

int checkOf(std::span<const int> values)
{
    int sum = values.empty() ? 0 : values.front();
    for (std::size_t at = 1; at < values.size(); ++at)
        sum += static_cast<int>(at) * values[at];
    return sum % 103;
}

std::optional<Text> textOf(std::span<const int> values)
{
    if (values.empty() || values.front() < startA || values.front() > startC)
        return std::nullopt;
    auto set = static_cast<Set>(values.front() - startA);
    Text text;
    for (std::size_t at = 1; at < values.size(); ++at) {
        const auto value = values[at];
        const bool last = at + 1 == values.size();
        if (value == fnc1) {
            if (at == 1)
                text.isGs1 = true;
            else
                text.bytes += groupSeparator;
        } else if (const auto next = setAfter(value, set); next && !last)
            set = *next;
        else if (value == shift && set != Set::C && !last && values[at + 1] < 96)
            append(text.bytes, values[++at], set == Set::A ? Set::B : Set::A);
        else if (value < (set == Set::C ? 100 : 96))
            append(text.bytes, value, set);
        else
            return std::nullopt;
    }
    return text;
}

} // namespace scanner::code128
