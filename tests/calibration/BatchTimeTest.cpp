// SPDX-License-Identifier: MIT
#include "calibration/BatchTime.h"

#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>

using namespace calibration;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(BatchTimeTest)

namespace {

const Profile training = Profile::named("training").value();
constexpr BenchTime shot {12'000}; // of one module

} // namespace

BOOST_AUTO_TEST_CASE(countsWhatIsStillToCome)
{
    struct Row {
        const char* name;
        Progress progress;
        BenchTime left;
    };
    // 10 s leak test; 3 s purge and a blank; 3 s and a conditioning shot; two levels of 3 s and three shots 2
    // s apart; as left the same after 5 s.
    const BenchTime level = 3s + 3 * shot + 2 * 2s;
    const BenchTime asLeft = 5s + level;
    const Row rows[] = {
        {"before it begins", {Step::Verify, 0, 0, 1}, 10s + 2 * (3s + shot) + 2 * level + asLeft},
        {"leak test", {Step::Leak, 0, 0, 1}, 10s + 2 * (3s + shot) + 2 * level + asLeft},
        {"the blank is being drawn", {Step::Blank, 1, 1, 1}, shot + (3s + shot) + 2 * level + asLeft},
        {"conditioning", {Step::Condition, 1, 1, 1}, shot + 2 * level + asLeft},
        {"first shot as found", {Step::AsFound, 1, 3, 1}, 3 * shot + 2 * 2s + level + asLeft},
        {"last shot as found of the first level", {Step::AsFound, 3, 3, 1}, 2s + shot + level + asLeft},
        {"adjusting", {Step::Adjust, 0, 0, 1}, asLeft},
        {"last shot as left", {Step::AsLeft, 3, 3, 1}, 2s + shot},
        {"finished", {Step::Finished, 0, 0, 0}, 0s},
        {"the control before", {Step::Control, 0, 0, 1, {}, 2, 2},
            2 * 3 * (3s + shot) + 10s + 2 * (3s + shot) + 2 * level + asLeft},
        {"the control after is still to come", {Step::AsLeft, 3, 3, 1, {}, 1, 2},
            2s + shot + 3 * (3s + shot)},
        {"the control after", {Step::Control, 0, 0, 1, {}, 1, 2}, 3 * (3s + shot)},
        {"sixteen docks draw one after the other", {Step::AsLeft, 3, 3, 16}, 2s + shot + 15 * 200ms},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name)
            BOOST_TEST(timeLeft(training, row.progress).count() == row.left.count());
}

BOOST_AUTO_TEST_CASE(countsTheWholeProcedureOfTheStandardProfile)
{
    const auto standard = Profile::named("standard").value();
    const auto stretch = [](int shots) { return shots * shot + (shots - 1) * 120s; };
    const BenchTime level = 3s + stretch(5);
    const BenchTime asLeft = 300s + level;
    const BenchTime recovery = 30s + stretch(3);
    const BenchTime carryOver = 3s + stretch(3) + recovery;
    const BenchTime linearity = 3s + shot;
    struct Row {
        const char* name;
        Progress progress;
        BenchTime left;
    };
    const Row rows[] = {
        {"before it begins", {Step::Verify, 0, 0, 1},
            10s + 30min + 30s + shot + 3s + shot + 2 * level + linearity + carryOver + asLeft},
        {"soaking", {Step::Soak, 0, 0, 1},
            30min + 30s + shot + 3s + shot + 2 * level + linearity + carryOver + asLeft},
        {"on the way down", {Step::Linearity, 1, 1, 1}, shot + carryOver + asLeft},
        {"a high sample", {Step::CarryOver, 1, 3, 1}, stretch(3) + recovery + asLeft},
        {"and zero air", {Step::Recovery, 3, 3, 1}, 120s + shot + asLeft},
        {"adjusting", {Step::Adjust, 0, 0, 1}, asLeft},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name)
            BOOST_TEST(timeLeft(standard, row.progress).count() == row.left.count());
}

BOOST_AUTO_TEST_CASE(knowsByWhatWasMeasuredWhichLevelItIs)
{
    CalibrationRun run {"1", "1", lab::ModuleSerial::numbered(1), "1", 1, "training", "1", "1", {}, {},
        RunState::Running, {}, 1, 1, 1, {PointResult()}, {}};
    const std::vector runs {run};
    const auto second = timeLeft(training, {Step::AsFound, 1, 3, 1, runs});
    const auto first = timeLeft(training, {Step::AsFound, 1, 3, 1});
    BOOST_TEST((first - second).count() == BenchTime(3s + 3 * shot + 2 * 2s).count());
}

BOOST_AUTO_TEST_CASE(whatIsLeftNeverGrowsInABatchAndEndsAtNothing)
{
    CalibrationLab lab(3);
    ServedBench served(lab.bench());
    std::vector<BenchTime> left;
    bool adjusted = false;
    const auto result = BatchRunner(*lab.database, lab.clock, served.bench, lab.options("training"))
                            .run(lab.serials, [&](const Progress& told) {
                                BOOST_TEST(told.runs.size() == 3U);
                                // A module that does not pass as left is adjusted again: that comes on top.
                                adjusted = adjusted || told.step == Step::AsLeft;
                                if (!adjusted || told.step == Step::Finished)
                                    left.push_back(timeLeft(training, told));
                            });
    BOOST_REQUIRE(result);
    BOOST_TEST(std::ranges::is_sorted(left, std::greater()));
    BOOST_TEST(left.back().count() == 0);
    BOOST_TEST(left.size() > 6U);
}

BOOST_AUTO_TEST_SUITE_END()
