// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Type.h"

#include <wx/font.h>
#include <wx/fontenum.h>
#include <wx/settings.h>

#include <algorithm>
#include <cmath>

namespace ui::desktop::Type {

const std::string& family()
{
    static const std::string name = [] {
        if (wxFontEnumerator::IsValidFacename("Inter"))
            return std::string("Inter");
        return wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).GetFaceName().utf8_string();
    }();
    return name;
}

double scale()
{
    // Beyond these bounds the frame's smallest size no longer holds the lists.
    static const double value = std::clamp(
        wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).GetFractionalPointSize() / 10.0, 0.8, 1.8);
    return value;
}

double points(TypeSize size) { return static_cast<double>(size) * scale(); }

int length(int pixels) { return static_cast<int>(std::lround(pixels * scale())); }

} // namespace ui::desktop::Type
