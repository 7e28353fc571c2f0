// SPDX-License-Identifier: MIT
#include "lab/values/CheckCharacter.h"

#include "lab/values/Text.h"

#include <cassert>

namespace lab {

char mod37_36(std::string_view body)
{
    constexpr int modulus = 36;
    int product = modulus;
    for (const char c : body) {
        assert(text::isDigit(c) || text::isCapital(c));
        const int value = text::isDigit(c) ? c - '0' : c - 'A' + 10;
        product = (product + value) % modulus;
        if (product == 0)
            product = modulus;
        product = product * 2 % (modulus + 1);
    }
    const int check = (modulus + 1 - product) % modulus;
    return static_cast<char>(check < 10 ? '0' + check : 'A' + check - 10);
}

char upsCheckDigit(std::string_view body)
{
    int sum = 0;
    int weight = 1;
    for (const char c : body) {
        assert(text::isDigit(c) || text::isCapital(c));
        const int value = text::isDigit(c) ? c - '0' : (c - 63) % 10;
        sum += weight * value;
        weight = 3 - weight;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

} // namespace lab
