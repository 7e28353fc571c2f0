// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Buttons.h"
#include "ui/desktop/widgets/Painted.h"

class wxSizer;

namespace ui::desktop {

/// Buttons side by side, in one or more lines.
class ButtonRow : public Painted {
public:
    explicit ButtonRow(wxWindow* parent);

    wxButton* add(
        const std::string& word, const std::string& key, ButtonRank rank, std::function<void()> onPress);
    /// What is added from here on stands in a new line.
    void breakLine();

private:
    void paint(Canvas& canvas, const Box& area) override;

    wxSizer* line_ = nullptr;
};

} // namespace ui::desktop
