// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchAddress.h"
#include "calibration/bench/Turns.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

struct _modbus;

namespace calibration {

/// One Modbus connection, TCP or RTU, that mends itself. Each call tries again, on a fresh connection, until
/// its deadline, and then throws lab::Failure "bench.lost"; an answer that says no (a Modbus exception)
/// throws "bench.map" at once, and a serial line that another program holds "bench.owned". So whatever is
/// written must bear being written twice.
///
/// Any thread may call; calls take turns, first come, first served.
class ModbusLink {
public:
    /// The whole call with its repeats. Shorter than the bench's watchdog, so that a lost answer does not
    /// cost a heartbeat.
    static constexpr std::chrono::milliseconds callDeadline {1200};
    static constexpr std::chrono::milliseconds answerDeadline {400};

    explicit ModbusLink(BenchAddress address);
    ~ModbusLink();

    const BenchAddress& address() const { return address_; }

    /// Function 4.
    std::vector<std::uint16_t> readInputs(int first, int count);
    /// `count` blocks of `size` words that begin `stride` words apart, in as few reads as the protocol
    /// allows.
    std::vector<std::vector<std::uint16_t>> readBlocks(int first, int stride, int size, int count);
    /// Function 16.
    void write(int first, std::span<const std::uint16_t> words);

private:
    void transact(int words, const std::function<int(_modbus*)>& call);
    bool connect();
    void disconnect();
    void afterFailure();

    struct Free {
        void operator()(_modbus* context) const;
    };

    BenchAddress address_;
    Turns turns_;
    std::unique_ptr<_modbus, Free> context_;
    bool connected_ = false;
};

} // namespace calibration
