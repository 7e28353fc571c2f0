// SPDX-License-Identifier: MIT
#include "calibration/bench/Words.h"

#include <bit>
#include <cassert>

namespace calibration::words {
namespace {

    std::uint64_t joined(Words from)
    {
        std::uint64_t bits = 0;
        for (const auto word : from)
            bits = bits << 16U | word;
        return bits;
    }

    void spread(WritableWords to, std::uint64_t bits)
    {
        for (std::size_t i = to.size(); i-- > 0; bits >>= 16U)
            to[i] = static_cast<std::uint16_t>(bits & 0xFFFFU);
    }

} // namespace

std::uint32_t u32(Words from) { return static_cast<std::uint32_t>(joined(from.first(2))); }
float f32(Words from) { return std::bit_cast<float>(u32(from)); }
double f64(Words from) { return std::bit_cast<double>(joined(from.first(4))); }

std::string text(Words from)
{
    std::string result;
    for (const auto word : from)
        for (const auto byte : {static_cast<unsigned>(word) >> 8U, word & 0xFFU}) {
            if (byte == 0)
                return result;
            result += byte >= 0x20 && byte < 0x7F ? static_cast<char>(byte) : '?';
        }
    return result;
}

void put(WritableWords to, std::uint32_t value) { spread(to.first(2), value); }
void put(WritableWords to, float value) { spread(to.first(2), std::bit_cast<std::uint32_t>(value)); }
void put(WritableWords to, double value) { spread(to.first(4), std::bit_cast<std::uint64_t>(value)); }

void put(WritableWords to, std::string_view text)
{
    const auto byteAt = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = static_cast<std::uint16_t>(byteAt(2 * i) << 8U | byteAt(2 * i + 1));
}

} // namespace calibration::words
