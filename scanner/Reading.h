// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Message.h"
#include "scanner/Symbol.h"

#include <optional>
#include <vector>

namespace scanner {

/// What came of reading one picture: every symbol in it once, the time it took, and what went wrong if
/// something did. An empty reading without an error is a picture without a code.
struct Reading {
    std::vector<Symbol> symbols {};
    /// Wall and processor time of the decoding, milliseconds; a file's loading is within.
    double ms = 0;
    double cpuMs = 0;
    /// "image.absent", "image.unreadable", "image.too-large" (the picture's fault); "decoder.crashed",
    /// "decoder.hung" (the decoder died of it; the next picture finds a new one).
    std::optional<lab::Message> error {};
};

} // namespace scanner
