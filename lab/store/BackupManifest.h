// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/LabContent.h"
#include "lab/values/Date.h"

#include <optional>

namespace lab {

/// Writes into a backup what it holds, under a hash of its own.
void writeManifest(Database& backup, const LabContent& content, Instant now);

/// Takes the manifest out of a backup, which is then a lab like any other; nothing when there is none. Throws
/// Failure "store.damaged" when it does not fit its hash.
std::optional<LabContent> takeManifest(Database& backup);

} // namespace lab
