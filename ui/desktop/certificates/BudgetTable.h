// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/PointResult.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/widgets/Painted.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// What U is made of, line by line, one column a point, in mg/L: as it stands in the records and on paper.
class BudgetTable : public Painted {
public:
    BudgetTable(wxWindow* parent, Wording words);

    void show(const std::vector<calibration::PointResult>& asFound,
        const std::vector<calibration::PointResult>& asLeft);

private:
    struct Line {
        std::string name;
        std::vector<std::string> cells;
        bool sum = false; ///< of the lines above

        bool operator==(const Line&) const = default;
    };
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    std::vector<std::string> points_; ///< the columns' titles
    std::vector<Line> lines_;
};

} // namespace ui::desktop
