// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"
#include "scanner/Frame.h"

#include <filesystem>

namespace scanner {

/// Reads a PNG, JPEG, TIFF, GIF, BMP or WebP file as a grey picture: colours by luminance, transparency over
/// white, the first page of several. Refuses with "image.absent" {file}, "image.unreadable" {file} (another
/// format, damaged, not a regular file) or "image.too-large" {file} (over 64 MB, or more pixels than a Frame
/// may have). Image libraries have bugs that hostile files find: files from outside are read in the decoder
/// child only, never in the workstation's own process.
lab::Expected<Frame> readImage(const std::filesystem::path& file);

/// Writes a PNG file. Throws lab::Failure "image.unwritable" {file}.
void writePng(const Frame& frame, const std::filesystem::path& file);

} // namespace scanner
