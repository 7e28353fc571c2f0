// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"

#include <string>
#include <vector>

/// The libraries by themselves, as a program would call them that has nothing else.
namespace bench {

/// The payloads that zxing-cpp finds with its defaults: our four symbologies, one symbol (more than one
/// aborts version 1.4 now and then).
std::vector<std::string> readByZxing(const scanner::Frame& frame);

/// The payloads that ZBar finds: Code 128 and QR Code, all it has of ours.
std::vector<std::string> readByZbar(const scanner::Frame& frame);

} // namespace bench
