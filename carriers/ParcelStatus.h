// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Tracking.h"

#include <optional>
#include <span>
#include <string_view>

namespace carriers {

/// The class of one of UPS's three-digit status codes; empty for one that is unknown or says nothing by
/// itself (an update, a test).
std::optional<lab::ParcelClass> classOfCode(std::string_view code);

/// The class of a status: by its code, else by its type, else Unknown.
lab::ParcelClass classOf(const RawStatus& raw);

/// Codes of one class, apart by blanks.
struct StatusCodes {
    std::optional<lab::ParcelClass> parcelClass;
    std::string_view codes;
};

/// All 160 codes that UPS lists.
std::span<const StatusCodes> statusCodes();

} // namespace carriers
