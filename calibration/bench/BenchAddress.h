// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <string>
#include <string_view>
#include <variant>

namespace calibration {

/// Where a bench is reached: "tcp://127.0.0.1:1502" over the network, or on a serial line
/// "rtu:///dev/ttyUSB0?baud=19200&parity=even&unit=1", where what is left out is as written here.
class BenchAddress {
public:
    /// Modbus TCP.
    struct Network {
        std::string host;
        int port;
    };
    /// Modbus RTU; eight data bits, and one stop bit, or two without parity.
    struct Serial {
        enum class Parity : char { None = 'N', Even = 'E', Odd = 'O' };
        std::string device;
        int baud = 19200;
        Parity parity = Parity::Even;
        int unit = 1; ///< of the bench, 1 to 247
    };

    /// Refuses with "bench.address".
    static lab::Expected<BenchAddress> parse(std::string_view text);
    static BenchAddress loopback(int port) { return BenchAddress(Network {"127.0.0.1", port}); }

    /// One of them is there.
    const Network* network() const { return std::get_if<Network>(&place_); }
    const Serial* serial() const { return std::get_if<Serial>(&place_); }
    std::string text() const;
    /// True for this computer's own network, the only place a training lab speaks to.
    bool isLoopback() const;

private:
    explicit BenchAddress(std::variant<Network, Serial> place)
        : place_(std::move(place))
    {
    }
    static lab::Expected<BenchAddress> parseSerial(std::string_view text);

    std::variant<Network, Serial> place_;
};

} // namespace calibration
