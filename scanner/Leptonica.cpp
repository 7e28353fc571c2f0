// SPDX-License-Identifier: MIT
#include "scanner/Leptonica.h"

namespace scanner::leptonica {

lab::Expected<Frame> toFrame(const Pix& pix)
{
    if (!pix)
        return lab::refused("image.unreadable");
    if (!Frame::fits(pixGetWidth(pix.get()), pixGetHeight(pix.get())))
        return lab::refused("image.too-large");
    // Hidden colours lie under transparent pixels: blend over white first.
    const Pix opaque(pixGetSpp(pix.get()) == 4 ? pixRemoveAlpha(pix.get()) : pixClone(pix.get()));
    const Pix grey(opaque ? pixConvertTo8(opaque.get(), 0) : nullptr);
    if (!grey)
        return lab::refused("image.unreadable");

    Frame frame(pixGetWidth(grey.get()), pixGetHeight(grey.get()));
    for (int y = 0; y < frame.height(); ++y) {
        const auto* line = pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(pixGetWpl(grey.get())) * y;
        // Four pixels a word, the leftmost in the highest byte.
        for (int x = 0; x < frame.width(); ++x)
            frame.set(x, y, static_cast<std::uint8_t>(line[x / 4] >> (24 - 8 * (x % 4))));
    }
    return frame;
}

Pix toPix(const Frame& frame)
{
    Pix pix(pixCreate(frame.width(), frame.height(), 8));
    if (!pix)
        return nullptr;
    for (int y = 0; y < frame.height(); ++y) {
        auto* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(pixGetWpl(pix.get())) * y;
        for (int x = 0; x < frame.width(); ++x)
            line[x / 4] |= static_cast<l_uint32>(frame.at(x, y)) << (24 - 8 * (x % 4));
    }
    return pix;
}

} // namespace scanner::leptonica
