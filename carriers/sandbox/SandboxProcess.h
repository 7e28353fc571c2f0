// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/ups/Options.h"
#include "lab/values/Date.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace lab {
class ChildProgram;
}

namespace carriers::sandbox {

/// The UPS sandbox as a process of its own, which ends with this object and with this program.
class SandboxProcess {
public:
    /// Runs `<program> sandbox ups` with the parcels of the lab whose file or URL `database` is (none when
    /// empty), doing wrong what `faults` name, and waits until it listens. Throws lab::Failure
    /// "sandbox.absent" {program}.
    SandboxProcess(const std::filesystem::path& program, const std::string& database,
        const std::vector<std::string>& faults = {});
    ~SandboxProcess();

    /// For a training lab that speaks to it.
    const ups::Options& clientOptions() const { return options_; }

    /// Moves its parcels on, or back, to that moment; throws CarrierFailure.
    void setTime(lab::Instant now);

private:
    std::unique_ptr<lab::ChildProgram> child_;
    ups::Options options_;
};

} // namespace carriers::sandbox
