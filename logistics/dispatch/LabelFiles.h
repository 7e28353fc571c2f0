// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Kit.h"
#include "lab/values/Expected.h"

#include <filesystem>
#include <vector>

namespace carriers {
class ShipmentDesk;
}

namespace logistics {

/// Writes the labels that stand for a kit, out and back, into a folder: for a printer that jammed. Returns
/// the files; refuses with "ship.no-label". Throws lab::Failure when they cannot be written.
lab::Expected<std::vector<std::filesystem::path>> writeLabels(
    carriers::ShipmentDesk& labels, const lab::KitId& kit, const std::filesystem::path& folder);

} // namespace logistics
