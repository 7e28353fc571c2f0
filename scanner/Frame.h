// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace scanner {

/// One 8-bit grey picture, 0 black and 255 white, rows from the top without padding. A value: copies share
/// nothing. One that exists has at least one pixel and at most `largestPixels`.
class Frame {
public:
    static constexpr std::size_t largestPixels = 100'000'000;

    /// A picture of one grey, white unless told. Throws std::length_error for sizes out of range: for sizes
    /// that the program chose itself.
    Frame(int width, int height, std::uint8_t grey = 255);

    /// A picture of pixels that came from elsewhere. Refuses with "image.too-large" or "image.unreadable" (a
    /// side below one, or not width × height pixels).
    static lab::Expected<Frame> of(int width, int height, std::vector<std::uint8_t> pixels);

    /// True for sizes that a picture may have.
    static bool fits(std::int64_t width, std::int64_t height);

    int width() const { return width_; }
    int height() const { return height_; }
    std::span<const std::uint8_t> pixels() const { return pixels_; }

    /// The row `y`, from the left; `y` in 0 … height − 1.
    std::span<const std::uint8_t> row(int y) const { return {pixels_.data() + offset(0, y), columns()}; }
    std::span<std::uint8_t> row(int y) { return {pixels_.data() + offset(0, y), columns()}; }

    /// The pixel at (x, y), which must lie inside.
    std::uint8_t at(int x, int y) const { return pixels_[offset(x, y)]; }
    void set(int x, int y, std::uint8_t grey) { pixels_[offset(x, y)] = grey; }

    bool operator==(const Frame&) const = default;

private:
    Frame(int width, int height, std::vector<std::uint8_t> pixels);

    std::size_t columns() const { return static_cast<std::size_t>(width_); }
    std::size_t offset(int x, int y) const
    {
        return static_cast<std::size_t>(y) * columns() + static_cast<std::size_t>(x);
    }

    int width_;
    int height_;
    std::vector<std::uint8_t> pixels_;
};

} // namespace scanner
