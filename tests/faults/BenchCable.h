// SPDX-License-Identifier: MIT
#pragma once

#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <deque>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

/// The cable between a workstation and a bench, with whatever can happen to it.
class BenchCable {
public:
    enum class State {
        Sound,
        Cut, ///< connections break, and new ones are refused
        Silent, ///< nothing comes through, and nobody says so
        Garbled, ///< answers are nonsense; questions arrive
        Slow, ///< answers take three seconds
    };

    explicit BenchCable(int benchPort)
        : benchPort_(benchPort)
        , listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address); // NOLINT: the socket functions want it so
        if (::bind(listener_, any, size) != 0 || ::listen(listener_, 8) != 0)
            throw std::runtime_error("no cable");
        ::getsockname(listener_, any, &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::jthread([this](const std::stop_token& stop) { carry(stop); });
    }
    ~BenchCable()
    {
        thread_.request_stop();
        thread_.join();
        for (const auto& strand : strands_)
            cut(strand);
        ::close(listener_);
    }
    BenchCable(const BenchCable&) = delete;
    BenchCable& operator=(const BenchCable&) = delete;

    int port() const { return port_; }
    void turn(State state) { state_ = state; }

private:
    using Steady = std::chrono::steady_clock;
    struct Late {
        Steady::time_point due;
        std::string bytes;
    };
    struct Strand {
        int station;
        int bench;
        std::deque<Late> late = {};
    };

    static sockaddr_in loopback(int port)
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        return address;
    }
    static void cut(const Strand& strand)
    {
        ::close(strand.station);
        ::close(strand.bench);
    }
    static bool pass(int from, std::string& bytes)
    {
        bytes.resize(512);
        const auto size = ::recv(from, bytes.data(), bytes.size(), 0);
        bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return size > 0;
    }
    static void send(int to, const std::string& bytes)
    {
        [[maybe_unused]] const auto sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    void join()
    {
        const int station = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        const int bench = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto address = loopback(benchPort_);
        if (state_ == State::Cut
            || ::connect(bench, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) { // NOLINT
            cut({station, bench});
            return;
        }
        strands_.push_back({station, bench});
    }

    /// False when one side has gone.
    bool serve(Strand& strand, bool asked, bool answered)
    {
        const State state = state_;
        if (state == State::Cut)
            return false;
        std::string bytes;
        if (asked) {
            if (!pass(strand.station, bytes))
                return false;
            if (state != State::Silent)
                send(strand.bench, bytes);
        }
        if (answered) {
            if (!pass(strand.bench, bytes))
                return false;
            if (state == State::Slow)
                strand.late.push_back({Steady::now() + std::chrono::seconds(3), bytes});
            else if (state == State::Garbled)
                send(strand.station, std::string(bytes.size(), '\x5a'));
            else if (state != State::Silent)
                send(strand.station, bytes);
        }
        while (!strand.late.empty() && strand.late.front().due <= Steady::now()) {
            send(strand.station, strand.late.front().bytes);
            strand.late.pop_front();
        }
        return true;
    }

    void carry(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            std::vector<pollfd> ends {{listener_, POLLIN, 0}};
            for (const auto& strand : strands_) {
                ends.push_back({strand.station, POLLIN, 0});
                ends.push_back({strand.bench, POLLIN, 0});
            }
            ::poll(ends.data(), ends.size(), 5);
            std::vector<Strand> kept;
            for (std::size_t i = 0; i < strands_.size(); ++i) {
                auto& strand = strands_[i];
                if (serve(strand, ends[1 + 2 * i].revents != 0, ends[2 + 2 * i].revents != 0))
                    kept.push_back(std::move(strand));
                else
                    cut(strand);
            }
            strands_ = std::move(kept);
            if (ends.front().revents)
                join();
        }
    }

    int benchPort_;
    int listener_;
    int port_ = 0;
    std::atomic<State> state_ = State::Sound;
    std::vector<Strand> strands_;
    std::jthread thread_; // last: it must not outlive what it uses
};
