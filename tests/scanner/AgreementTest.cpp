// SPDX-License-Identifier: MIT
#include "scanner/devices/Agreement.h"

#include <boost/test/unit_test.hpp>

using namespace std::chrono_literals;
using scanner::Agreement;
using scanner::Symbol;

BOOST_AUTO_TEST_SUITE(AgreementTest)

namespace {

struct Row {
    const char* what;
    std::vector<std::pair<std::chrono::milliseconds, std::vector<std::string>>> pictures;
    std::string told;
};

Symbol symbolOf(const std::string& bytes)
{
    Symbol symbol;
    symbol.bytes = bytes;
    return symbol;
}

} // namespace

BOOST_AUTO_TEST_CASE(aCodeCountsWhenTwoPicturesAgree)
{
    const std::vector<Row> rows {
        {"one picture is not enough", {{0ms, {"A"}}}, ""},
        {"two agree", {{0ms, {"A"}}, {100ms, {"A"}}}, "A "},
        {"two that differ do not", {{0ms, {"A"}}, {100ms, {"B"}}}, ""},
        {"a picture between without it", {{0ms, {"A"}}, {100ms, {}}, {200ms, {"A"}}}, "A "},
        {"too far apart", {{0ms, {"A"}}, {1600ms, {"A"}}}, ""},
        {"once for as long as it stays",
            {{0ms, {"A"}}, {100ms, {"A"}}, {1000ms, {"A"}}, {2900ms, {"A"}}, {4800ms, {"A"}}}, "A "},
        {"again when it has left", {{0ms, {"A"}}, {100ms, {"A"}}, {2200ms, {"A"}}, {2300ms, {"A"}}}, "A A "},
        {"two in one picture are one picture's word", {{0ms, {"A", "A"}}}, ""},
        {"several, in the picture's order", {{0ms, {"B", "A"}}, {100ms, {"A", "B"}}}, "A B "},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.what) {
            Agreement agreement;
            std::string told;
            for (const auto& [at, codes] : row.pictures) {
                std::vector<Symbol> seen;
                for (const auto& code : codes)
                    seen.push_back(symbolOf(code));
                for (const auto& symbol : agreement.see(seen, Agreement::Clock::time_point(at)))
                    told += symbol.bytes + " ";
            }
            BOOST_TEST(told == row.told);
        }
}

BOOST_AUTO_TEST_SUITE_END()
