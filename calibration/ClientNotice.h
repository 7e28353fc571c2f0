// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Kit.h"
#include "lab/values/Date.h"

#include <functional>

namespace calibration {

/// What a client is told when a module's results were wrong.
enum class ClientNotice {
    Impact, ///< readings of the module that they had may be off
    Recall, ///< the module that they use is replaced at once
};

/// Puts a notice to the client of a kit in the queue, inside the same transaction. Mail is another room's
/// business, so whoever wires the rooms gives this down.
using NoticeQueue = std::function<void(ClientNotice, const lab::Kit&, lab::Instant)>;

} // namespace calibration
