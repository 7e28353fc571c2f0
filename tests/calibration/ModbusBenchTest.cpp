// SPDX-License-Identifier: MIT
#include "calibration/bench/ModbusBench.h"

#include "calibration/BenchControl.h"
#include "lab/values/Failure.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <arpa/inet.h>
#include <chrono>
#include <functional>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace calibration;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(ModbusBenchTest)

namespace {

/// Something that listens like a bench but answers as the test likes.
class Impostor {
public:
    /// The answer to a request; nothing for silence.
    using Answer = std::function<std::string(const std::string& request)>;

    explicit Impostor(Answer answer)
        : answer_(std::move(answer))
        , listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address); // NOLINT: the socket functions want it so
        BOOST_REQUIRE(bind(listener_, any, size) == 0 && listen(listener_, 8) == 0);
        getsockname(listener_, any, &size);
        port = ntohs(address.sin_port);
        thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    ~Impostor()
    {
        thread_.request_stop();
        thread_.join();
        close(listener_);
    }

    int port = 0;

private:
    void serve(const std::stop_token& stop)
    {
        std::vector<pollfd> sockets {{listener_, POLLIN, 0}};
        while (!stop.stop_requested()) {
            if (poll(sockets.data(), sockets.size(), 20) <= 0)
                continue;
            if (sockets.front().revents)
                sockets.push_back({accept(listener_, nullptr, nullptr), POLLIN, 0});
            for (std::size_t i = 1; i < sockets.size(); ++i) {
                if (!sockets[i].revents)
                    continue;
                std::string request(260, '\0');
                const auto size = read(sockets[i].fd, request.data(), request.size());
                if (size <= 0) {
                    close(sockets[i].fd);
                    sockets.erase(sockets.begin() + static_cast<std::ptrdiff_t>(i--));
                    continue;
                }
                const auto answer = answer_(request.substr(0, static_cast<std::size_t>(size)));
                BOOST_TEST(send(sockets[i].fd, answer.data(), answer.size(), MSG_NOSIGNAL) <= 260);
            }
        }
        for (std::size_t i = 1; i < sockets.size(); ++i)
            close(sockets[i].fd);
    }

    Answer answer_;
    int listener_;
    std::jthread thread_;
};

std::string codeOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const lab::Failure& failure) {
        return failure.message().code;
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(addressesAreChecked)
{
    BOOST_TEST(BenchAddress::parse("tcp://127.0.0.1:1502")->network()->port == 1502);
    BOOST_TEST(BenchAddress::parse("tcp://127.0.0.1:1502")->isLoopback());
    BOOST_TEST(!BenchAddress::parse("tcp://127.example.org:502")->isLoopback());
    BOOST_TEST(!BenchAddress::parse("tcp://10.0.0.7:502")->isLoopback());
    const auto serial = BenchAddress::parse("rtu:///dev/ttyUSB0?baud=9600&parity=none&unit=3");
    BOOST_TEST(serial->serial()->device == "/dev/ttyUSB0");
    BOOST_TEST(serial->serial()->baud == 9600);
    BOOST_TEST(serial->serial()->unit == 3);
    BOOST_TEST(serial->text() == "rtu:///dev/ttyUSB0?baud=9600&parity=none&unit=3");
    BOOST_TEST(!serial->isLoopback());
    BOOST_TEST(
        BenchAddress::parse("rtu:///dev/ttyS0")->text() == "rtu:///dev/ttyS0?baud=19200&parity=even&unit=1");
    for (const auto* bad : {"", "127.0.0.1:502", "tcp://127.0.0.1", "tcp://:502", "tcp://host:0",
             "tcp://host:70000", "rtu://ttyUSB0", "rtu:///dev/ttyS0?baud=77", "rtu:///dev/ttyS0?parity=mark",
             "rtu:///dev/ttyS0?unit=0", "rtu:///dev/ttyS0?speed=9600", "rtu:///dev/ttyS0?baud"})
        BOOST_TEST(BenchAddress::parse(bad).error().code == "bench.address");
}

BOOST_AUTO_TEST_CASE(readsWhatTheBenchIs)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench());
    const auto status = served.bench.status();
    BOOST_TEST(status.safe);
    BOOST_TEST(status.simulated);
    BOOST_TEST(status.barometer.hectopascals() > 900);
    const auto sources = served.bench.sources();
    BOOST_REQUIRE(sources.size() == 5U);
    BOOST_TEST(sources[2].lot == "DG-0380-B");
    BOOST_TEST((sources[4].kind == GasSource::Kind::ZeroAir));
    served.bench.insert(16, lab::ModuleSerial::numbered(12'345'678));
    const auto docks = served.bench.docks();
    BOOST_TEST(docks[15].serial == lab::ModuleSerial::numbered(12'345'678).text());
    BOOST_TEST(!docks[0].present);
}

BOOST_AUTO_TEST_CASE(oneOwnerAtATime)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench());
    ModbusBench other(BenchAddress::loopback(served.server->port()));
    const BenchControl control(served.bench);
    BOOST_TEST(codeOf([&] { other.claim(); }) == "bench.owned");
    BOOST_TEST(codeOf([&] { other.setValves({0, false, {}}); }) == "bench.tripped");
    BOOST_TEST(served.bench.status().openSources == 0);
}

BOOST_AUTO_TEST_CASE(twoStationsCommandsAreNotTakenForEachOthersRepeats)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench());
    ModbusBench other(BenchAddress::loopback(served.server->port()));
    served.bench.claim(); // both count their commands from one
    BOOST_TEST(codeOf([&] { other.claim(); }) == "bench.owned");
    served.bench.setValves({0, false, {}});
    other.makeSafe();
    BOOST_TEST(other.status().safe);
    // Whose gas was shut by somebody else has to begin anew.
    BOOST_TEST(codeOf([&] { served.bench.setValves({0, false, {}}); }) == "bench.tripped");
    BOOST_TEST(other.status().safe);
}

BOOST_AUTO_TEST_CASE(theBenchShutsItselfAtAFault)
{
    struct Row {
        const char* name;
        std::uint16_t bits;
        const char* part;
    };
    const Row rows[] = {
        {"emergency stop", registers::EmergencyStop, "emergency-stop"},
        {"barometer", registers::BarometerFault, "barometer"},
        {"thermometer", registers::TemperatureFault, "thermometer"},
        {"flow", registers::FlowFault, "flow"},
        {"gauge", registers::GasFault, "gas"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.name) {
            CalibrationLab lab(0);
            ServedBench served(lab.bench());
            const auto link = served.bench.lineToWatch();
            const std::vector provoke {row.bits};
            BenchControl control(served.bench);
            served.bench.setValves({0, false, {}});
            link->write(registers::hands::faults, provoke);
            try {
                served.bench.status();
                BOOST_ERROR("no fault was seen");
            } catch (const lab::Failure& failure) {
                BOOST_TEST(failure.message().code == "bench.fault");
                BOOST_TEST(failure.message().arguments.front().second == row.part);
            }
            BOOST_TEST(codeOf([&] { served.bench.setValves({0, false, {}}); }) == "bench.refused");
            BOOST_TEST(link->readInputs(registers::status::valves, 1).front() == registers::ventBit);
            link->write(registers::hands::faults, std::vector<std::uint16_t> {0});
            BOOST_TEST(served.bench.status().safe);
        }
    }
}

BOOST_AUTO_TEST_CASE(gasThatRunsOutIsShut)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench({"gas-runs-out"}));
    BenchControl control(served.bench);
    const auto before = served.bench.sources()[0].pressureBar;
    served.bench.setValves({0, false, {}});
    control.pass(2s);
    BOOST_TEST(served.bench.sources()[0].pressureBar < before);
    control.pass(8s);
    BOOST_TEST(codeOf([&] { served.bench.status(); }) == "bench.fault");
    BOOST_TEST(
        served.bench.lineToWatch()->readInputs(registers::status::valves, 1).front() == registers::ventBit);
}

BOOST_AUTO_TEST_CASE(aBenchThatFailsItsSelfTestIsNotUsed)
{
    for (const auto* fault : {"valve", "thermometer", "gauge", "flow", "emergency-stop"}) {
        BOOST_TEST_CONTEXT(fault) {
            CalibrationLab lab(0);
            ServedBench served(lab.bench({fault}));
            BOOST_TEST(codeOf([&] { const BenchControl control(served.bench); }) == "bench.fault");
            BOOST_TEST(served.bench.lineToWatch()->readInputs(registers::status::valves, 1).front()
                       == registers::ventBit);
        }
    }
}

BOOST_AUTO_TEST_CASE(aLeakShowsInTheDockThatHasIt)
{
    CalibrationLab lab(2);
    ServedBench served(lab.bench({"leak:2"}));
    BenchControl control(served.bench);
    DockSet docks;
    for (const int dock : {1, 2}) {
        served.bench.insert(dock, lab.serials[static_cast<std::size_t>(dock - 1)]);
        docks.add(dock);
    }
    const auto leaks = served.bench.leakTest(docks);
    BOOST_REQUIRE(leaks.size() == 2U);
    BOOST_TEST(leaks[0].percent < 1);
    BOOST_TEST(leaks[1].percent > 5);
}

BOOST_AUTO_TEST_CASE(valvesAreReadBackAndShutOnTheWayOut)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench());
    {
        BenchControl control(served.bench);
        served.bench.setValves({2, false, DockSet::only(3)});
        BOOST_TEST(served.bench.status().openSources == 4);
        BOOST_TEST(served.bench.status().openDocks.has(3));
    }
    BOOST_TEST(served.bench.status().safe);
    BOOST_TEST(served.bench.status().owner == 0U);
}

BOOST_AUTO_TEST_CASE(whoeverStandsThereMayShutTheGas)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench());
    served.bench.claim(); // its first command
    ModbusBench other(BenchAddress::loopback(served.server->port()));
    served.bench.setValves({0, false, {}});
    other.makeSafe(); // also its first, and no repeat
    BOOST_TEST(other.status().safe);
    other.makeSafe();
    BOOST_TEST(other.status().safe);
}

BOOST_AUTO_TEST_CASE(withoutAHeartTheBenchClosesItself)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench());
    served.bench.claim(); // and no BenchControl
    served.bench.setValves({0, false, {}});
    std::this_thread::sleep_for(1000ms);
    BOOST_TEST(served.bench.status().openSources == 1);
    std::this_thread::sleep_for(800ms);
    BOOST_TEST(codeOf([&] { served.bench.status(); }) == "bench.tripped");
    ModbusBench onlooker(BenchAddress::loopback(served.server->port()));
    BOOST_TEST(onlooker.status().safe);
}

BOOST_AUTO_TEST_CASE(theHeartBeatsByItself)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench());
    BenchControl control(served.bench);
    served.bench.setValves({0, false, {}});
    std::this_thread::sleep_for(2200ms); // a procedure that is busy elsewhere
    control.check();
    BOOST_TEST(served.bench.status().openSources == 1);
}

BOOST_AUTO_TEST_CASE(aFrozenBenchIsStale)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench({"frozen"}));
    served.bench.claim();
    BOOST_TEST(codeOf([&] { served.bench.confirmFresh(); }).starts_with("bench."));
}

BOOST_AUTO_TEST_CASE(aFaultyBarometerStopsEverything)
{
    CalibrationLab lab(0);
    ServedBench served(lab.bench({"barometer"}));
    BOOST_TEST(codeOf([&] { served.bench.claim(); }) == "bench.fault");
}

BOOST_AUTO_TEST_CASE(comesBackAfterALostConnection)
{
    CalibrationLab lab(0);
    const auto options = lab.bench();
    ServedBench served(options);
    const int port = served.server->port();
    served.bench.status();
    served.server.reset();
    BOOST_TEST(codeOf([&] { served.bench.status(); }) == "bench.lost");
    served.server = std::make_unique<SimulatorServer>(options, port);
    BOOST_TEST(served.bench.status().ready);
}

BOOST_AUTO_TEST_CASE(badAnswersEndInTime)
{
    struct Row {
        const char* name;
        Impostor::Answer answer;
        const char* code;
    };
    const std::string header("\x00\x01\x00\x00\x00\x03\x01", 7);
    const Row rows[] = {
        {"garbage", [](const std::string&) { return std::string(40, 'x'); }, "bench.lost"},
        {"silence", [](const std::string&) { return std::string(); }, "bench.lost"},
        {"another transaction's answer",
            [](const std::string& request) {
                auto answer = request.substr(0, 2) + std::string("\x00\x00\x00\x47\x01\x04\x44", 7)
                              + std::string(68, '\0');
                ++answer[1];
                return answer;
            },
            "bench.lost"},
        {"an exception",
            [](const std::string& request) {
                return request.substr(0, 2) + std::string("\x00\x00\x00\x03\x01\x84\x02", 7);
            },
            "bench.map"},
        {"all zeros",
            [](const std::string& request) {
                return request.substr(0, 2) + std::string("\x00\x00\x00\x47\x01\x04\x44", 7)
                       + std::string(68, '\0');
            },
            "bench.map"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.name) {
            const Impostor impostor(row.answer);
            ModbusBench bench(BenchAddress::loopback(impostor.port));
            const auto began = std::chrono::steady_clock::now();
            BOOST_TEST(codeOf([&] { bench.status(); }) == row.code);
            BOOST_TEST((std::chrono::steady_clock::now() - began < 2s));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
