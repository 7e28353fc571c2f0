// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchState.h"
#include "ui/desktop/widgets/Painted.h"
#include "ui/desktop/widgets/Parts.h"

#include <functional>

namespace ui::desktop {

/// One dock: its number, the module in it, the curve of the newest shot, and one word in its colour.
class DockTile : public Painted {
public:
    DockTile(wxWindow* parent, Wording words);

    /// Pressed, or reached with the keyboard.
    std::function<void()> onChosen;

    void show(const BenchDock& dock, const BenchState& state);
    void setChosen(bool chosen);

    const std::string& word() const { return chip_.word; }

private:
    void paint(Canvas& canvas, const Box& area) override;
    void paintEmpty(Canvas& canvas, const Box& area) const;

    Wording words_;
    BenchDock dock_;
    Chip chip_;
    std::string detail_;
    bool chosen_ = false;
};

/// The curve of a pulse within the box, on `most` µA; returns where its last sample stands.
Point paintPulse(Canvas& canvas, const calibration::Pulse& pulse, const Box& box, double most, bool whole);
/// The pulse's highest current, µA.
double peakOf(const calibration::Pulse& pulse);

} // namespace ui::desktop
