// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchState.h"
#include "ui/desktop/widgets/Painted.h"

namespace ui::desktop {

/// The current of one dock's newest shot over time, as it is measured.
class PulsePlot : public Painted {
public:
    PulsePlot(wxWindow* parent, Wording words);

    void show(const BenchDock& dock);

private:
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    calibration::Pulse pulse_;
    bool whole_ = false;
};

} // namespace ui::desktop
