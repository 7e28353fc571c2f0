// SPDX-License-Identifier: MIT
#include "scanner/Frame.h"

#include <stdexcept>
#include <string>

namespace scanner {
namespace {

    std::size_t checkedCount(int width, int height)
    {
        if (!Frame::fits(width, height))
            throw std::length_error(
                "no picture is " + std::to_string(width) + " x " + std::to_string(height));
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    }

} // namespace

Frame::Frame(int width, int height, std::uint8_t grey)
    : width_(width)
    , height_(height)
    , pixels_(checkedCount(width, height), grey)
{
}

Frame::Frame(int width, int height, std::vector<std::uint8_t> pixels)
    : width_(width)
    , height_(height)
    , pixels_(std::move(pixels))
{
}

lab::Expected<Frame> Frame::of(int width, int height, std::vector<std::uint8_t> pixels)
{
    if (width < 1 || height < 1)
        return lab::refused("image.unreadable");
    if (!fits(width, height))
        return lab::refused("image.too-large");
    if (pixels.size() != static_cast<std::size_t>(width) * static_cast<std::size_t>(height))
        return lab::refused("image.unreadable");
    return Frame(width, height, std::move(pixels));
}

bool Frame::fits(std::int64_t width, std::int64_t height)
{
    constexpr auto most = static_cast<std::int64_t>(largestPixels);
    return width >= 1 && height >= 1 && width <= most && height <= most && width * height <= most;
}

} // namespace scanner
