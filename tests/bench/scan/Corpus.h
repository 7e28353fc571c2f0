// SPDX-License-Identifier: MIT
#pragma once

#include "Codes.h"
#include "Conditions.h"
#include "scanner/Frame.h"

#include <cstdint>
#include <string>

namespace bench {

struct Sample {
    scanner::Frame frame;
    std::string payload;
};

/// One label on a desk, 1280 × 720. Seed, kind, condition and index give the same picture on every machine.
Sample makeSample(CodeClass code, const Condition& condition, std::uint64_t seed, int index);

/// The same label in a phone's photo of 4000 × 3000: small, turned, a little soft.
Sample makePhonePhoto(CodeClass code, std::uint64_t seed, int index);

/// A picture without any code, 640 × 480: noise, pages of text, stripes, squares drawn by lot.
scanner::Frame makeEmpty(std::uint64_t seed, int index);

} // namespace bench
