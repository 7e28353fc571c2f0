// SPDX-License-Identifier: MIT
// The same register map from the other side: a bench written from the documentation in Python and served by
// pymodbus, over the network and on a serial line.
#include "calibration/BenchControl.h"
#include "lab/values/Text.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace calibration;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(IndependentBenchTest)

namespace {

const char* const python = "/usr/bin/python3"; // the system's, for which the package is

/// The Python program, which ends with this object.
class PythonBench {
public:
    PythonBench(std::string kind, std::string at)
    {
        std::string script = FLEXCAL_TEST_DATA "/bench/pymodbus_bench.py";
        std::array<int, 2> in {};
        std::array<int, 2> out {};
        BOOST_REQUIRE(pipe2(in.data(), O_CLOEXEC) == 0 && pipe2(out.data(), O_CLOEXEC) == 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::string name = python;
        std::array<char*, 5> words {name.data(), script.data(), kind.data(), at.data(), nullptr};
        BOOST_REQUIRE(posix_spawn(&id_, python, &actions, nullptr, words.data(), environ) == 0);
        posix_spawn_file_actions_destroy(&actions);
        close(in[0]);
        close(out[1]);
        life_ = in[1];
        std::string line;
        for (char character = 0; read(out[0], &character, 1) == 1 && character != '\n';)
            line += character;
        close(out[0]);
        BOOST_REQUIRE(line.starts_with("ready "));
        where = line.substr(6);
    }
    ~PythonBench()
    {
        close(life_);
        waitpid(id_, nullptr, 0);
    }
    PythonBench(const PythonBench&) = delete;
    PythonBench& operator=(const PythonBench&) = delete;

    std::string where; ///< port or device

private:
    pid_t id_ = -1;
    int life_ = -1;
};

/// A serial cable: two devices, each of which hears what is said into the other.
class SerialCable {
public:
    SerialCable()
        : near_(newEnd(near))
        , far_(newEnd(far))
        , thread_([this](const std::stop_token& stop) { carry(stop); })
    {
    }
    ~SerialCable()
    {
        thread_.request_stop();
        thread_.join();
        for (const int end : {near_, far_, kept_[0], kept_[1]})
            close(end);
    }
    SerialCable(const SerialCable&) = delete;
    SerialCable& operator=(const SerialCable&) = delete;

    std::string near;
    std::string far;

private:
    int newEnd(std::string& device)
    {
        const int end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        BOOST_REQUIRE(end >= 0 && grantpt(end) == 0 && unlockpt(end) == 0);
        device = ptsname(end);
        // Held open, so that the line outlives whoever hangs up.
        const int other = open(device.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios settings {};
        tcgetattr(other, &settings);
        cfmakeraw(&settings);
        tcsetattr(other, TCSANOW, &settings);
        kept_[device == near ? 0 : 1] = other;
        return end;
    }
    void carry(const std::stop_token& stop) const
    {
        while (!stop.stop_requested()) {
            std::array<pollfd, 2> ends {pollfd {near_, POLLIN, 0}, pollfd {far_, POLLIN, 0}};
            poll(ends.data(), ends.size(), 20);
            for (const std::size_t from : {0U, 1U}) {
                std::array<char, 512> bytes {};
                const auto size =
                    ends[from].revents & POLLIN ? read(ends[from].fd, bytes.data(), bytes.size()) : 0;
                if (size > 0)
                    BOOST_TEST(
                        write(ends[1 - from].fd, bytes.data(), static_cast<std::size_t>(size)) == size);
            }
        }
    }

    std::array<int, 2> kept_ {-1, -1};
    int near_;
    int far_;
    std::jthread thread_; // last: it must not outlive what it uses
};

BenchAddress network(const PythonBench& bench)
{
    return BenchAddress::loopback(static_cast<int>(lab::text::parseInteger(bench.where).value()));
}

BenchAddress serial(const std::string& device)
{
    return BenchAddress::parse("rtu://" + device + "?baud=19200&parity=none").value();
}

std::string codeOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const lab::Failure& failure) {
        return failure.message().code;
    }
    return {};
}

/// One owner's whole conversation.
void converse(ModbusBench& bench)
{
    const auto module = lab::ModuleSerial::numbered(95'000'001);
    bench.insert(3, module);
    {
        BenchControl control(bench);
        const auto sources = bench.sources();
        BOOST_TEST(sources.at(1).lot == "DG-0820-A");
        BOOST_TEST(sources.at(1).pressureBar == 88);
        BOOST_TEST(bench.docks().at(2).serial == module.text());
        BOOST_TEST(bench.leakTest(DockSet::only(3)).at(0).percent == 0.4, boost::test_tools::tolerance(1e-6));
        BOOST_TEST(bench.writeGain(3, 1.0307692307692307)); // comes back to the last bit
        bench.setValves({1, false, DockSet::only(3)});
        BOOST_TEST(bench.status().openSources == 2);
        const auto shots = bench.shoot(DockSet::only(3));
        BOOST_REQUIRE(shots.size() == 1U);
        const double expected = 0.94 * 1.0307692307692307 * 0.082 * (1000.0 / 210) * 998.25 / 1013.25;
        BOOST_TEST(shots[0].reading.milligramsPerLitre() == expected, boost::test_tools::tolerance(0.003));
        BOOST_TEST(shots[0].pulse.counts.size() == 96U);
        BOOST_TEST(shots[0].source == 1);
        control.check();
    }
    BOOST_TEST(bench.status().safe);
    BOOST_TEST(bench.status().owner == 0U);
}

} // namespace

BOOST_AUTO_TEST_CASE(aWholeConversationOverTheNetwork)
{
    const PythonBench python("tcp", "0");
    ModbusBench bench(network(python));
    converse(bench);
}

BOOST_AUTO_TEST_CASE(aWholeConversationOnASerialLine)
{
    const SerialCable cable;
    const PythonBench python("rtu", cable.far);
    ModbusBench bench(serial(cable.near));
    converse(bench);
    // The line is one program's; whoever watches shares it.
    ModbusBench other(serial(cable.near));
    BOOST_TEST(codeOf([&] { other.status(); }) == "bench.owned");
    BOOST_TEST(bench.lineToWatch()->readInputs(0, 1).front() == registers::mapId);
}

BOOST_AUTO_TEST_CASE(oneOwnerAndAWatchdogThereToo)
{
    const PythonBench python("tcp", "0");
    ModbusBench bench(network(python));
    ModbusBench other(network(python));
    bench.claim();
    bench.setValves({0, false, {}});
    BOOST_TEST(codeOf([&] { other.claim(); }) == "bench.owned");
    std::this_thread::sleep_for(1700ms);
    BOOST_TEST(codeOf([&] { bench.status(); }) == "bench.tripped");
    BOOST_TEST(other.status().safe);
}

BOOST_AUTO_TEST_CASE(aBatchIsCertifiedOnABenchThatIsNotOurs)
{
    CalibrationLab lab(3);
    const PythonBench python("tcp", "0");
    ModbusBench bench(network(python));
    const auto result =
        BatchRunner(*lab.database, lab.clock, bench, lab.options("training")).run(lab.serials);
    BOOST_REQUIRE(result);
    for (const auto& module : result->modules) {
        BOOST_TEST(word(module.verdict) == "certified");
        BOOST_TEST(module.adjusted); // they read 6 % low, which is more than half the tolerance
    }
    BOOST_TEST(bench.status().safe);
}

BOOST_AUTO_TEST_SUITE_END()
