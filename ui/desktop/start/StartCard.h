// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Buttons.h"
#include "ui/desktop/widgets/Painted.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// One way to begin: a drawing, what it is, what speaks for it, and its button.
class StartCard : public Painted {
public:
    struct Texts {
        std::string icon;
        std::string title;
        std::string line;
        std::vector<std::string> points;
        std::string button;
        std::string key;
    };

    StartCard(wxWindow* parent, Texts texts, ButtonRank rank, std::function<void()> onPress);

    wxButton& button() { return *button_; }

private:
    void paint(Canvas& canvas, const Box& area) override;

    Texts texts_;
    ButtonRank rank_;
    wxButton* button_;
};

} // namespace ui::desktop
