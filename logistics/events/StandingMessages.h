// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Kit.h"
#include "logistics/events/EventStore.h"

#include <vector>

namespace logistics {

/// What a client's device shows, or the accounts office asks for, and nothing has cleared yet (requirements
/// 27 to 32): codes for `ui/text`, the latest first. `events` are the client's, the latest first; `kits` the
/// open ones, the latest shipped first. MODULE EXP names the kit that replaces the module, where one is out.
std::vector<lab::Message> standingMessages(
    const std::vector<StoredEvent>& events, const std::vector<lab::Kit>& kits, lab::Date today);

} // namespace logistics
