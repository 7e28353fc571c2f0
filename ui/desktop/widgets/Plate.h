// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <vector>

namespace ui::desktop {

/// A white field with round corners that holds other widgets in a column.
class Plate : public Painted {
public:
    explicit Plate(wxWindow* parent);

    /// Added under what is there; `share` 1 takes the room that is left. A hairline is drawn above it when
    /// asked for.
    enum class Divider { None, Above };
    void add(wxWindow* part, int share, Divider divider = Divider::None);

private:
    void paint(Canvas& canvas, const Box& area) override;

    std::vector<wxWindow*> dividedFrom_;
};

} // namespace ui::desktop
