// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// Every key and card of the workstation on one page.
class HelpPanel : public Desk {
public:
    HelpPanel(wxWindow* parent, const Wording& words);

private:
    struct Line {
        std::vector<std::string> keys;
        std::string text;
    };
    struct Group {
        std::string title;
        std::vector<Line> lines;
    };

    void paint(Canvas& canvas, const Box& area) override;
    static void paintGroup(Canvas& canvas, const Group& group, const Box& area);

    std::vector<Group> groups_;
};

} // namespace ui::desktop
