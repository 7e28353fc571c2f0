// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"

#include <leptonica/allheaders.h>

#include <memory>

/// Between Leptonica's pictures and ours. Included by .cpp files only.
namespace scanner::leptonica {

struct PixDeleter {
    void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Pix = std::unique_ptr<PIX, PixDeleter>;

/// Keeps the library's own messages off the terminal: whoever called knows what failed.
inline void silence() { setMsgSeverity(L_SEVERITY_NONE); }

/// Any picture of the library as grey; null pointers and pictures too large are refused as `Frame::of` does.
lab::Expected<Frame> toFrame(const Pix& pix);

/// An 8-bit grey picture; null when there is no memory.
Pix toPix(const Frame& frame);

} // namespace scanner::leptonica
