// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <functional>
#include <string>

namespace ui::desktop {

/// A drawing that can be pressed, by mouse or the space bar; never by Enter, which ends a scan.
class IconButton : public Painted {
public:
    IconButton(wxWindow* parent, std::string icon, const std::string& name);

    std::function<void()> onPress;

    /// Another drawing with another name, e.g. the crossed loudspeaker.
    void show(const std::string& icon, const std::string& name);

private:
    void paint(Canvas& canvas, const Box& area) override;

    std::string icon_;
    bool hovered_ = false;
};

} // namespace ui::desktop
