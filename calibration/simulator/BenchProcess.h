// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace calibration {

/// A training bench as a process of its own: `flexcal sandbox bench`, on loopback, ended with this object and
/// in any case with this program.
class BenchProcess {
public:
    /// `program` is flexcal; `options` stand behind `sandbox bench --with-parent`, e.g. {"--fast", "--lab",
    /// DIR}. Waits until the bench listens; throws lab::Failure "simulator.start" after ten seconds.
    BenchProcess(const std::filesystem::path& program, const std::vector<std::string>& options);
    ~BenchProcess();
    BenchProcess(const BenchProcess&) = delete;
    BenchProcess& operator=(const BenchProcess&) = delete;

    int port() const { return port_; }
    pid_t id() const { return id_; }

private:
    void stop();

    pid_t id_ = -1;
    int port_ = 0;
};

} // namespace calibration
