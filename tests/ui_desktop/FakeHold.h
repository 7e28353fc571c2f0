// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Failure.h"
#include "ui/desktop/bench/HoldSource.h"

#include <atomic>
#include <string>
#include <vector>

namespace tests {

/// A bench's controls made of answers: one minute passes with every step.
class FakeHold : public ui::desktop::HoldSource {
public:
    std::atomic<bool> broken {false}; ///< the bench does not answer
    std::atomic<bool> proofWanted {false};
    std::atomic<bool> passes {true}; ///< the next control
    ui::desktop::HoldRecords records;
    std::vector<std::string> told;

    void hold()
    {
        records.hold = calibration::BenchHold {};
        records.hold->id = "hold-1";
        records.hold->openedAt = now();
    }

    ui::desktop::HoldRecords controls() override { return records; }
    lab::Expected<void> explain(const std::string& cause, const std::string& action) override
    {
        if (cause.empty() || action.empty())
            return lab::refused("hold.words");
        told.push_back("explain " + cause + ": " + action);
        records.hold->cause = cause;
        records.hold->explainedAt = now();
        return {};
    }
    lab::Expected<calibration::ControlCheck> check() override
    {
        if (broken)
            throw lab::Failure({"bench.lost", {{"bench", "bench"}}});
        told.push_back("check");
        calibration::ControlCheck check;
        check.id = "control-" + std::to_string(records.controls.size() + 1);
        check.at = now();
        check.verdict.action = passes ? calibration::ControlAction::Ok : calibration::ControlAction::Hold;
        records.controls.push_back(check);
        return check;
    }
    lab::Expected<void> release() override
    {
        if (proofWanted)
            return lab::refused("sign-in.prove", {{"staff", "Staff 02"}});
        told.push_back("release");
        records.hold.reset();
        return {};
    }

private:
    lab::Instant now() { return lab::Instant(std::chrono::minutes(++minutes_)); }
    int minutes_ = 0;
};

} // namespace tests
