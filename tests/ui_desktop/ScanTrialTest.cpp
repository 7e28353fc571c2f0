// SPDX-License-Identifier: MIT
#include "ui/desktop/scanners/ScanTrial.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace std::chrono_literals;
using ui::desktop::ScanTrial;
using ui::desktop::TrialScan;

struct Case {
    const char* name;
    std::string keys;
    std::chrono::milliseconds pace;
    scanner::KeyboardWedge::Options options;
    bool enter; ///< else a second of silence
    bool isScan;
    std::string bytes;
};

const scanner::KeyboardWedge::Options standard {};
const scanner::KeyboardWedge::Options slow {.threshold = 120ms, .shortest = 6, .prefix = "", .separator = ""};
const scanner::KeyboardWedge::Options prefixed {
    .threshold = 50ms, .shortest = 6, .prefix = "~", .separator = "{GS}"};

const Case cases[] = {
    {"a cable scanner", "FX38924798Z", 8ms, standard, true, true, "FX38924798Z"},
    {"a cable scanner without a line end", "FX38924798Z", 8ms, standard, false, true, "FX38924798Z"},
    {"by hand", "FX38924798Z", 140ms, standard, true, false, "FX38924798Z"},
    {"Bluetooth under the standard time", "FX38924798Z", 90ms, standard, true, false, "FX38924798Z"},
    {"Bluetooth with the time it needs", "FX38924798Z", 90ms, slow, true, true, "FX38924798Z"},
    {"too short for a scan", "FX38", 8ms, standard, true, false, "FX38"},
    {"a prefix makes it certain, however slow", "~FX38{GS}1", 200ms, prefixed, true, true,
        "FX38\x1D"
        "1"},
    {"the substitute stays without its setting", "FX38{GS}1", 8ms, standard, true, true, "FX38{GS}1"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(ScanTrialTest)

BOOST_AUTO_TEST_CASE(keysAreJudgedAsAtTheDesks)
{
    for (const auto& row : cases)
        BOOST_TEST_CONTEXT(row.name) {
            ScanTrial trial(scanner::LabelParser(), row.options);
            ScanTrial::Time at {};
            for (const char key : row.keys)
                trial.key(std::string(1, key), at += row.pace);
            BOOST_TEST(!trial.pause(at + 900ms).has_value());
            const auto scan = row.enter ? trial.end(at + row.pace) : trial.pause(at + 1000ms);
            BOOST_REQUIRE(scan.has_value());
            BOOST_TEST(scan->isScan == row.isScan);
            BOOST_TEST(scan->bytes == row.bytes);
            BOOST_TEST((scan->slowest == row.pace));
            BOOST_TEST(!trial.end(at + 5s).has_value()); // all of it was told
        }
}

BOOST_AUTO_TEST_CASE(devicesAreShownAsTheyAre)
{
    const ScanTrial trial(scanner::LabelParser(), standard);
    const auto scan = trial.heard(TrialScan::Source::Camera, "FX\x1D\x7F");
    BOOST_TEST(scan.isScan);
    BOOST_TEST(!scan.slowest.has_value());
    BOOST_TEST(!scan.label.isKnown());
    BOOST_TEST(ui::desktop::withVisibleControls(scan.bytes) == "FX␝␡");
    BOOST_TEST(ui::desktop::hexadecimal(scan.bytes, 9) == "46 58 1D 7F");
    BOOST_TEST(ui::desktop::hexadecimal(scan.bytes, 2) == "46 58 …");
}

BOOST_AUTO_TEST_SUITE_END()
