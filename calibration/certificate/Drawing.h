// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/CertificateSymbol.h"

#include <memory>
#include <string_view>

using cairo_surface_t = struct _cairo_surface; // cairo's own name for it

namespace calibration {

enum class Paper { A4, Letter };

/// Text and lines on pages; points (1/72 inch) from the upper left corner. Where the pages go is the business
/// of whoever derives from it: the same calls draw the same pages on paper (PdfCanvas) and on a screen
/// (PictureCanvas).
class Drawing {
public:
    enum class Align { Left, Right, Centre };
    struct Style {
        double size = 9; ///< pt
        bool bold = false;
        double grey = 0; ///< 0 black, 1 white
        Align align = Align::Left;
    };

    virtual ~Drawing();
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    double width() const { return width_; }
    double height() const { return height_; }

    /// Draws plain text, wrapped at `width`, its top at `y`; returns its height.
    double text(double x, double y, double width, std::string_view text, const Style& style);
    void line(double x1, double y1, double x2, double y2, double grey = 0.6);
    void box(double x, double y, double width, double height, double grey);
    /// A code's modules as black squares; `side` is that of the whole.
    void symbol(double x, double y, double side, const SymbolModules& modules);
    /// Large, pale and slanting across the page.
    void watermark(std::string_view word);
    virtual void nextPage() = 0;

protected:
    explicit Drawing(Paper paper);
    /// From now on everything is drawn there; one point is `scale` of its units. Throws lab::Failure
    /// "certificate.pdf".
    void drawOn(cairo_surface_t* surface, double scale);
    void showPage();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    double width_;
    double height_;
};

} // namespace calibration
