// SPDX-License-Identifier: MIT
#include "lab/values/Csv.h"

#include "lab/values/Text.h"

#include <boost/test/unit_test.hpp>

namespace csv = lab::csv;

BOOST_AUTO_TEST_SUITE(CsvTest)

namespace {

std::string joined(const std::vector<std::string>& cells)
{
    std::string text;
    for (const auto& cell : cells)
        text += "[" + cell + "]";
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(rowsAreRead)
{
    struct Case {
        const char* name;
        const char* text;
        std::vector<std::pair<std::size_t, std::string>> rows;
    };
    const Case cases[] = {
        {"plain", "a,b\nc,d\n", {{1, "[a][b]"}, {2, "[c][d]"}}},
        {"CR LF and no last line end", "a,b\r\nc,d", {{1, "[a][b]"}, {2, "[c][d]"}}},
        {"CR alone", "a\rb\r", {{1, "[a]"}, {2, "[b]"}}},
        {"blank rows count but hold nothing", "a\n\n\nb\n", {{1, "[a]"}, {4, "[b]"}}},
        {"quotes, a comma and a line end inside", "\"a,\"\"b\"\"\",\"c\nd\"\ne,f\n",
            {{1, "[a,\"b\"][c\nd]"}, {2, "[e][f]"}}},
        {"empty cells", ",,\n\"\",x\n", {{1, "[][][]"}, {2, "[][x]"}}},
        {"nothing", "", {}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto records = csv::read(c.text);
            BOOST_REQUIRE(records.has_value());
            BOOST_REQUIRE(records->size() == c.rows.size());
            for (std::size_t i = 0; i < c.rows.size(); ++i) {
                BOOST_TEST((*records)[i].row == c.rows[i].first);
                BOOST_TEST(joined((*records)[i].cells) == c.rows[i].second);
            }
        }
}

BOOST_AUTO_TEST_CASE(brokenQuotesNameTheirRow)
{
    const std::pair<const char*, const char*> cases[] = {
        {"a,b\n\"c,d\n", "2"}, // never closed
        {"a\nb\nc\"d\n", "3"}, // inside an unquoted cell
        {"\"a\"b,c\n", "1"}, // text behind a closing quote
    };
    for (const auto& [text, row] : cases)
        BOOST_TEST_CONTEXT(text) {
            const auto records = csv::read(text);
            BOOST_REQUIRE(!records.has_value());
            BOOST_TEST(records.error().code == "csv.quote");
            BOOST_TEST(std::string(records.error().argument("row")) == row);
        }
}

BOOST_AUTO_TEST_CASE(cellsOfASpreadsheetAreHarmless)
{
    const std::pair<std::string, std::string> cases[] = {{"=1+1", "'=1+1"}, {"-5", "'-5"}, {"+1", "'+1"},
        {"@x", "'@x"}, {"\tx", "'\tx"}, {"'=1", "''=1"}, {"it's", "it's"}, {"'quoted'", "'quoted'"},
        {"a,\"b\"", "\"a,\"\"b\"\"\""}, {"\rx", "\"'\rx\""}, {"OH", "OH"}, {"", ""}};
    for (const auto& [text, cell] : cases)
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(csv::cell(text) == cell);
            // What was written comes back as it was, and is no formula on the way.
            const auto back = csv::read(csv::line({text, "x"}));
            BOOST_REQUIRE(back.has_value());
            BOOST_TEST(!csv::isFormula(back->front().cells.front()));
            BOOST_TEST(std::string(csv::plain(back->front().cells.front())) == text);
        }
}

BOOST_AUTO_TEST_CASE(utf8IsTold)
{
    for (const auto* good : {"", "Bogotá", "\xF0\x9F\x9A\x97", "\xE2\x82\xAC"})
        BOOST_TEST_CONTEXT(good)
            BOOST_TEST(lab::text::isUtf8(good));
    for (const auto* bad : {"\xFF", "Bogot\xE1", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", "\x80"})
        BOOST_TEST_CONTEXT(lab::text::shown(bad))
            BOOST_TEST(!lab::text::isUtf8(bad));
    BOOST_TEST(lab::text::hasDirectionControls("abc\xE2\x80\xAE"
                                               "fdp"));
    BOOST_TEST(lab::text::hasDirectionControls("\xE2\x81\xA6x"));
    BOOST_TEST(!lab::text::hasDirectionControls("\xE2\x82\xAC 5 – שלום"));
}

BOOST_AUTO_TEST_SUITE_END()
