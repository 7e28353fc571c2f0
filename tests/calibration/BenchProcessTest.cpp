// SPDX-License-Identifier: MIT
// Processes that die on either side of the cable.
#include "calibration/simulator/BenchProcess.h"

#include "tests/calibration/CalibrationLab.h"
#include "tests/calibration/ValveHistory.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <csignal>
#include <thread>

using namespace calibration;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(BenchProcessTest)

namespace {

const std::filesystem::path program = FLEXCAL_PROGRAM;

} // namespace

BOOST_AUTO_TEST_CASE(aBenchKilledMidShotAborts)
{
    CalibrationLab lab(2);
    BenchProcess process(program, {"--lab", (lab.folder / "lab").string()});
    ModbusBench bench(BenchAddress::loopback(process.port()));
    std::jthread killer;
    bool armed = false;
    const auto result = BatchRunner(*lab.database, lab.clock, bench, lab.options("training"))
                            .run(lab.serials, [&](const Progress& progress) {
                                if (progress.step != Step::Blank || armed)
                                    return;
                                armed = true;
                                killer = std::jthread([&] {
                                    std::this_thread::sleep_for(500ms); // a shot takes twelve seconds
                                    kill(process.id(), SIGKILL);
                                });
                            });
    BOOST_REQUIRE(result);
    BOOST_TEST(armed);
    for (const auto& module : result->modules) {
        BOOST_TEST(word(module.verdict) == "aborted");
        BOOST_TEST((lab.module(module.module).state == lab::ModuleState::OnBench));
        BOOST_TEST(!lab.module(module.module).certificate);
        BOOST_TEST((RunStore(*lab.database).find(module.run)->state == RunState::Aborted));
    }
    BOOST_TEST(RunStore(*lab.database).certificates().empty());
}

BOOST_AUTO_TEST_CASE(anEndedBenchHasShutItsValves)
{
    TemporaryFolder folder;
    const auto log = folder / "valves.jsonl";
    {
        BenchProcess process(program, {"--fast", "--valve-log", log.string()});
        ModbusBench bench(BenchAddress::loopback(process.port()));
        bench.claim();
        bench.setValves({1, false, {}});
        BOOST_TEST(ValveHistory(log).gasOpen());
    }
    BOOST_TEST(ValveHistory(log).safe());
}

BOOST_AUTO_TEST_CASE(aProgramThatIsNoneIsReported)
{
    BOOST_CHECK_THROW(BenchProcess("/nowhere/flexcal", {}), lab::Failure);
    BOOST_CHECK_THROW(BenchProcess(program, {"--fault", "no-such"}), lab::Failure);
}

BOOST_AUTO_TEST_SUITE_END()
