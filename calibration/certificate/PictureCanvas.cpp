// SPDX-License-Identifier: MIT
#include "calibration/certificate/PictureCanvas.h"

#include <cairo.h>

#include <cmath>
#include <cstring>

namespace calibration {

PictureCanvas::PictureCanvas(Paper paper, double scale)
    : Drawing(paper)
    , scale_(scale)
{
    begin();
}

PictureCanvas::~PictureCanvas() { cairo_surface_destroy(surface_); }

void PictureCanvas::begin()
{
    const auto pixels = [&](double points) { return static_cast<int>(std::lround(points * scale_)); };
    surface_ = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(width()), pixels(height()));
    drawOn(surface_, scale_);
    box(0, 0, width(), height(), 1);
}

void PictureCanvas::end()
{
    cairo_surface_flush(surface_);
    PagePicture page {cairo_image_surface_get_width(surface_), cairo_image_surface_get_height(surface_), {}};
    page.rgb.reserve(static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height) * 3);
    const auto* row = cairo_image_surface_get_data(surface_);
    const int stride = cairo_image_surface_get_stride(surface_);
    for (int y = 0; y < page.height; ++y, row += stride)
        for (int x = 0; x < page.width; ++x) {
            // A pixel is a number of 32 bits in the machine's own order: 0x00RRGGBB.
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + static_cast<std::ptrdiff_t>(x) * 4, sizeof pixel);
            for (const int shift : {16, 8, 0})
                page.rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
        }
    pages_.push_back(std::move(page));
    cairo_surface_destroy(surface_);
    surface_ = nullptr;
}

void PictureCanvas::nextPage()
{
    end();
    begin();
}

std::vector<PagePicture> PictureCanvas::finish()
{
    end();
    return std::move(pages_);
}

} // namespace calibration
