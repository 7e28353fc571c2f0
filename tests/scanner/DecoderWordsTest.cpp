// SPDX-License-Identifier: MIT
#include "scanner/DecoderWords.h"

#include <boost/test/unit_test.hpp>

using scanner::Reading;
using scanner::Symbology;

BOOST_AUTO_TEST_SUITE(DecoderWordsTest)

BOOST_AUTO_TEST_CASE(requestsSurviveTheJourney)
{
    const scanner::DecoderRequest sent {"/tmp/\xFF caf\xC3\xA9 \"x\".png", 3, 4,
        std::chrono::milliseconds(400), scanner::ReadingMode::LibraryDefaults, "FX########*"};
    const auto got = scanner::requestFromJson(scanner::toJson(sent));
    BOOST_REQUIRE(got);
    BOOST_TEST(got->path == sent.path);
    BOOST_TEST(got->width == 3);
    BOOST_TEST(got->height == 4);
    BOOST_TEST(got->budget.count() == 400);
    BOOST_TEST((got->mode == sent.mode));
    BOOST_TEST(got->serialMask == "FX########*");
}

BOOST_AUTO_TEST_CASE(readingsSurviveTheJourney)
{
    Reading sent;
    sent.symbols.push_back({Symbology::MaxiCode, "]U1", std::string("a\0\x1D\xFF", 4),
        {{{1.5, 2}, {3, 4}, {5, 6}, {7, -8.25}}}, "regions"});
    sent.ms = 12.5;
    sent.cpuMs = 11.25;
    sent.error = lab::Message {"image.unreadable", {}};
    const auto got = scanner::readingFromJson(scanner::toJson(sent));
    BOOST_REQUIRE(got);
    BOOST_TEST((got->symbols == sent.symbols));
    BOOST_TEST(got->ms == 12.5);
    BOOST_TEST(got->cpuMs == 11.25);
    BOOST_TEST((got->error == sent.error));
}

BOOST_AUTO_TEST_CASE(aLyingChildIsNotBelieved)
{
    struct Case {
        const char* name;
        std::string json;
    };
    const auto withSymbol = [](const std::string& symbol) {
        return R"({"symbols":[)" + symbol + R"(],"ms":1,"cpu_ms":1})";
    };
    const Case cases[] = {
        {"nothing", ""},
        {"no JSON", "zxing: assertion failed"},
        {"an array", "[]"},
        {"no symbols", R"({"ms":1,"cpu_ms":1})"},
        {"symbols of another kind", R"({"symbols":7,"ms":1,"cpu_ms":1})"},
        {"no time", R"({"symbols":[]})"},
        {"time in words", R"({"symbols":[],"ms":"long","cpu_ms":1})"},
        {"a symbol that is none", withSymbol("7")},
        {"an unknown format",
            withSymbol(
                R"({"format":"Aztec","identifier":"]z0","hex":"41","corners":[0,0,0,0,0,0,0,0],"step":"plain"})")},
        {"half a byte",
            withSymbol(
                R"({"format":"QRCode","identifier":"]Q1","hex":"414","corners":[0,0,0,0,0,0,0,0],"step":"plain"})")},
        {"no hexadecimal",
            withSymbol(
                R"({"format":"QRCode","identifier":"]Q1","hex":"4G","corners":[0,0,0,0,0,0,0,0],"step":"plain"})")},
        {"three corners",
            withSymbol(
                R"({"format":"QRCode","identifier":"]Q1","hex":"41","corners":[0,0,0,0,0,0],"step":"plain"})")},
        {"a terminal escape as its step",
            withSymbol("{\"format\":\"QRCode\",\"identifier\":\"]Q1\",\"hex\":\"41\",\"corners\":[0,0,0,0,0,"
                       "0,0,0],\"step\":\"\\u001b[2J\"}")},
        {"an error of another kind", R"({"symbols":[],"ms":1,"cpu_ms":1,"error":{"x":1}})"},
        {"deeply nested", std::string(100'000, '[')},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(!scanner::readingFromJson(c.json).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
