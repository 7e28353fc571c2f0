// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchState.h"
#include "ui/desktop/widgets/Painted.h"
#include "ui/text/OutcomeBand.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// What the bench says of itself in one line: its gas lots with what is left, the barometer, the valves, and
/// whether its heart beats.
class BenchStripPanel : public Painted {
public:
    BenchStripPanel(wxWindow* parent, Wording words);

    void show(const BenchState& state);

private:
    struct Field {
        std::string icon;
        std::string title;
        std::string line;
        Level level = Level::Quiet;

        bool operator==(const Field&) const = default;
    };
    std::vector<Field> fieldsOf(const BenchState& state) const;
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    std::vector<Field> fields_;
};

} // namespace ui::desktop
