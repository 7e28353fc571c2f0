// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

class wxButton;
class wxWindow;

namespace ui::desktop {

enum class ButtonRank { Main, Ordinary };

/// A button in the theme's look with the key that does the same beside its word; `key` may be empty.
wxButton* makeButton(wxWindow* parent, const std::string& word, const std::string& key, ButtonRank rank,
    std::function<void()> onPress);

/// Another word on it; its place is measured anew.
void relabelButton(wxButton& button, const std::string& word, const std::string& key);

} // namespace ui::desktop
