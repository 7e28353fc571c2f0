// SPDX-License-Identifier: MIT
#include "lab/SettingsFile.h"

#include "lab/FileContent.h"
#include "lab/Settings.h"
#include "lab/values/Failure.h"
#include "tests/shared/TemporaryFolder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <ostream>

namespace {

struct Case {
    const char* name;
    std::string before;
    std::map<std::string, std::string> values;
    std::string after;
};
std::ostream& operator<<(std::ostream& out, const Case& row) { return out << row.name; }

const Case cases[] = {
    {"a file that is not there", "", {{"language", "es"}}, "language = es\n"},
    {"another value in its line", "# ours\nlanguage=en\nstation.name = dock-1\n", {{"language", "es"}},
        "# ours\nlanguage = es\nstation.name = dock-1\n"},
    {"a new key at the end, also after a last line without an end", "station.name = dock-1",
        {{"language", "es"}}, "station.name = dock-1\nlanguage = es\n"},
    {"a comment that speaks of the key stays", "# language = en\n\n", {{"language", "es"}},
        "# language = en\n\nlanguage = es\n"},
    {"a key that another begins with", "languages = 3\n", {{"language", "es"}},
        "languages = 3\nlanguage = es\n"},
    {"no value at all", "language = en\n", {}, "language = en\n"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(SettingsFileTest)

BOOST_DATA_TEST_CASE(theRestOfTheFileStays, cases, row)
{
    const TemporaryFolder folder;
    const auto file = folder / "flexcal.properties";
    if (!row.before.empty())
        std::ofstream(file) << row.before;
    lab::changeSettings(file, row.values);
    BOOST_TEST(lab::fileContent(file).value() == row.after);
}

BOOST_AUTO_TEST_CASE(whatIsWrittenIsReadBack)
{
    const TemporaryFolder folder;
    const auto file = folder / "flexcal.properties";
    lab::changeSettings(file, {{"scanner.wedge-prefix", "=#~"}, {"scanner.wedge-threshold-ms", "120"}});
    const auto settings = lab::Settings::read(file);
    BOOST_REQUIRE(settings);
    BOOST_TEST(settings->text("scanner.wedge-prefix") == "=#~");
    BOOST_TEST(settings->whole("scanner.wedge-threshold-ms") == 120);
}

BOOST_AUTO_TEST_CASE(aFolderThatIsNotThereIsSaid)
{
    const TemporaryFolder folder;
    BOOST_CHECK_THROW(lab::changeSettings(folder / "nowhere" / "file", {}), lab::Failure);
}

BOOST_AUTO_TEST_SUITE_END()
