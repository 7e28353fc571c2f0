// SPDX-License-Identifier: MIT
#include "ui/desktop/sound/Tone.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

BOOST_AUTO_TEST_SUITE(ToneTest)

BOOST_AUTO_TEST_CASE(eachLevelSoundsUnlikeTheOthers)
{
    std::set<std::vector<std::uint8_t>> heard;
    for (const auto level : {ui::Level::Go, ui::Level::Note, ui::Level::Check, ui::Level::Stop})
        BOOST_TEST(heard.insert(ui::desktop::wavOf(ui::desktop::signalOf(level))).second);
    BOOST_TEST(ui::desktop::signalOf(ui::Level::Quiet).empty());
}

BOOST_AUTO_TEST_CASE(goRisesAndStopFalls)
{
    const auto go = ui::desktop::signalOf(ui::Level::Go);
    BOOST_TEST(go.front().hertz < go.back().hertz);
    const auto stop = ui::desktop::signalOf(ui::Level::Stop);
    BOOST_TEST(stop.front().hertz > stop.back().hertz);
}

BOOST_AUTO_TEST_CASE(writesAWavFileOfTheRightLength)
{
    const auto wav = ui::desktop::wavOf({{1000, 100}});
    const std::string head(wav.begin(), wav.begin() + 4);
    BOOST_TEST(head == "RIFF");
    BOOST_TEST(wav.size() == 44U + 4400U * 2U);
    const auto sizeSaid = static_cast<std::size_t>(wav[4] | wav[5] << 8 | wav[6] << 16);
    BOOST_TEST(sizeSaid == wav.size() - 8);
}

BOOST_AUTO_TEST_SUITE_END()
