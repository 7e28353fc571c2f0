// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchState.h"
#include "ui/desktop/widgets/Painted.h"

#include <string>

namespace lab {
class Clock;
}

namespace ui::desktop {

/// Where the batch stands: its profile, the step and shot, how far it is, and when it will be done.
class BatchHead : public Painted {
public:
    BatchHead(wxWindow* parent, const lab::Clock& clock, Wording words);

    void show(const BenchState& state);
    /// What stands at the left: "As found, shot 2 of 3".
    const std::string& text() const { return text_; }

private:
    void paint(Canvas& canvas, const Box& area) override;

    const lab::Clock& clock_;
    Wording words_;
    std::string title_;
    std::string text_;
    std::string left_;
    bool refused_ = false; ///< the text says why a scan was not loaded
    double share_ = -1; ///< below 0 without a batch
};

} // namespace ui::desktop
