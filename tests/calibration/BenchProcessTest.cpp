// SPDX-License-Identifier: MIT
// Processes that die on either side of the cable.
#include "calibration/simulator/BenchProcess.h"

#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <csignal>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace calibration;
using lab::fileContent;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(BenchProcessTest)

namespace {

const std::filesystem::path program = FLEXCAL_PROGRAM;

double wallNow()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

struct ValveState {
    std::vector<std::string> openGas;
    bool ventOpen = false;
    double last = 0; ///< wall time of the last closing of a gas
};

ValveState stateOf(const std::filesystem::path& log)
{
    std::map<std::string, bool> open;
    ValveState state;
    std::istringstream lines(fileContent(log).value());
    for (std::string line; std::getline(lines, line);) {
        const auto entry = lab::parseObject(line);
        const auto valve = entry->getValue<std::string>("valve");
        open[valve] = entry->getValue<bool>("open");
        if (!open[valve] && valve.starts_with("gas"))
            state.last = entry->getValue<double>("wall");
    }
    for (const auto& [valve, isOpen] : open)
        if (isOpen && valve != "vent")
            state.openGas.push_back(valve);
    state.ventOpen = open["vent"];
    return state;
}

bool opens(const std::filesystem::path& log, const std::string& valve)
{
    const auto text = fileContent(log);
    return text && text->find("\"" + valve + "\", \"open\": true") != std::string::npos;
}

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

BOOST_AUTO_TEST_CASE(aWorkstationKilledOrStoppedLeavesNoGasOpen)
{
    for (const int signal : {SIGKILL, SIGSTOP}) {
        BOOST_TEST_CONTEXT("signal " << signal) {
            TemporaryFolder folder;
            const auto log = folder / "valves.jsonl";
            CalibrationLab lab(1);
            BenchProcess process(
                program, {"--lab", (lab.folder / "lab").string(), "--valve-log", log.string()});
            const auto child = fork();
            if (child == 0) {
                // The workstation, its heart beating, with gas open.
                try {
                    ModbusBench bench(BenchAddress::loopback(process.port()));
                    BenchControl control(bench);
                    bench.setValves({0, false, DockSet::only(1)});
                    std::this_thread::sleep_for(60s);
                } catch (...) {
                }
                _exit(1);
            }
            while (!opens(log, "gas-1"))
                std::this_thread::sleep_for(5ms);
            std::this_thread::sleep_for(600ms);
            BOOST_TEST(stateOf(log).openGas.size() == 2U); // gas and dock
            kill(child, signal);
            const auto killed = wallNow();
            while (!stateOf(log).openGas.empty() && wallNow() - killed < 4)
                std::this_thread::sleep_for(20ms);
            const auto state = stateOf(log);
            BOOST_TEST(state.openGas.empty());
            BOOST_TEST(state.ventOpen);
            BOOST_TEST(state.last - killed < 2);
            kill(child, SIGKILL);
            waitpid(child, nullptr, 0);
        }
    }
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
        BOOST_TEST(stateOf(log).openGas.size() == 1U);
    }
    BOOST_TEST(stateOf(log).openGas.empty());
}

BOOST_AUTO_TEST_CASE(aProgramThatIsNoneIsReported)
{
    BOOST_CHECK_THROW(BenchProcess("/nowhere/flexcal", {}), lab::Failure);
    BOOST_CHECK_THROW(BenchProcess(program, {"--fault", "no-such"}), lab::Failure);
}

BOOST_AUTO_TEST_SUITE_END()
