// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Chance.h"
#include "scanner/Frame.h"
#include "scanner/Symbol.h"

#include <array>
#include <vector>

namespace bench {

/// A picture in the making: grey levels that have not been cut to 0 … 255 yet.
class Canvas {
public:
    Canvas(int width, int height);
    explicit Canvas(const scanner::Frame& frame);

    int width() const { return width_; }
    int height() const { return height_; }
    float& at(int x, int y) { return levels_[static_cast<std::size_t>(y * width_ + x)]; }
    float at(int x, int y) const { return levels_[static_cast<std::size_t>(y * width_ + x)]; }

    /// Changes every level by what `change(x, y, level)` returns.
    template <class Change> void each(Change change)
    {
        for (int y = 0; y < height_; ++y)
            for (int x = 0; x < width_; ++x)
                at(x, y) = change(x, y, at(x, y));
    }

    /// A soft pattern with lines of text on it: a desk.
    void layDesk(scanner::Chance& chance);
    /// A label seen in perspective: each pixel the mean of nine places.
    void layLabel(const scanner::Frame& label, const std::array<scanner::Point, 4>& corners);
    void drawLine(scanner::Point from, scanner::Point to, int width, float level);
    void drawDot(scanner::Point centre, double radius, float level);
    void writeText(std::string_view text, scanner::Point place, int height, float level);

    void blur(double sigma);
    void shake(int length, double angle);
    void addNoise(double deviation, scanner::Chance& chance);

    /// Cut to 0 … 255.
    scanner::Frame frame() const;

private:
    int width_;
    int height_;
    std::vector<float> levels_;
};

/// What JPEG of that quality leaves of a picture.
scanner::Frame asJpeg(const scanner::Frame& frame, int quality);

} // namespace bench
