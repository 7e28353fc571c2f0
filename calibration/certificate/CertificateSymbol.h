// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// A square code on paper, as its modules: rows from the top, true for dark.
struct SymbolModules {
    int columns = 0;
    std::vector<bool> dark;

    int rows() const { return columns == 0 ? 0 : static_cast<int>(dark.size()) / columns; }
};

/// Turns a text into the modules of a Data Matrix. Codes are the scanner's business, and this room does not
/// know that one: whoever wires them gives the maker down. An empty maker leaves the code off the paper.
using SymbolMaker = std::function<SymbolModules(std::string_view)>;

/// What the code on a certificate holds: "FLEXCAL-CERTIFICATE:" id ":" SHA-256 of the signed text.
std::string symbolText(const std::string& certificate, const std::string& jsonHash);

} // namespace calibration
