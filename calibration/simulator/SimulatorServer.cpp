// SPDX-License-Identifier: MIT
#include "calibration/simulator/SimulatorServer.h"

#include "lab/values/Failure.h"

#include <modbus.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace calibration {
namespace {

    using Steady = std::chrono::steady_clock;

    constexpr int pollMilliseconds = 20;
    constexpr int mostClients = 8;
    constexpr int writeMultipleRegisters = 0x10;

    /// A listening socket of our own: libmodbus would not say which free port it got.
    int listenOnLoopback(int port)
    {
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int yes = 1;
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        // The socket functions take every kind of address through one type.
        if (listener < 0
            || bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 // NOLINT
            || listen(listener, mostClients) != 0) {
            const int error = errno;
            if (listener >= 0)
                close(listener);
            throw lab::Failure({"simulator.port", {{"port", std::to_string(port)}}}, std::strerror(error));
        }
        return listener;
    }

    int portOf(int listener)
    {
        sockaddr_in address {};
        socklen_t size = sizeof address;
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size); // NOLINT
        return ntohs(address.sin_port);
    }

} // namespace

class SimulatorServer::Parts {
public:
    Parts(const SimulatorOptions& options, int port)
        : bench_(options)
        , listener_(listenOnLoopback(port))
        , port_(portOf(listener_))
        , context_(modbus_new_tcp("127.0.0.1", port_), modbus_free)
        , mapping_(modbus_mapping_new(0, 0, registers::holdingRegisters, registers::inputRegisters),
              modbus_mapping_free)
        , serving_([this](const std::stop_token& stop) { serve(stop); })
        , watching_([this](const std::stop_token& stop) { watch(stop); })
    {
    }

    ~Parts()
    {
        serving_.request_stop();
        watching_.request_stop();
        serving_.join();
        watching_.join();
        for (const auto client : clients_)
            close(client);
        close(listener_);
    }

    int port() const { return port_; }

private:
    void watch(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            {
                const std::lock_guard lock(mutex_);
                bench_.tick(Steady::now());
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(pollMilliseconds));
        }
    }

    void serve(const std::stop_token& stop)
    {
        // A client that sends half a request is not waited for.
        modbus_set_indication_timeout(context_.get(), 0, 300'000);
        modbus_set_byte_timeout(context_.get(), 0, 300'000);
        while (!stop.stop_requested()) {
            std::vector<pollfd> waiting {{listener_, POLLIN, 0}};
            for (const auto client : clients_)
                waiting.push_back({client, POLLIN, 0});
            if (poll(waiting.data(), waiting.size(), pollMilliseconds) <= 0)
                continue;
            if (waiting.front().revents)
                accept();
            for (std::size_t i = 1; i < waiting.size(); ++i)
                if (waiting[i].revents && !answer(waiting[i].fd)) {
                    close(waiting[i].fd);
                    std::erase(clients_, waiting[i].fd);
                }
        }
    }

    void accept()
    {
        const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        if (clients_.size() >= mostClients) {
            close(client);
            return;
        }
        const int yes = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        clients_.push_back(client);
    }

    /// One request of that client; false when it has gone or talks nonsense.
    bool answer(int client)
    {
        std::array<std::uint8_t, MODBUS_TCP_MAX_ADU_LENGTH> request {};
        modbus_set_socket(context_.get(), client);
        const int length = modbus_receive(context_.get(), request.data());
        if (length < 0)
            return false;
        if (length == 0)
            return true;
        const std::lock_guard lock(mutex_);
        const auto now = Steady::now();
        const auto body =
            std::span(request).subspan(static_cast<std::size_t>(modbus_get_header_length(context_.get())));
        if (body[0] == writeMultipleRegisters && !takeWrite(body, now))
            return modbus_reply_exception(
                       context_.get(), request.data(), MODBUS_EXCEPTION_ILLEGAL_DATA_ADDRESS)
                   >= 0;
        // Everything that is read is worked out at that moment.
        std::ranges::copy(bench_.read(now), mapping_->tab_input_registers);
        return modbus_reply(context_.get(), request.data(), length, mapping_.get()) >= 0;
    }

    bool takeWrite(std::span<const std::uint8_t> body, BenchSimulator::Wall now)
    {
        const auto word = [&](std::size_t at) {
            return static_cast<std::uint16_t>(body[at] << 8U | body[at + 1]);
        };
        const auto count = word(3);
        if (body.size() < 6U + 2U * count || body[5] != 2 * count)
            return false;
        std::vector<std::uint16_t> words;
        for (std::size_t i = 0; i < count; ++i)
            words.push_back(word(6 + 2 * i));
        return bench_.write(word(1), words, now);
    }

    std::mutex mutex_; ///< guards the bench
    BenchSimulator bench_;
    int listener_;
    int port_;
    std::unique_ptr<modbus_t, decltype(&modbus_free)> context_;
    std::unique_ptr<modbus_mapping_t, decltype(&modbus_mapping_free)> mapping_;
    std::vector<int> clients_;
    std::jthread serving_; // last: they must not outlive what they use
    std::jthread watching_;
};

SimulatorServer::SimulatorServer(const SimulatorOptions& options, int port)
    : parts_(std::make_unique<Parts>(options, port))
{
}
SimulatorServer::~SimulatorServer() = default;

int SimulatorServer::port() const { return parts_->port(); }

} // namespace calibration
