// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Icons.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/IconDrawings.h"

#include <wx/bmpbndl.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <tuple>

namespace ui::desktop::Icons {
namespace {

    constexpr double stroke = 1.75;
    constexpr double smallStroke = 2.25;
    constexpr double smallSize = 18;

    const IconDrawing* find(std::string_view name)
    {
        const auto drawings = iconDrawings();
        const auto found = std::ranges::find(drawings, name, &IconDrawing::name);
        return found == drawings.end() ? nullptr : &*found;
    }

    std::string htmlColour(Colour colour)
    {
        char text[8];
        std::snprintf(text, sizeof text, "#%06X", static_cast<unsigned>(colour.value()));
        return text;
    }

} // namespace

std::vector<std::string_view> names()
{
    std::vector<std::string_view> result;
    for (const auto& drawing : iconDrawings())
        result.push_back(drawing.name);
    return result;
}

bool exists(std::string_view name) { return find(name) != nullptr; }

std::string svg(std::string_view name, Colour colour, double strokeWidth)
{
    const auto* drawing = find(name);
    if (!drawing)
        return {};
    std::string shapes(drawing->shapes);
    constexpr std::string_view placeholder = "currentColor"; // wx's reader of SVG does not know the word
    const auto text = htmlColour(colour);
    for (auto at = shapes.find(placeholder); at != std::string::npos; at = shapes.find(placeholder, at))
        shapes.replace(at, placeholder.size(), text);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\"><g "
           "fill=\"none\" stroke=\""
           + text + "\" stroke-width=\"" + lab::text::number(strokeWidth, 2)
           + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" + shapes + "</g></svg>";
}

wxBitmap bitmap(std::string_view name, Colour colour, double size, double scale)
{
    using Key = std::tuple<std::string, std::uint32_t, int>;
    static std::map<Key, wxBitmap> kept;

    const int pixels = static_cast<int>(std::lround(size * scale));
    const Key key(name, colour.value(), pixels);
    if (const auto found = kept.find(key); found != kept.end())
        return found->second;

    // A thin line in a small drawing would hardly be seen.
    const auto text = svg(name, colour, size <= smallSize ? smallStroke : stroke);
    if (text.empty())
        return {};
    const auto bundle = wxBitmapBundle::FromSVG(text.c_str(), wxSize(24, 24));
    return kept.emplace(key, bundle.GetBitmap(wxSize(pixels, pixels))).first->second;
}

} // namespace ui::desktop::Icons
