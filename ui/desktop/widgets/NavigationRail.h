// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <functional>
#include <string>
#include <vector>

namespace ui::desktop {

/// One place on the rail: an icon over its word.
struct RailPlace {
    std::string icon;
    std::string word;
    bool atBottom = false;
};

/// The dark strip at the left that leads from desk to desk; it shows only desks that exist.
class NavigationRail : public Painted {
public:
    NavigationRail(wxWindow* parent, const std::vector<RailPlace>& places);

    std::function<void(std::size_t)> onChosen;

    void select(std::size_t place);
    /// How many pieces of work wait there; `said` is the same in words, for screen readers.
    void setWaiting(std::size_t place, int count, const std::string& said);

    static constexpr int width = 80;

private:
    class Item;
    void paint(Canvas& canvas, const Box& area) override;

    std::vector<Item*> items_;
};

} // namespace ui::desktop
