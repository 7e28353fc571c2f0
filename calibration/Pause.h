// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace calibration {

/// Whether a batch is to wait between two of its steps, gas shut and heart beating, for as long as somebody
/// wants. Any thread.
class Pause {
public:
    void want(bool wanted) { wanted_ = wanted; }
    bool wanted() const { return wanted_; }

private:
    std::atomic<bool> wanted_ = false;
};

} // namespace calibration
