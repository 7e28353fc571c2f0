// SPDX-License-Identifier: MIT
#include "logistics/events/EventFile.h"

#include "tests/shared/TemporaryFolder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using logistics::EventFile;
using logistics::EventLimits;
using logistics::OutsideEvent;

BOOST_AUTO_TEST_SUITE(EventFileTest)

namespace {

std::string codeOf(const logistics::EventRow& row) { return row.event ? "" : row.event.error().code; }

const std::string header = "event,at,kind,client,module,until,text\n";

} // namespace

BOOST_AUTO_TEST_CASE(csvAndJsonLinesSayTheSame)
{
    const std::string csv = "\xEF\xBB\xBF" // as spreadsheets begin a file
                            "event,at,kind,client,text\r\n"
                            "e-1,2026-10-05T14:03:00Z,note,004211,\"rang, will \"\"ship\"\" today\"\r\n";
    const std::string json =
        R"({"event":"e-1","at":"2026-10-05T10:03:00.000-04:00","kind":"note","client":4211,)"
        R"("module":null,"text":"rang, will \"ship\" today"})"
        "\n\n";
    const auto one = EventFile::parse(csv, {});
    const auto other = EventFile::parse(json, {});
    BOOST_REQUIRE(one.has_value());
    BOOST_REQUIRE(other.has_value());
    BOOST_REQUIRE(one->rows.size() == 1U);
    BOOST_REQUIRE(other->rows.size() == 1U);
    BOOST_TEST(one->rows.front().row == 2U);
    BOOST_TEST(other->rows.front().row == 1U);
    BOOST_REQUIRE_MESSAGE(one->rows.front().event.has_value(), codeOf(one->rows.front()));
    BOOST_REQUIRE_MESSAGE(other->rows.front().event.has_value(), codeOf(other->rows.front()));
    BOOST_TEST((one->rows.front().event->fields() == other->rows.front().event->fields()));
    BOOST_TEST(one->rows.front().event->field("text") == "rang, will \"ship\" today");
    BOOST_TEST(one->rows.front().event->client().text() == "004211");
    BOOST_TEST(one->rows.front().event->field("at") == "2026-10-05T14:03:00.000Z");
}

BOOST_AUTO_TEST_CASE(aFileThatIsNoneIsRefusedWhole)
{
    struct Case {
        const char* name;
        std::string text;
        const char* code;
    };
    const Case cases[] = {
        {"nothing", "", "import.empty"},
        {"a header alone", "at,kind,client\n", "import.empty"},
        {"UTF-16",
            "\xFF\xFE"
            "a",
            "import.encoding"},
        {"semicolons", "at;kind;client\n1;2;3\n", "import.separator"},
        {"a column of nobody's", "at,kind,client,colour\n", "import.column-unknown"},
        {"a hostile column", std::string("at,kind,client,\0x\n", 18), "import.column-unknown"},
        {"a column twice", "at,kind,client,at\n", "import.column-twice"},
        {"no client", "at,kind\n", "import.column-missing"},
        {"a quote never closed", header + "e,\"2026\n", "csv.quote"},
        {"no header", "2026-10-05T14:03:00Z,note,004211\n", "import.column-unknown"},
        {"four rows of three", header + ",,,,,,a\n,,,,,,b\n,,,,,,c\n,,,,,,d\n", "import.too-many-rows"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto file = EventFile::parse(c.text, EventLimits {1000, 3});
            BOOST_REQUIRE(!file.has_value());
            BOOST_TEST(file.error().code == c.code);
        }
}

BOOST_AUTO_TEST_CASE(aBadRowIsNamedAndTheOthersAreRead)
{
    struct Case {
        const char* name;
        std::string row;
        const char* code;
    };
    const std::string at = "2026-10-05T14:03:00Z";
    const std::string serial = lab::ModuleSerial::numbered(12'345'678).text();
    const Case cases[] = {
        {"a cell too many", "," + at + ",note,004211,,,hello,more", "import.cells"},
        {"a cell too few", "," + at + ",note,004211", "import.cells"},
        {"a formula", "," + at + ",note,004211,,,=HYPERLINK(1)", "import.formula"},
        {"a formula by @", "," + at + ",note,004211,,,@SUM(1)", "import.formula"},
        {"NUL", std::string(",") + at + ",note,004211,,,a" + std::string(1, '\0') + "b", "event.characters"},
        {"escape", "," + at + ",note,004211,,,a\x1B[31m", "event.characters"},
        {"writing turned round",
            "," + at
                + ",note,004211,,,a\xE2\x80\xAE"
                  "b",
            "event.characters"},
        {"not UTF-8", "," + at + ",note,004211,,,Bogot\xE1", "event.characters"},
        {"64 KiB", "," + at + ",note,004211,,," + std::string(65'536, 'x'), "event.too-long"},
        {"an unknown kind", "," + at + ",party,004211,,,x", "event.kind"},
        {"no time", ",,note,004211,,,x", "event.missing"},
        {"no such time", ",2026-10-05 14:03,note,004211,,,x", "event.time"},
        {"no such day", ",2026-02-30T14:03:00Z,note,004211,,,x", "event.time"},
        {"a client that is none", "," + at + ",note,Robert'); DROP TABLE client;--,,,x", "client.form"},
        {"a note without a text", "," + at + ",note,004211,,,", "event.missing"},
        {"a note with a day", "," + at + ",note,004211,,2026-10-09,x", "event.not-for-kind"},
        {"installed without a module", "," + at + ",installed,004211,,,", "event.missing"},
        {"a serial mistyped", "," + at + ",installed,004211," + serial.substr(0, 10) + "Z,,", "serial.check"},
        {"a day that is none", "," + at + ",payment-due,004211,,2026-02-30,", "date.none"},
        {"an id with blanks", "a b," + at + ",note,004211,,,x", "event.id"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto file = EventFile::parse(
                header + "," + at + ",note,004211,,,good\n" + c.row + "\n," + at + ",note,004211,,,too\n",
                {});
            BOOST_REQUIRE(file.has_value());
            BOOST_REQUIRE(file->rows.size() == 3U);
            BOOST_TEST(codeOf(file->rows[0]) == "");
            BOOST_TEST(file->rows[1].row == 3U);
            BOOST_TEST(codeOf(file->rows[1]) == c.code);
            BOOST_TEST(codeOf(file->rows[2]) == "");
        }
}

BOOST_AUTO_TEST_CASE(badJsonLinesAreNamed)
{
    const std::string good = R"({"at":"2026-10-05T14:03:00Z","kind":"insert-module","client":"004211"})";
    const std::pair<std::string, const char*> cases[] = {{"{\"at\":", "import.json"}, {"[1]", "import.json"},
        {"{\"colour\":\"red\"}", "import.column-unknown"}, {"{\"at\":{\"x\":1}}", "import.json-value"},
        {"{\"at\":true}", "import.json-value"}, {"{\"at\":\"\xFF\"}", "import.json"},
        {R"({"at":"2026-10-05T14:03:00Z","kind":"note","client":"004211","text":"a\u0000b"})",
            "event.characters"},
        {std::string(100'000, '{'), "import.json"}};
    for (const auto& [line, code] : cases)
        BOOST_TEST_CONTEXT(code) {
            const auto file = EventFile::parse(good + "\n" + line + "\n", {});
            BOOST_REQUIRE(file.has_value());
            BOOST_REQUIRE(file->rows.size() == 2U);
            BOOST_TEST(codeOf(file->rows[0]) == "");
            BOOST_TEST(codeOf(file->rows[1]) == code);
        }
}

BOOST_AUTO_TEST_CASE(textWithAnApostropheIsText)
{
    const auto file = EventFile::parse("at,kind,client,text\n2026-10-05T14:03:00Z,note,004211,'=1+1\n2026-10-"
                                       "05T14:03:00Z,note,004211,'tis so\n",
        {});
    BOOST_REQUIRE(file.has_value());
    BOOST_TEST(file->rows[0].event->field("text") == "=1+1");
    BOOST_TEST(file->rows[1].event->field("text") == "'tis so");
}

BOOST_AUTO_TEST_CASE(theSameRowIsTheSameEvent)
{
    const auto one = EventFile::parse("at,kind,client,text\n2026-10-05T14:03:00Z,note,4211,x\n", {});
    const auto other = EventFile::parse("kind,text,client,at\nnote,x,004211,2026-10-05T16:03:00+02:00\n", {});
    const auto third = EventFile::parse("kind,text,client,at\nnote,y,004211,2026-10-05T16:03:00+02:00\n", {});
    BOOST_TEST(one->rows[0].event->id() == other->rows[0].event->id());
    BOOST_TEST(one->rows[0].event->id() != third->rows[0].event->id());
}

BOOST_AUTO_TEST_CASE(filesAreLookedAtBeforeTheyAreRead)
{
    const TemporaryFolder folder;
    const auto codeOfFile = [](const std::filesystem::path& path, std::size_t most) {
        const auto bytes = EventFile::read(path, EventLimits {most, 10});
        return bytes ? std::to_string(bytes->size()) : bytes.error().code;
    };
    BOOST_TEST(codeOfFile(folder / "none.csv", 100) == "import.absent");
    BOOST_TEST(codeOfFile(folder.path(), 100) == "import.not-a-file");
    BOOST_TEST(codeOfFile("/dev/zero", 100) == "import.not-a-file");
    std::ofstream(folder / "a.csv") << std::string(101, 'x');
    BOOST_TEST(codeOfFile(folder / "a.csv", 100) == "import.too-large");
    BOOST_TEST(codeOfFile(folder / "a.csv", 101) == "101");
}

BOOST_AUTO_TEST_SUITE_END()
