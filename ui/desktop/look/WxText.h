// SPDX-License-Identifier: MIT
#pragma once

#include <wx/string.h>

#include <string_view>

namespace ui::desktop {

inline wxString toWx(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }

} // namespace ui::desktop
