// SPDX-License-Identifier: MIT
// Whatever happens around a calibration: the gas is shut within two seconds by the bench's own valve log, the
// run is aborted, nothing is certified, and the next run goes.
#include "calibration/bench/Words.h"
#include "calibration/simulator/BenchProcess.h"
#include "tests/calibration/CalibrationLab.h"
#include "tests/calibration/ValveHistory.h"
#include "tests/faults/BenchCable.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <functional>
#include <sys/wait.h>

using namespace calibration;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(BenchSafetyTest)

namespace {

const std::filesystem::path program = FLEXCAL_PROGRAM;
constexpr double longestOpen = 2; // s

/// A clock that somebody can set.
class SettableClock : public lab::Clock {
public:
    explicit SettableClock(lab::Instant at)
        : at_(at)
    {
    }
    lab::Instant now() const override { return at_ + moved_.load(); }
    void move(std::chrono::milliseconds by) { moved_ = by; }

protected:
    std::chrono::milliseconds drift() const override { return moved_; }

private:
    lab::Instant at_;
    std::atomic<std::chrono::milliseconds> moved_ {0ms};
};

/// A lab with two modules in a bench that is a process of its own, at the far end of a cable.
struct Scene {
    explicit Scene(const std::vector<std::string>& faults = {})
    {
        start(0, faults);
        cable = std::make_unique<BenchCable>(process->port());
        bench = std::make_unique<ModbusBench>(BenchAddress::loopback(cable->port()));
        hands = std::make_unique<ModbusLink>(BenchAddress::loopback(process->port()));
    }

    void start(int port, const std::vector<std::string>& faults = {})
    {
        std::vector<std::string> words {"--fast", "--lab", (lab.folder / "lab").string(), "--valve-log",
            log.string(), "--port", std::to_string(port)};
        for (const auto& fault : faults) {
            words.emplace_back("--fault");
            words.push_back(fault);
        }
        process = std::make_unique<BenchProcess>(program, words);
    }
    void provoke(std::uint16_t bits) { hands->write(registers::hands::faults, std::vector {bits}); }

    /// Runs the batch. It `happens` with gas open in the docks; then, as in a purge, the procedure waits
    /// until the bench has shut itself, or goes straight on to its next look.
    BatchResult run(const std::function<void()>& happens, bool waits = true)
    {
        bool happened = false;
        const auto watch = [&](const Progress& progress) {
            if (progress.step != Step::AsFound || progress.shot != 2 || happened)
                return;
            happened = true;
            BOOST_TEST(ValveHistory(log).gasOpen());
            at = ValveHistory::now();
            happens();
            while (waits && !ValveHistory(log).safe() && ValveHistory::now() < at + 3)
                std::this_thread::sleep_for(20ms);
        };
        auto result = BatchRunner(*lab.database, clock, *bench, lab.options()).run(lab.serials, watch);
        BOOST_REQUIRE(result);
        BOOST_TEST(happened);
        return *std::move(result);
    }

    void expectAborted(const BatchResult& result, const std::string& code)
    {
        const RunStore store(*lab.database);
        for (const auto& module : result.modules) {
            BOOST_TEST(word(module.verdict) == "aborted");
            BOOST_TEST((module.reason ? module.reason->code : "") == code);
            BOOST_TEST(!module.certificate);
            BOOST_TEST((store.find(module.run)->state == RunState::Aborted));
            BOOST_TEST((lab.module(module.module).state == lab::ModuleState::OnBench));
        }
        BOOST_TEST(store.certificates().empty());
    }
    void expectShut()
    {
        const ValveHistory history(log);
        BOOST_TEST(history.safe());
        BOOST_TEST(history.shutAt() - at < longestOpen);
        BOOST_TEST(!history.everTwoGases());
    }
    /// Begins safe, and comes to something.
    void expectNextRunGoes()
    {
        while (process && ownerOf() != 0) // until the bench has given the last owner up
            std::this_thread::sleep_for(50ms);
        BOOST_TEST(ValveHistory(log).safe());
        bool looked = false;
        const auto result = BatchRunner(*lab.database, lab.clock, *bench, lab.options())
                                .run(lab.serials, [&](const Progress& progress) {
                                    if (progress.step == Step::Verify)
                                        looked = bench->status().safe;
                                });
        BOOST_REQUIRE(result);
        BOOST_TEST(looked);
        for (const auto& module : result->modules)
            BOOST_TEST((module.verdict == RunState::Certified || module.verdict == RunState::Retired));
        BOOST_TEST(!ValveHistory(log).everTwoGases());
    }
    std::uint32_t ownerOf() { return words::u32(hands->readInputs(registers::status::owner, 2)); }

    CalibrationLab lab {2};
    SettableClock clock {lab.clock.now()};
    std::filesystem::path log = lab.folder / "valves.jsonl";
    std::unique_ptr<BenchProcess> process;
    std::unique_ptr<BenchCable> cable;
    std::unique_ptr<ModbusBench> bench;
    std::unique_ptr<ModbusLink> hands; ///< on the bench itself, past the cable
    double at = 0; ///< when it happened
};

} // namespace

BOOST_AUTO_TEST_CASE(whateverHappensTheGasIsShutAndTheRunAborted)
{
    struct Row {
        const char* name;
        std::function<void(Scene&)> happens;
        std::function<void(Scene&)> mend;
        const char* code;
    };
    const auto cable = [](BenchCable::State state) {
        return [state](Scene& scene) { scene.cable->turn(state); };
    };
    const auto mended = cable(BenchCable::State::Sound);
    const auto provoke = [](std::uint16_t bits) { return [bits](Scene& scene) { scene.provoke(bits); }; };
    const auto nothing = [](Scene&) {};
    const Row rows[] = {
        {"the cable is cut", cable(BenchCable::State::Cut), mended, "bench.lost"},
        {"the line goes dead", cable(BenchCable::State::Silent), mended, "bench.lost"},
        {"answers are garbage", cable(BenchCable::State::Garbled), mended, "bench.lost"},
        {"answers are slow", cable(BenchCable::State::Slow), mended, "bench.lost"},
        {"emergency stop", provoke(registers::EmergencyStop), provoke(0), "bench.fault"},
        {"the barometer reads no number", provoke(registers::BarometerFault), provoke(0), "bench.fault"},
        {"a thermometer fails", provoke(registers::TemperatureFault), provoke(0), "bench.fault"},
        {"the flow is off", provoke(registers::FlowFault), provoke(0), "bench.fault"},
        {"a gauge fails", provoke(registers::GasFault), provoke(0), "bench.fault"},
        {"the bench is restarted",
            [](Scene& scene) {
                const int port = scene.process->port();
                kill(scene.process->id(), SIGKILL); // its valves fall shut by themselves
                scene.process.reset();
                scene.start(port);
            },
            nothing, "bench.tripped"},
        {"somebody else shuts the gas",
            [](Scene& scene) { ModbusBench(BenchAddress::loopback(scene.process->port())).makeSafe(); },
            nothing, "bench.tripped"},
        {"the clock is set forward", [](Scene& scene) { scene.clock.move(1h); }, nothing, "bench.clock"},
        {"the clock is set back", [](Scene& scene) { scene.clock.move(-1h); }, nothing, "bench.clock"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.name) {
            Scene scene;
            // The bench knows nothing of the workstation's clock: there is nothing to wait for.
            const bool waits = std::string(row.code) != "bench.clock";
            const auto result = scene.run([&] { row.happens(scene); }, waits);
            scene.expectAborted(result, row.code);
            row.mend(scene);
            while (!ValveHistory(scene.log).safe() && ValveHistory::now() < scene.at + 4)
                std::this_thread::sleep_for(20ms);
            scene.expectShut();
            scene.expectNextRunGoes();
        }
    }
}

BOOST_AUTO_TEST_CASE(gasThatRunsOutAborts)
{
    Scene scene({"gas-runs-out"});
    const auto result = BatchRunner(*scene.lab.database, scene.lab.clock, *scene.bench, scene.lab.options())
                            .run(scene.lab.serials);
    BOOST_REQUIRE(result);
    scene.expectAborted(*result, "gas.low");
    scene.at = ValveHistory::now();
    scene.expectShut();
    const int port = scene.process->port();
    scene.process.reset();
    scene.start(port); // with full bottles
    scene.expectNextRunGoes();
}

BOOST_AUTO_TEST_CASE(anotherModuleInTheDockIsNotMeasuredOn)
{
    struct Row {
        const char* name;
        int moduleBack; ///< which of the lab's is put in, or none
        const char* code;
    };
    for (const auto& row :
        {Row {"another one", -1, "dock.serial"}, Row {"the same one, taken out", 1, "dock.disturbed"}}) {
        BOOST_TEST_CONTEXT(row.name) {
            Scene scene;
            const auto put = [&] {
                std::vector<std::uint16_t> text(registers::hands::stride);
                const auto serial = row.moduleBack < 0
                                        ? lab::ModuleSerial::numbered(88'000'001)
                                        : scene.lab.serials[static_cast<std::size_t>(row.moduleBack)];
                words::put(text, std::string_view(serial.text()));
                scene.hands->write(registers::hands::first + registers::hands::stride, text);
            };
            const auto result = scene.run(put, false);
            BOOST_TEST(word(result.modules[1].verdict) == "aborted");
            BOOST_TEST((result.modules[1].reason ? result.modules[1].reason->code : "") == row.code);
            BOOST_TEST((scene.lab.module(scene.lab.serials[1]).state == lab::ModuleState::OnBench));
            // Its neighbour has nothing to do with it.
            BOOST_TEST((result.modules[0].verdict == RunState::Certified
                        || result.modules[0].verdict == RunState::Retired));
            // Not one of its shots stands among the run's.
            const auto shots = RunStore(*scene.lab.database).shots(result.modules[1].run);
            for (std::size_t i = 0; i < shots.size(); ++i)
                BOOST_TEST(shots[i].record.number == i + 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(aSecondStationTakesNothingOver)
{
    Scene scene;
    const auto result = scene.run(
        [&] {
            ModbusBench other(BenchAddress::loopback(scene.process->port()));
            const auto refused = [](const std::function<void()>& work) {
                try {
                    work();
                } catch (const lab::Failure& failure) {
                    return failure.message().code;
                }
                return std::string();
            };
            BOOST_TEST(refused([&] { other.claim(); }) == "bench.owned");
            BOOST_TEST(refused([&] { other.setValves({1, false, {}}); }) == "bench.tripped");
            BOOST_TEST(refused([&] { other.shoot(DockSet::only(1)); }) == "bench.tripped");
            BOOST_TEST(refused([&] { other.writeGain(1, 2.0); }) == "bench.tripped");
            BatchRunner second(*scene.lab.database, scene.lab.clock, other, scene.lab.options());
            BOOST_TEST(refused([&] { second.run(scene.lab.serials).value(); }) == "bench.owned");
            for (const auto& shot : scene.lab.database->query("SELECT state FROM calibration_run"))
                BOOST_TEST(shot.text(0) == "running");
        },
        false);
    for (const auto& module : result.modules)
        BOOST_TEST((module.verdict == RunState::Certified || module.verdict == RunState::Retired));
    BOOST_TEST(!ValveHistory(scene.log).everTwoGases());
}

BOOST_AUTO_TEST_CASE(aStationKilledOrStoppedInTheMiddleAborts)
{
    for (const int signal : {SIGKILL, SIGSTOP}) {
        BOOST_TEST_CONTEXT("signal " << signal) {
            CalibrationLab lab(2);
            const auto log = lab.folder / "valves.jsonl";
            const auto url = lab.database->url();
            auto options = lab.options();
            BenchProcess process(
                program, {"--fast", "--lab", (lab.folder / "lab").string(), "--valve-log", log.string()});
            lab.database.reset(); // an open file of SQLite's must not be carried across a fork
            const auto station = fork();
            if (station == 0) {
                try {
                    const auto database = lab::Database::open(url);
                    ModbusBench bench(BenchAddress::loopback(process.port()));
                    const auto stay = [&](const Progress& progress) {
                        if (progress.step == Step::AsFound && progress.shot == 2)
                            std::this_thread::sleep_for(3s);
                    };
                    BatchRunner(*database, lab.clock, bench, options).run(lab.serials, stay).value();
                } catch (...) {
                }
                _exit(0);
            }
            while (!ValveHistory(log).gasOpen())
                std::this_thread::sleep_for(5ms);
            std::this_thread::sleep_for(1000ms); // past the conditioning, in the long stay
            BOOST_TEST(ValveHistory(log).gasOpen());
            const auto at = ValveHistory::now();
            kill(station, signal);
            while (!ValveHistory(log).safe() && ValveHistory::now() < at + 4)
                std::this_thread::sleep_for(20ms);
            BOOST_TEST(ValveHistory(log).safe());
            BOOST_TEST(ValveHistory(log).shutAt() - at < longestOpen);
            kill(station, SIGCONT); // one that was stopped now finds out
            waitpid(station, nullptr, 0);
            BOOST_TEST(!ValveHistory(log).opensAfter(at));

            lab.database = lab::Database::open(url);
            const RunStore store(*lab.database);
            BOOST_TEST(store.certificates().empty());
            const auto runs = lab.database->query("SELECT id, state FROM calibration_run");
            BOOST_TEST(runs.size() == 2U);
            for (const auto& run : runs)
                BOOST_TEST(run.text(1) == (signal == SIGKILL ? "running" : "aborted"));
            ModbusBench bench(BenchAddress::loopback(process.port()));
            const auto again = BatchRunner(*lab.database, lab.clock, bench, options).run(lab.serials);
            BOOST_REQUIRE(again);
            for (const auto& run : runs) // what was left is not taken up again: a crash means a new run
                BOOST_TEST((store.find(run.text(0))->state == RunState::Aborted));
            for (const auto& module : again->modules)
                BOOST_TEST((module.verdict == RunState::Certified || module.verdict == RunState::Retired));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
