// SPDX-License-Identifier: MIT
#pragma once

#include <string>

class wxWindow;

namespace ui::desktop {

struct Theme;

/// The theme for GTK's own controls (lists, the scan field, buttons): a style sheet by class name.
namespace NativeStyle {
    /// The class names that `apply` takes.
    inline constexpr const char* list = "flexcal-list";
    inline constexpr const char* scanField = "flexcal-scan";
    inline constexpr const char* button = "flexcal-button";
    inline constexpr const char* mainButton = "flexcal-main";
    inline constexpr const char* frame = "flexcal-frame";

    /// Loads the sheet in the theme's colours, replacing the last one; every control changes at once.
    void load(const Theme& theme);
    std::string sheet(const Theme& theme);

    void apply(wxWindow& window, const char* styleClass);
} // namespace NativeStyle

} // namespace ui::desktop
