// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"

#include <filesystem>
#include <string>

/// A drawn label on its way to paper, at its true size: a bar of `labelBarPixels` is 0.25 mm.
namespace scanner {

/// Dots per millimetre of the label printers in use: 203, 300 and 600 dots an inch.
enum class PrinterDots { Eight = 8, Twelve = 12, TwentyFour = 24 };

/// The label as one graphic in Zebra's printer language (ZPL II, ^GFA), for printers of that fineness.
std::string toZpl(const Frame& label, PrinterDots dots);

/// The label as a PDF of one page that is exactly as large. Throws lab::Failure "image.unwritable" {file}
/// when there is no memory.
std::string toPdf(const Frame& label, const std::string& title);

/// Writes a label in the format that the name's ending asks for: .png, .pdf or .zpl (8 dots). Refuses with
/// "label.ending" {file}; throws lab::Failure "image.unwritable" {file}.
lab::Expected<void> writeLabel(
    const Frame& label, const std::string& title, const std::filesystem::path& file);

} // namespace scanner
