// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/CertificateSymbol.h"

#include <memory>
#include <string>
#include <string_view>

namespace calibration {

enum class Paper { A4, Letter };

/// Draws text and lines on PDF pages; points (1/72 inch) from the upper left corner. The same calls make the
/// same bytes on the same machine and fonts: the only date inside is the one given.
class PdfCanvas {
public:
    enum class Align { Left, Right, Centre };
    struct Style {
        double size = 9; ///< pt
        bool bold = false;
        double grey = 0; ///< 0 black, 1 white
        Align align = Align::Left;
    };

    /// `created` is "2026-10-06T13:00:00Z". Throws lab::Failure "certificate.pdf".
    PdfCanvas(Paper paper, std::string_view title, std::string_view created);
    ~PdfCanvas();

    double width() const;
    double height() const;

    /// Draws plain text, wrapped at `width`, its top at `y`; returns its height.
    double text(double x, double y, double width, std::string_view text, const Style& style);
    void line(double x1, double y1, double x2, double y2, double grey = 0.6);
    void box(double x, double y, double width, double height, double grey);
    /// A code's modules as black squares; `side` is that of the whole.
    void symbol(double x, double y, double side, const SymbolModules& modules);
    /// Large, pale and slanting across the page.
    void watermark(std::string_view word);
    void nextPage();

    /// Ends the document and returns its bytes.
    std::string finish();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace calibration
