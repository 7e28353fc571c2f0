// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"
#include "ui/text/OutcomeBand.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// The line at the window's foot: a few facts, each an icon and words, and the lab's local time at the right.
class StatusStrip : public Painted {
public:
    struct Field {
        std::string icon;
        std::string text;
        Level level = Level::Quiet;

        bool operator==(const Field&) const = default;
    };

    explicit StatusStrip(wxWindow* parent);

    void show(const std::vector<Field>& fields, const std::string& time);

    static constexpr int height = 32;

private:
    void paint(Canvas& canvas, const Box& area) override;

    std::vector<Field> fields_;
    std::string time_;
};

} // namespace ui::desktop
