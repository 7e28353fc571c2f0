// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Carrier.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Expected.h"

#include <filesystem>
#include <memory>

namespace lab {
class Settings;
}
namespace carriers::sandbox {
class SandboxProcess;
}

namespace carriers {

/// A lab's line to its carrier: UPS as the settings say, or, in a training lab whose settings name no host, a
/// sandbox of its own.
class CarrierLine {
public:
    /// `program` is the path of `flexcal`, which also serves as the sandbox; `database` is the lab's file or
    /// URL. Refuses what the settings lack ("carrier.unset" and others of ups::optionsFrom); throws
    /// lab::Failure.
    static lab::Expected<std::unique_ptr<CarrierLine>> open(const lab::Settings& settings, lab::LabKind kind,
        const std::filesystem::path& program, const std::string& database);
    ~CarrierLine();

    Carrier& carrier();
    /// Tells the sandbox the lab's time; nothing when the line leads to UPS.
    void setTime(lab::Instant now);

private:
    CarrierLine(std::unique_ptr<sandbox::SandboxProcess> sandbox, std::unique_ptr<Carrier> carrier);

    std::unique_ptr<sandbox::SandboxProcess> sandbox_;
    std::unique_ptr<Carrier> carrier_;
};

} // namespace carriers
