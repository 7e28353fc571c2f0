// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/packing/PackingState.h"
#include "ui/desktop/widgets/Painted.h"
#include "ui/desktop/widgets/Parts.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// The kit on the bench: its five items with what was scanned of them, where it goes, and what was checked
/// when it was taken up.
class KitPanel : public Painted {
public:
    KitPanel(wxWindow* parent, Wording words);

    void show(const logistics::PackingJob& job);

private:
    struct Item {
        std::string name;
        std::string code;
        bool done = false;
        bool next = false;
    };
    void paint(Canvas& canvas, const Box& area) override;
    void paintItem(Canvas& canvas, const Item& item, const Box& row) const;

    Wording words_;
    std::vector<Item> items_;
    std::string address_;
    std::vector<Chip> checks_;
};

} // namespace ui::desktop
