// SPDX-License-Identifier: MIT
#include "calibration/BenchRecords.h"

#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <thread>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(BenchRecordsTest)

namespace {

BatchRunner::Options unsignedOptions(const CalibrationLab& lab)
{
    auto options = lab.options("training");
    options.approver.reset();
    return options;
}

} // namespace

BOOST_AUTO_TEST_CASE(withoutABatchEverythingReceivedWaits)
{
    const CalibrationLab lab(5);
    BOOST_TEST(lastBatch(*lab.database, "1").empty());
    BOOST_TEST(waitingForBench(*lab.database, 16).size() >= 5U);
    BOOST_TEST(waitingForBench(*lab.database, 3).size() == 3U);
}

BOOST_AUTO_TEST_CASE(theNewestBatchIsToldByDockWithPointsAndItsLastPulse)
{
    CalibrationLab lab(4);
    ServedBench served(lab.bench());
    const auto span = std::span(lab.serials);
    BOOST_REQUIRE(
        BatchRunner(*lab.database, lab.clock, served.bench, unsignedOptions(lab)).run(span.first(2)));
    lab.clock.set(lab.clock.now() + std::chrono::minutes(5));
    const auto second =
        BatchRunner(*lab.database, lab.clock, served.bench, unsignedOptions(lab)).run(span.subspan(2));
    BOOST_REQUIRE(second);
    const auto records = lastBatch(*lab.database, "1");
    BOOST_REQUIRE(records.size() == 2U);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto& [run, shot] = records[i];
        BOOST_TEST((run.module == span[2 + i]));
        BOOST_TEST(run.dock == static_cast<int>(i) + 1);
        BOOST_TEST((run.state == second->modules[i].verdict));
        BOOST_TEST(run.asFound.size() == second->modules[i].asFound.size());
        BOOST_TEST(run.asLeft.size() == second->modules[i].asLeft.size());
        BOOST_REQUIRE(shot.has_value());
        BOOST_TEST(shot->record.pulse.counts.size() == 96U);
    }
    BOOST_TEST(lastBatch(*lab.database, "2").empty());
}

BOOST_AUTO_TEST_CASE(aBatchThatIsStoppedShutsTheGasAndItsModulesWaitFirst)
{
    for (const auto step : {Step::Leak, Step::Verify}) {
        BOOST_TEST_CONTEXT(word(step)) {
            CalibrationLab lab(3);
            ServedBench served(lab.bench({}, false)); // in wall time: it would take minutes
            std::stop_source stop;
            std::jthread button;
            std::chrono::steady_clock::time_point pressed;
            const auto result =
                BatchRunner(*lab.database, lab.clock, served.bench, unsignedOptions(lab))
                    .run(
                        lab.serials,
                        [&](const Progress& told) {
                            if (told.step == step && !button.joinable())
                                button = std::jthread([&] {
                                    std::this_thread::sleep_for(std::chrono::milliseconds(300));
                                    pressed = std::chrono::steady_clock::now();
                                    stop.request_stop();
                                    served.bench.makeSafe();
                                });
                        },
                        stop.get_token());
            button.join();
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - pressed;
            BOOST_REQUIRE(result);
            BOOST_TEST(took.count() < 5); // the test or the shot alone would take ten or twelve
            for (const auto& module : result->modules) {
                BOOST_TEST((module.verdict == RunState::Aborted));
                BOOST_TEST(module.reason->code == "bench.stopped");
            }
            const auto status = served.bench.status();
            BOOST_TEST(status.safe);
            BOOST_TEST(status.owner == 0U);
            const auto waiting = waitingForBench(*lab.database, 16);
            BOOST_REQUIRE(waiting.size() >= 3U);
            BOOST_TEST(std::ranges::is_permutation(std::span(waiting).first(3), lab.serials));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
