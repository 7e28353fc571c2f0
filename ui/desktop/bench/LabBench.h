// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/bench/BenchSource.h"
#include "ui/desktop/bench/HoldSource.h"

#include <memory>
#include <mutex>

namespace ui {
class BenchConnection;
class Workstation;
} // namespace ui

namespace ui::desktop {

/// The real thing behind the bench screen: bench 1 over Modbus, and the lab's records.
class LabBench : public BenchSource, public HoldSource {
public:
    explicit LabBench(Workstation& workstation);
    ~LabBench() override;

    calibration::Profile profile() override;
    BenchRecords records() override;
    calibration::BenchPicture look() override;
    void pause(bool wanted) override { pause_.want(wanted); }
    lab::Expected<calibration::LoadedModule> load(
        const lab::ModuleSerial& module, std::optional<int> dock) override;
    lab::Expected<void> unload(const lab::ModuleSerial& module) override;
    lab::Expected<calibration::BatchResult> calibrate(
        const calibration::BatchRunner::Watcher& watch, const std::stop_token& stop) override;
    void closeGas() override;
    lab::Expected<int> sign(const std::vector<std::string>& runs) override;

    HoldRecords controls() override;
    lab::Expected<void> explain(const std::string& cause, const std::string& action) override;
    lab::Expected<calibration::ControlCheck> check() override;
    lab::Expected<void> release() override;

private:
    /// The bench with what looks at it; replaced as a whole when it has gone away.
    struct Line;
    /// While the line is worked on: it must not be replaced.
    class Working;
    lab::Expected<std::shared_ptr<Line>> line();
    void drop(const std::shared_ptr<Line>& lost);

    Workstation& workstation_;
    std::mutex mutex_; ///< guards the line
    std::shared_ptr<Line> line_;
    calibration::Pause pause_;
    bool calibrating_ = false; ///< the line is being worked on and must not be replaced
};

} // namespace ui::desktop
