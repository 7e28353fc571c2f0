// SPDX-License-Identifier: MIT
#include "lab/values/Text.h"

#include "lab/values/BrAC.h"
#include "lab/values/Pressure.h"

#include <boost/test/unit_test.hpp>

#include <clocale>

namespace text = lab::text;

BOOST_AUTO_TEST_SUITE(TextTest)

BOOST_AUTO_TEST_CASE(numbersIgnoreTheLocale)
{
    std::setlocale(LC_ALL, "de_DE.UTF-8"); // a decimal comma where that locale is installed
    BOOST_TEST(text::number(0.0381, 3) == "0.038");
    BOOST_TEST(text::number(-0.0001, 3) == "0.000");
    BOOST_TEST(text::number(-0.0006, 3) == "-0.001");
    BOOST_TEST(text::parseNumber("0.038").value() == 0.038);
    BOOST_TEST(!text::parseNumber("0,038").has_value());
    BOOST_TEST(!text::parseNumber("nan").has_value());
    BOOST_TEST(!text::parseNumber("1e999").has_value());
    std::setlocale(LC_ALL, "C");
}

BOOST_AUTO_TEST_CASE(exactNumbersReadBack)
{
    for (const double value : {0.1, 1.0 / 3.0, 4.7619047619047619, 5e-324, -0.0})
        BOOST_TEST(text::parseNumber(text::exactNumber(value)).value() == value);
}

BOOST_AUTO_TEST_CASE(hostileTextIsShownHarmless)
{
    BOOST_TEST(text::shown("FX1\x1D\x1B[31m") == "FX1\\x1d\\x1b[31m");
    BOOST_TEST(text::shown(std::string(500, 'A'), 10) == "AAAAAAAAAA…");
    BOOST_TEST(text::shown("F\xD0\xA5") == "F\\xd0\\xa5");
}

BOOST_AUTO_TEST_CASE(utf8IsToldFromOtherBytes)
{
    for (const auto* good : {"", "a", "\xC2\x80", "\xE2\x82\xAC", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"})
        BOOST_TEST(text::isUtf8(good));
    for (const auto* bad : {"\x80", "\xC1\xBF", "\xC3",
             "\xC3"
             "a",
             "\xE0\x9F\xBF", "\xED\xA0\x80", "\xE2\x82", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
             "\xF5\x80\x80\x80"})
        BOOST_TEST(!text::isUtf8(bad));
}

BOOST_AUTO_TEST_CASE(wholeNumbersAreNothingElse)
{
    BOOST_TEST(text::parseInteger("-12").value() == -12);
    for (const auto* bad : {"", "12 ", "+12", "0x10", "1.0", "99999999999999999999"})
        BOOST_TEST(!text::parseInteger(bad).has_value());
}

BOOST_AUTO_TEST_CASE(unitsConvertByDefinition)
{
    BOOST_TEST(
        lab::BrAC::gramsPer210Litres(0.021).milligramsPerLitre() == 0.1, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(lab::Pressure::millimetresOfMercury(760).hectopascals() == 760 * 1.33322387415,
        boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
