// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/ControlCheck.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/widgets/Painted.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// The control chart: the newest controls of the lot that strayed furthest at the last one, in standard
/// deviations of its own limits. A control that warned is a triangle, one that held the bench a diamond with
/// its rules beside it.
class ControlPlot : public Painted {
public:
    ControlPlot(wxWindow* parent, Wording words);

    void show(const std::vector<calibration::ControlCheck>& controls);

private:
    struct Dot {
        double z = 0;
        calibration::ControlAction action = calibration::ControlAction::Ok;
        std::string rules;

        bool operator==(const Dot&) const = default;
    };
    void paint(Canvas& canvas, const Box& area) override;
    void paintDot(Canvas& canvas, const Dot& dot, double x, double y, double right) const;

    Wording words_;
    std::string lot_;
    std::vector<Dot> dots_;
};

} // namespace ui::desktop
