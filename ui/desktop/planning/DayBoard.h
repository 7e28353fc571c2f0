// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/planning/PlanningState.h"
#include "ui/desktop/widgets/Painted.h"

namespace ui::desktop {

/// The plan by ship day: for each how many kits, how much of the packing bench's capacity that takes, and by
/// which services they go. Closed days are narrow.
class DayBoard : public Painted {
public:
    DayBoard(wxWindow* parent, Wording words);

    void show(const PlanningState& state);

    static constexpr int height = 172;

private:
    void paint(Canvas& canvas, const Box& area) override;
    void paintDay(Canvas& canvas, const PlanDay& day, const Box& box) const;
    void paintClosed(Canvas& canvas, const PlanDay& day, const Box& box) const;
    void paintPrice(Canvas& canvas, const PlanDay& day, const Box& box) const;
    void paintServices(Canvas& canvas, const PlanDay& day, const Box& bar) const;
    void paintLegend(Canvas& canvas, const Box& line) const;

    Wording words_;
    std::vector<PlanDay> days_;
    std::optional<lab::Date> target_; ///< where a line would be dropped
};

} // namespace ui::desktop
