// SPDX-License-Identifier: MIT
#pragma once

#include <string>

class wxWindow;

namespace ui::desktop {

enum class AccessibleRole { Alert, Button, ToggleButton, Entry, Panel, StatusBar, Table };

/// What a screen reader calls a window and says of it. Goes to ATK at first hand, because wxGTK keeps
/// `SetName` to itself.
void setAccessible(
    wxWindow& window, AccessibleRole role, const std::string& name, const std::string& description = {});

std::string accessibleName(wxWindow& window);

} // namespace ui::desktop
