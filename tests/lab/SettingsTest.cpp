// SPDX-License-Identifier: MIT
#include "lab/Settings.h"

#include "tests/shared/TemporaryFolder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using lab::Settings;

BOOST_AUTO_TEST_SUITE(SettingsTest)

namespace {

std::filesystem::path written(const TemporaryFolder& folder, const std::string& text)
{
    const auto file = folder / "flexcal.properties";
    std::ofstream(file) << text;
    return file;
}

} // namespace

BOOST_AUTO_TEST_CASE(everyKeyHasAValueThatItsOwnRowAllows)
{
    const Settings standard;
    for (const auto& row : Settings::rows())
        BOOST_TEST_CONTEXT(row.key) {
            BOOST_TEST(standard.with({std::string(row.key) + "=" + standard.text(row.key)}).has_value());
            BOOST_TEST(!row.purpose.empty());
        }
    BOOST_CHECK_THROW(standard.text("no.such.key"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(badLinesAreNamed)
{
    const struct {
        const char* name;
        const char* text;
        const char* refusal;
        const char* line;
    } cases[] = {
        {"good", "# a comment\n\nui.language = es\nreturns.early-days=21\n", "", ""},
        {"unknown key", "ui.language = en\n\nui.colour = red\n", "settings.unknown", "3"},
        {"no equals sign", "ui.language\n", "settings.line", "1"},
        {"value out of range", "# x\nreturns.cart-slots = 900\n", "settings.value", "2"},
        {"not a number", "returns.cart-slots = many\n", "settings.value", "1"},
        {"not one of the choices", "ui.language = fr\n", "settings.value", "1"},
        {"given twice", "returns.cart = A\nreturns.cart = B\n", "settings.twice", "2"},
        {"control character", "returns.cart = A\x1B[0m\n", "settings.value", "1"},
        {"Windows line ends", "returns.cart = C\r\n", "", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const TemporaryFolder folder;
            const auto settings = Settings::read(written(folder, c.text));
            BOOST_TEST((settings ? "" : settings.error().code) == c.refusal);
            if (!settings)
                BOOST_TEST(settings.error().argument("line") == c.line);
        }
}

BOOST_AUTO_TEST_CASE(overridesComeLast)
{
    const TemporaryFolder folder;
    const auto settings = Settings::read(written(folder, "returns.cart = A\n"));
    BOOST_REQUIRE(settings);
    BOOST_TEST(settings->text("returns.cart") == "A");
    BOOST_TEST(settings->with({"returns.cart=Z", "returns.cart-slots=4"})->text("returns.cart") == "Z");
    BOOST_TEST(settings->with({"returns.cart-slots=4"})->whole("returns.cart-slots") == 4);
    BOOST_TEST(settings->with({"nonsense"}).error().code == "settings.override");
    BOOST_TEST(settings->with({"no.key=1"}).error().code == "settings.unknown");
}

BOOST_AUTO_TEST_CASE(aRelativeDatabaseCountsFromTheFile)
{
    const TemporaryFolder folder;
    const auto settings = Settings::read(written(folder, "database.url = sqlite:lab.db\n"));
    BOOST_REQUIRE(settings);
    BOOST_TEST(settings->text("database.url") == "sqlite:" + (folder / "lab.db").string());
    BOOST_TEST(Settings::read(folder / "absent").error().code == "settings.absent");
}

BOOST_AUTO_TEST_CASE(aTimeOfDayIsHoursAndMinutes)
{
    BOOST_TEST(Settings().minuteOfDay("dispatch.cut-off") == 17 * 60);
    BOOST_TEST(Settings().with({"dispatch.cut-off=07:05"})->minuteOfDay("dispatch.cut-off") == 7 * 60 + 5);
    for (const auto* wrong : {"24:00", "7:05", "17.00", "17:60", "", "-1:00", "17:00:00"})
        BOOST_TEST_CONTEXT(wrong)
            BOOST_TEST(
                Settings().with({std::string("dispatch.cut-off=") + wrong}).error().code == "settings.value");
}

BOOST_AUTO_TEST_SUITE_END()
