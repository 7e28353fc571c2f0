// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values (RFC 4180) for and from spreadsheets. A spreadsheet takes a cell that begins with
/// `=`, `+`, `-`, `@`, a tab or a line end for a formula; written cells of that kind get an apostrophe in
/// front (OWASP, CSV injection), and reading takes it off again.
namespace lab::csv {

/// One row of a file. A quoted cell may hold line ends; the row is one all the same.
struct Record {
    std::size_t row; ///< as a spreadsheet counts: the first one, blank ones too, is 1
    std::vector<std::string> cells; ///< as they stand, apostrophes too
};

/// A cell ready to be written: apostrophe where one is wanted, quotes where they are.
std::string cell(std::string_view text);

/// The cells as one row with its line end, CR LF.
std::string line(const std::vector<std::string>& cells);

/// True when a spreadsheet would run this cell as a formula.
bool isFormula(std::string_view cell);

/// What `cell` was made from: its apostrophe taken off. For a cell that is no formula itself.
std::string_view plain(std::string_view cell);

/// All rows that hold anything. Line ends may be CR LF, LF or CR. Refuses with "csv.quote" (and the row) a
/// quote that stands inside an unquoted cell, has text behind it, or is never closed: where the rows end can
/// then not be known.
Expected<std::vector<Record>> read(std::string_view text);

} // namespace lab::csv
