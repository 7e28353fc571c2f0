// SPDX-License-Identifier: MIT
#include "logistics/returns/ScanHistory.h"

#include "lab/Clock.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

using logistics::ScanAnswer;
using logistics::ScanHistory;
using scanner::Symbology;

BOOST_AUTO_TEST_SUITE(ScanHistoryTest)

struct Fixture : SmallLab {
    Fixture()
        : SmallLab(240)
    {
    }

    const scanner::LabelParser parser;
    const lab::FixedClock now {lab::Instant {std::chrono::hours(24 * 365)}};
    ScanHistory history {*database, now, {{"staff-07", "Staff 07", lab::Role::Warehouse}, "dock-2"}};
};

ScanAnswer noted()
{
    ScanAnswer answer;
    answer.kind = ScanAnswer::Kind::Noted;
    return answer;
}

ScanAnswer refused(const char* code)
{
    ScanAnswer answer;
    answer.refusal = lab::Message {code, {}};
    return answer;
}

BOOST_FIXTURE_TEST_CASE(keysAreKeptAsTheyCame, Fixture)
{
    const std::string keys = "]C142089501\r";
    history.addKeys(keys, parser.parseKeys(keys), refused("label.postal-only"));
    history.addKeys("B-20418", parser.parseKeys("B-20418"), noted());
    const auto entries = history.latest(10);
    BOOST_REQUIRE(entries.size() == 2);
    BOOST_TEST(entries[0].seq == 2);
    BOOST_TEST(entries[0].answer == "noted");
    BOOST_TEST(entries[1].bytes == keys);
    BOOST_TEST(entries[1].source == "keys");
    BOOST_TEST(entries[1].kind == "postal");
    BOOST_TEST(entries[1].value == "89501");
    BOOST_TEST(entries[1].answer == "label.postal-only");
    BOOST_TEST(entries[1].station == "dock-2");
    BOOST_TEST(entries[1].staff == "staff-07");
    BOOST_TEST((entries[1].at == now.now()));
    BOOST_TEST(history.latest(1).size() == 1);
}

BOOST_FIXTURE_TEST_CASE(picturesKeepEveryCode, Fixture)
{
    const auto serial = lab::ModuleSerial::numbered(12'345'678);
    auto expected = noted();
    expected.kind = ScanAnswer::Kind::Outcome;
    expected.outcome = lab::ReturnOutcome::Expected;
    expected.module = serial;
    history.addPicture("box 1.png",
        {{Symbology::DataMatrix, "]d1", serial.text(), {}, "regions"},
            {Symbology::Code128, "]C1", "42089501", {}, "plain"}},
        parser, {expected});
    history.addPicture("empty.png", {}, parser, {});
    const auto entries = history.latest(10);
    BOOST_REQUIRE(entries.size() == 2);
    BOOST_TEST(entries[1].value == serial.text());
    BOOST_TEST(entries[1].symbology == "DataMatrix");
    BOOST_TEST(entries[1].answer == std::string(lab::word(lab::ReturnOutcome::Expected)));
    BOOST_TEST(entries[0].source == "box 1.png");
}

BOOST_FIXTURE_TEST_CASE(replayedTheyMeanTheSame, Fixture)
{
    for (const auto* keys : {"FX123456789", "1Z12345E6605272234", "nonsense", "]d2", ""})
        history.addKeys(keys, parser.parseKeys(keys), noted());
    history.addPicture("a.png",
        {{Symbology::MaxiCode, "]U1",
            std::string("[)>\x1E"
                        "01\x1D"
                        "96841706672\x1D"
                        "840\x1D"
                        "001\x1D"
                        "1Z12345675\x1D"
                        "UPSN\x1D"
                        "12345E"),
            {}, "maxicode"}},
        parser, {noted()});
    for (const auto& entry : history.latest(10))
        BOOST_TEST_CONTEXT(entry.value) {
            const auto label = entry.replayed(parser);
            BOOST_TEST(label.kindName() == entry.kind);
            BOOST_TEST(label.value() == entry.value);
        }
    // With another pattern of serials, the same code is no module any more.
    const scanner::LabelParser other(*lab::SerialFormat::parse("AB########*"));
    BOOST_TEST(history.latest(10).back().replayed(other).kindName() == "unknown");
}

BOOST_AUTO_TEST_SUITE_END()
