// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchState.h"
#include "ui/desktop/widgets/Painted.h"

namespace ui::desktop {

/// The errors of indication of one dock's module, as found (hollow squares) and as left (filled discs), with
/// U as bars, against tolerance and acceptance limits. Each against its own tolerance, so that levels stand
/// side by side.
class ErrorPlot : public Painted {
public:
    ErrorPlot(wxWindow* parent, Wording words);

    void show(const BenchDock& dock);
    /// Points of one calibration; `id` tells it from another's.
    void show(const std::string& id, const std::vector<calibration::PointResult>& asFound,
        const std::vector<calibration::PointResult>& asLeft);

private:
    void paint(Canvas& canvas, const Box& area) override;
    void paintPoint(
        Canvas& canvas, const calibration::PointResult& point, bool asLeft, double x, const Box& plot) const;

    Wording words_;
    std::vector<calibration::PointResult> asFound_;
    std::vector<calibration::PointResult> asLeft_;
    std::string run_;
};

} // namespace ui::desktop
