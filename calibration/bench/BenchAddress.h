// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <string>
#include <string_view>

namespace calibration {

/// Where a bench listens: "tcp://127.0.0.1:1502".
class BenchAddress {
public:
    /// Refuses with "bench.address".
    static lab::Expected<BenchAddress> parse(std::string_view text);
    static BenchAddress loopback(int port) { return BenchAddress("127.0.0.1", port); }

    const std::string& host() const { return host_; }
    int port() const { return port_; }
    std::string text() const { return "tcp://" + host_ + ":" + std::to_string(port_); }
    /// True for this computer itself, the only place a training lab speaks to.
    bool isLoopback() const;

private:
    BenchAddress(std::string host, int port)
        : host_(std::move(host))
        , port_(port)
    {
    }
    std::string host_;
    int port_;
};

} // namespace calibration
