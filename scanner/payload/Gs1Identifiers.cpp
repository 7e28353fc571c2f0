// SPDX-License-Identifier: MIT
#include "scanner/payload/Gs1Identifiers.h"

#include "lab/values/Text.h"

#include <algorithm>
#include <array>

namespace scanner {
namespace {

    using Check = Gs1Format::Check;

    /// A row of the table: identifiers from `first` to `last`, which have the same number of digits.
    struct Row {
        std::string_view first;
        std::string_view last;
        Gs1Format format;
    };

    constexpr Gs1Format digits(int count, Check check = Check::None)
    {
        return {.digits = count, .check = check};
    }
    constexpr Gs1Format characters(int most) { return {.rest = most, .leastRest = 1}; }
    constexpr Gs1Format number(int most) { return {.rest = most, .leastRest = 1, .numeric = true}; }
    constexpr Gs1Format mixed(int count, int most, int least, Check check = Check::None)
    {
        return {.digits = count, .rest = most, .leastRest = least, .check = check};
    }

    constexpr std::array rows {
        Row {"00", "00", digits(18, Check::LastDigit)}, // SSCC
        Row {"01", "02", digits(14, Check::LastDigit)}, // GTIN, contained GTIN
        Row {"10", "10", characters(20)}, // lot
        Row {"11", "13", digits(6, Check::Date)}, // produced, due, packed
        Row {"15", "17", digits(6, Check::Date)}, // best before, sell by, expiry
        Row {"20", "20", digits(2)}, // variant
        Row {"21", "22", characters(20)}, // serial, consumer variant
        Row {"235", "235", characters(28)}, // third party's serial extension
        Row {"240", "241", characters(30)}, // additional, customer's part number
        Row {"242", "242", number(6)}, Row {"243", "243", characters(20)},
        Row {"250", "251", characters(30)}, // secondary serial, source
        Row {"253", "253", mixed(13, 17, 0)}, Row {"254", "254", characters(20)},
        Row {"255", "255", {.digits = 13, .rest = 12, .numeric = true}}, Row {"30", "30", number(8)}, // count
        Row {"3100", "3699", digits(6)}, // measures
        Row {"37", "37", number(8)}, // contained count
        Row {"3900", "3909", number(15)},
        Row {"3910", "3919", {.digits = 3, .rest = 15, .leastRest = 1, .numeric = true}},
        Row {"3920", "3929", number(15)},
        Row {"3930", "3939", {.digits = 3, .rest = 15, .leastRest = 1, .numeric = true}},
        Row {"3940", "3949", digits(4)}, Row {"400", "401", characters(30)},
        Row {"402", "402", digits(17, Check::LastDigit)}, Row {"403", "403", characters(30)},
        Row {"410", "417", digits(13, Check::LastDigit)}, // locations
        Row {"420", "420", characters(20)}, // ship-to postal code
        Row {"421", "421", mixed(3, 9, 1)}, // the same with its country
        Row {"422", "422", digits(3)}, Row {"423", "423", {.digits = 3, .rest = 12, .numeric = true}},
        Row {"424", "424", digits(3)}, Row {"425", "425", {.digits = 3, .rest = 12, .numeric = true}},
        Row {"426", "426", digits(3)}, Row {"427", "427", characters(3)}, Row {"7001", "7001", digits(13)},
        Row {"7002", "7002", characters(30)}, Row {"7003", "7003", digits(10)},
        Row {"8002", "8002", characters(20)}, Row {"8003", "8003", mixed(14, 16, 0)},
        Row {"8004", "8004", characters(30)}, // asset
        Row {"8005", "8005", digits(6)}, Row {"8006", "8006", digits(18)},
        Row {"8008", "8008", {.digits = 8, .rest = 4, .numeric = true}},
        Row {"8017", "8018", digits(18, Check::LastDigit)}, Row {"8020", "8020", characters(25)},
        Row {"8200", "8200", characters(70)}, // web address
        Row {"90", "90", characters(30)}, // agreed between partners
        Row {"91", "99", characters(90)}, // internal
    };

    /// The first two digits of the identifiers whose length is predefined.
    bool isPredefined(std::string_view identifier)
    {
        const auto two = *lab::text::parseInteger(identifier.substr(0, 2));
        return two <= 4 || (two >= 11 && two <= 20) || (two >= 31 && two <= 36) || two == 41;
    }

} // namespace

std::optional<Gs1Identifier> leadingGs1Identifier(std::string_view payload)
{
    const auto leads = [payload](const Row& row) {
        const auto head = payload.substr(0, row.first.size());
        return head.size() == row.first.size() && lab::text::isAllDigits(head) && row.first <= head
               && head <= row.last;
    };
    const auto* row = std::ranges::find_if(rows, leads);
    if (row == rows.end())
        return std::nullopt;
    const auto text = payload.substr(0, row->first.size());
    return Gs1Identifier {text, row->format, isPredefined(text)};
}

} // namespace scanner
