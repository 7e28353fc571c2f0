// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/returns/ReturnsState.h"
#include "ui/desktop/widgets/Painted.h"

#include <functional>

namespace ui::desktop {

/// Says that pictures of labels may be dropped on the window, pasted or opened, and how far their reading is.
class PictureField : public Painted {
public:
    PictureField(wxWindow* parent, Wording words);

    std::function<void()> onPress;

    void show(const ReturnsState& state);

    static constexpr int height = 88;

private:
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    std::optional<ReturnsState::Progress> progress_;
};

} // namespace ui::desktop
