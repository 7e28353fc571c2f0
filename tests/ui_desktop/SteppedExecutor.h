// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"

#include <deque>

namespace tests {

/// Runs background work when told, so that a test decides what happens while something is being worked on.
class SteppedExecutor : public lab::Executor {
public:
    void inBackground(std::function<void()> work) override { queue_.push_back(std::move(work)); }
    void onUiThread(std::function<void()> work) override { work(); }
    bool step()
    {
        if (queue_.empty())
            return false;
        const auto work = std::move(queue_.front());
        queue_.pop_front();
        work();
        return true;
    }
    void runAll()
    {
        while (step()) {
        }
    }

private:
    std::deque<std::function<void()>> queue_;
};

} // namespace tests
