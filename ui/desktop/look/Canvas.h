// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/look/Colour.h"
#include "ui/desktop/look/Type.h"

#include <span>
#include <string>
#include <string_view>

class wxBitmap;
class wxGraphicsContext;
class wxWindow;

namespace ui::desktop {

/// A rectangle in device-independent pixels.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return y + height / 2; }
    Box inset(double by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

struct Point {
    double x = 0;
    double y = 0;
};

struct Extent {
    double width = 0;
    double height = 0;
};

/// How a text looks.
struct TextStyle {
    TypeSize size = TypeSize::Text;
    Weight weight = Weight::Regular;
    Colour colour;
    /// Serials and tracking numbers in it (words of letters and digits) get a zero with a stroke, which is no
    /// O.
    bool code = false;
};

enum class Align { Left, Centre, Right };

/// What the window's own widgets paint on: boxes, lines, icons and text of the theme. Text goes through Pango
/// at first hand, because wx's own text drawing knows no figure styles.
class Canvas {
public:
    Canvas(wxGraphicsContext& context, wxWindow& window);

    void fill(const Box& box, Colour colour, double radius = 0);
    void outline(const Box& box, Colour colour, double width = 1, double radius = 0);
    void dashes(const Box& box, Colour colour, double radius);
    void line(double x1, double y1, double x2, double y2, Colour colour, double width = 1);
    /// From point to point, unfilled.
    void curve(std::span<const Point> points, Colour colour, double width);
    /// What lies between the curve and that height.
    void fillUnder(std::span<const Point> points, double y, Colour colour);
    void disc(double x, double y, double radius, Colour colour);
    void ring(double x, double y, double radius, Colour colour, double width);
    void icon(std::string_view name, double x, double y, double size, Colour colour);

    /// Fills the box with it.
    void picture(const wxBitmap& bitmap, const Box& box);

    /// The room the text takes on one line, or wrapped at `width`.
    Extent measure(std::string_view text, const TextStyle& style, double width = 0) const;
    /// One line, vertically centred in the box, shortened with an ellipsis where it does not fit.
    void text(std::string_view text, const TextStyle& style, const Box& box, Align align = Align::Left);
    /// Wrapped at the box's width, from its top, as many lines as its height holds. Returns the height used.
    double paragraph(std::string_view text, const TextStyle& style, const Box& box);

    /// Everything painted until `unclip` stays within the box and its round corners.
    void clip(const Box& box, double radius);
    void unclip();

private:
    wxGraphicsContext& context_;
    wxWindow& window_;
};

} // namespace ui::desktop
