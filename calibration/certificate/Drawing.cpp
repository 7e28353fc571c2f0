// SPDX-License-Identifier: MIT
#include "calibration/certificate/Drawing.h"

#include "lab/values/Failure.h"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <numbers>

namespace calibration {
namespace {

    // Pinned, so that the same certificate looks the same everywhere; the packages list names it.
    constexpr const char* family = "DejaVu Sans";

    struct Unref {
        void operator()(cairo_t* context) const { cairo_destroy(context); }
        void operator()(PangoLayout* layout) const { g_object_unref(layout); }
        void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    };
    template <class T> using Owned = std::unique_ptr<T, Unref>;

    PangoAlignment pangoAlign(Drawing::Align align)
    {
        switch (align) {
        case Drawing::Align::Right:
            return PANGO_ALIGN_RIGHT;
        case Drawing::Align::Centre:
            return PANGO_ALIGN_CENTER;
        default:
            return PANGO_ALIGN_LEFT;
        }
    }

} // namespace

struct Drawing::Parts {
    Owned<cairo_t> context;

    Owned<PangoLayout> layout(std::string_view text, double size, bool bold) const
    {
        Owned<PangoLayout> layout(pango_cairo_create_layout(context.get()));
        const Owned<PangoFontDescription> font(pango_font_description_new());
        pango_font_description_set_family_static(font.get(), family);
        pango_font_description_set_size(font.get(), static_cast<int>(size * PANGO_SCALE));
        if (bold)
            pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        // Points on paper, whatever the resolution of the screen.
        pango_cairo_context_set_resolution(pango_layout_get_context(layout.get()), 72);
        pango_layout_set_font_description(layout.get(), font.get());
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }
};

Drawing::Drawing(Paper paper)
    : parts_(std::make_unique<Parts>())
    , width_(paper == Paper::A4 ? 595.276 : 612)
    , height_(paper == Paper::A4 ? 841.89 : 792)
{
}

Drawing::~Drawing() = default;

void Drawing::drawOn(cairo_surface_t* surface, double scale)
{
    parts_->context.reset(cairo_create(surface));
    if (cairo_status(parts_->context.get()) != CAIRO_STATUS_SUCCESS)
        throw lab::Failure({"certificate.pdf", {}});
    cairo_scale(parts_->context.get(), scale, scale);
}

void Drawing::showPage() { cairo_show_page(parts_->context.get()); }

double Drawing::text(double x, double y, double width, std::string_view text, const Style& style)
{
    auto* context = parts_->context.get();
    const auto layout = parts_->layout(text, style.size, style.bold);
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), pangoAlign(style.align));
    cairo_set_source_rgb(context, style.grey, style.grey, style.grey);
    cairo_move_to(context, x, y);
    pango_cairo_show_layout(context, layout.get());
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

void Drawing::line(double x1, double y1, double x2, double y2, double grey)
{
    auto* context = parts_->context.get();
    cairo_set_source_rgb(context, grey, grey, grey);
    cairo_set_line_width(context, 0.5);
    cairo_move_to(context, x1, y1);
    cairo_line_to(context, x2, y2);
    cairo_stroke(context);
}

void Drawing::box(double x, double y, double width, double height, double grey)
{
    auto* context = parts_->context.get();
    cairo_set_source_rgb(context, grey, grey, grey);
    cairo_rectangle(context, x, y, width, height);
    cairo_fill(context);
}

void Drawing::symbol(double x, double y, double side, const SymbolModules& modules)
{
    auto* context = parts_->context.get();
    cairo_set_source_rgb(context, 0, 0, 0);
    const double module = side / modules.columns;
    for (std::size_t i = 0; i < modules.dark.size(); ++i)
        if (modules.dark[i]) {
            const auto column = i % static_cast<std::size_t>(modules.columns);
            const auto row = i / static_cast<std::size_t>(modules.columns);
            cairo_rectangle(context, x + static_cast<double>(column) * module,
                y + static_cast<double>(row) * module, module, module);
        }
    cairo_fill(context);
}

void Drawing::watermark(std::string_view word)
{
    auto* context = parts_->context.get();
    const auto layout = parts_->layout(word, 110, true);
    int width = 0;
    int height = 0;
    pango_layout_get_size(layout.get(), &width, &height);
    cairo_save(context);
    cairo_translate(context, width_ / 2, height_ / 2);
    cairo_rotate(context, -std::numbers::pi / 4);
    cairo_set_source_rgb(context, 0.92, 0.92, 0.92);
    cairo_move_to(context, -0.5 * width / PANGO_SCALE, -0.5 * height / PANGO_SCALE);
    pango_cairo_show_layout(context, layout.get());
    cairo_restore(context);
}

} // namespace calibration
