// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Canvas.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/Icons.h"
#include "ui/desktop/look/WxColour.h"

#include <gtk/gtk.h>
#include <pango/pangocairo.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <algorithm>
#include <memory>
#include <numbers>

namespace ui::desktop {
namespace {

    struct Unref {
        void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    };
    using Layout = std::unique_ptr<PangoLayout, Unref>;

    bool mixesLettersAndDigits(std::string_view word)
    {
        return std::ranges::any_of(word, lab::text::isDigit)
               && std::ranges::any_of(word, lab::text::isCapital);
    }

    void strokeZeros(PangoAttrList* attributes, std::string_view text)
    {
        for (std::size_t start = 0; start < text.size();) {
            const auto end = std::min(text.find(' ', start), text.size());
            if (mixesLettersAndDigits(text.substr(start, end - start))) {
                auto* zeros = pango_attr_font_features_new("tnum=1,zero=1");
                zeros->start_index = static_cast<guint>(start);
                zeros->end_index = static_cast<guint>(end);
                pango_attr_list_insert(attributes, zeros);
            }
            start = end + 1;
        }
    }

    Layout layoutOf(wxWindow& window, std::string_view text, const TextStyle& style)
    {
        Layout layout(gtk_widget_create_pango_layout(window.GetHandle(), nullptr));
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));

        const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
            pango_font_description_new(), &pango_font_description_free);
        pango_font_description_set_family(font.get(), Type::family().c_str());
        pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
        pango_font_description_set_size(font.get(), static_cast<int>(Type::points(style.size) * PANGO_SCALE));
        pango_layout_set_font_description(layout.get(), font.get());

        const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(
            pango_attr_list_new(), &pango_attr_list_unref);
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
        if (style.code)
            strokeZeros(attributes.get(), text);
        if (style.size >= TypeSize::Action) // large letters stand too far apart at their natural spacing
            pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(static_cast<int>(
                                                         -0.02 * Type::points(style.size) * PANGO_SCALE)));
        pango_layout_set_attributes(layout.get(), attributes.get());
        return layout;
    }

    Extent extentOf(PangoLayout* layout)
    {
        int width = 0;
        int height = 0;
        pango_layout_get_size(layout, &width, &height);
        return {static_cast<double>(width) / PANGO_SCALE, static_cast<double>(height) / PANGO_SCALE};
    }

    void show(wxGraphicsContext& context, PangoLayout* layout, Colour colour, double x, double y)
    {
        auto* cairo = static_cast<cairo_t*>(context.GetNativeContext());
        cairo_save(cairo);
        cairo_set_source_rgb(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout(cairo, layout);
        cairo_restore(cairo);
    }

} // namespace

Canvas::Canvas(wxGraphicsContext& context, wxWindow& window)
    : context_(context)
    , window_(window)
{
    context_.SetAntialiasMode(wxANTIALIAS_DEFAULT);
    context_.DisableOffset(); // lines are placed on whole pixels here, not moved there by wx
}

void Canvas::fill(const Box& box, Colour colour, double radius)
{
    context_.SetPen(*wxTRANSPARENT_PEN);
    context_.SetBrush(wxBrush(toWx(colour)));
    if (radius > 0)
        context_.DrawRoundedRectangle(box.x, box.y, box.width, box.height, radius);
    else
        context_.DrawRectangle(box.x, box.y, box.width, box.height);
}

void Canvas::outline(const Box& box, Colour colour, double width, double radius)
{
    // Half a pixel inwards, so that a thin line covers whole pixels and stays sharp.
    auto path = context_.CreatePath();
    const auto edge = box.inset(width / 2);
    path.AddRoundedRectangle(edge.x, edge.y, edge.width, edge.height, radius);
    context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(toWx(colour)).Width(width)));
    context_.StrokePath(path);
}

void Canvas::dashes(const Box& box, Colour colour, double radius)
{
    auto path = context_.CreatePath();
    const auto edge = box.inset(0.5);
    path.AddRoundedRectangle(edge.x, edge.y, edge.width, edge.height, radius);
    static const wxDash pattern[] = {4, 3};
    wxPen pen(toWx(colour), 1, wxPENSTYLE_USER_DASH);
    pen.SetDashes(2, pattern);
    context_.SetPen(pen);
    context_.StrokePath(path);
}

void Canvas::line(double x1, double y1, double x2, double y2, Colour colour, double width)
{
    context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(toWx(colour)).Width(width)));
    context_.StrokeLine(x1, y1, x2, y2);
}

void Canvas::curve(std::span<const Point> points, Colour colour, double width)
{
    if (points.size() < 2)
        return;
    auto path = context_.CreatePath();
    path.MoveToPoint(points.front().x, points.front().y);
    for (const auto& point : points.subspan(1))
        path.AddLineToPoint(point.x, point.y);
    context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(toWx(colour)).Width(width)));
    context_.StrokePath(path);
}

void Canvas::fillUnder(std::span<const Point> points, double y, Colour colour)
{
    if (points.size() < 2)
        return;
    auto path = context_.CreatePath();
    path.MoveToPoint(points.front().x, y);
    for (const auto& point : points)
        path.AddLineToPoint(point.x, point.y);
    path.AddLineToPoint(points.back().x, y);
    path.CloseSubpath();
    context_.SetBrush(wxBrush(toWx(colour)));
    context_.FillPath(path);
}

void Canvas::disc(double x, double y, double radius, Colour colour)
{
    context_.SetPen(*wxTRANSPARENT_PEN);
    context_.SetBrush(wxBrush(toWx(colour)));
    context_.DrawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
}

void Canvas::ring(double x, double y, double radius, Colour colour, double width)
{
    context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(toWx(colour)).Width(width)));
    context_.SetBrush(*wxTRANSPARENT_BRUSH);
    context_.DrawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
}

void Canvas::icon(std::string_view name, double x, double y, double size, Colour colour)
{
    const auto bitmap = Icons::bitmap(name, colour, size, window_.GetContentScaleFactor());
    if (bitmap.IsOk())
        context_.DrawBitmap(bitmap, x, y, size, size);
}

void Canvas::picture(const wxBitmap& bitmap, const Box& box)
{
    context_.SetInterpolationQuality(wxINTERPOLATION_BEST);
    context_.DrawBitmap(bitmap, box.x, box.y, box.width, box.height);
}

Extent Canvas::measure(std::string_view text, const TextStyle& style, double width) const
{
    const auto layout = layoutOf(window_, text, style);
    if (width > 0)
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    return extentOf(layout.get());
}

void Canvas::text(std::string_view text, const TextStyle& style, const Box& box, Align align)
{
    if (text.empty() || box.width <= 0)
        return;
    const auto layout = layoutOf(window_, text, style);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    auto extent = extentOf(layout.get());
    if (extent.width > box.width) {
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_width(layout.get(), static_cast<int>(box.width * PANGO_SCALE));
        extent = extentOf(layout.get());
        extent.width = box.width;
    }
    const double spare = box.width - extent.width;
    const double x = align == Align::Left ? box.x : align == Align::Right ? box.x + spare : box.x + spare / 2;
    show(context_, layout.get(), style.colour, x, box.y + (box.height - extent.height) / 2);
}

double Canvas::paragraph(std::string_view text, const TextStyle& style, const Box& box)
{
    if (text.empty() || box.width <= 0 || box.height <= 0)
        return 0;
    const auto layout = layoutOf(window_, text, style);
    pango_layout_set_width(layout.get(), static_cast<int>(box.width * PANGO_SCALE));
    pango_layout_set_height(layout.get(), static_cast<int>(box.height * PANGO_SCALE));
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_line_spacing(layout.get(), 1.15F);
    show(context_, layout.get(), style.colour, box.x, box.y);
    return extentOf(layout.get()).height;
}

void Canvas::clip(const Box& box, double radius)
{
    context_.PushState();
    auto* cairo = static_cast<cairo_t*>(context_.GetNativeContext());
    constexpr double right = std::numbers::pi / 2;
    cairo_new_path(cairo);
    cairo_arc(cairo, box.right() - radius, box.y + radius, radius, -right, 0);
    cairo_arc(cairo, box.right() - radius, box.bottom() - radius, radius, 0, right);
    cairo_arc(cairo, box.x + radius, box.bottom() - radius, radius, right, 2 * right);
    cairo_arc(cairo, box.x + radius, box.y + radius, radius, 2 * right, 3 * right);
    cairo_close_path(cairo);
    cairo_clip(cairo);
}

void Canvas::unclip() { context_.PopState(); }

} // namespace ui::desktop
