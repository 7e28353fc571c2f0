// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <span>
#include <string_view>

namespace lab {

/// Where a module stands in its life.
enum class ModuleState {
    Certified, ///< passed, in stock, may be packed
    Packed, ///< in a kit, box closed
    Shipped, ///< the outbound parcel is on its way
    Delivered, ///< at the client's, not yet in the device
    Installed, ///< in the client's device
    Expired, ///< still in the device, or out of it, past its expiry date
    Returning, ///< the return (or refused) parcel is on its way to the lab
    Received, ///< scanned in at the dock, waits for the bench
    Quarantined, ///< set aside: damaged, opened, unexpected, or under a bench hold
    OnBench, ///< in a fixture
    Retired, ///< never goes out again
    Lost, ///< not found while outside; a lost-parcel case may be open
    WrittenOff, ///< given up while outside
};

/// Every state in the order above.
std::span<const ModuleState> allModuleStates();

/// The word in records and JSON, e.g. "on-bench".
std::string_view word(ModuleState state);
Expected<ModuleState> parseModuleState(std::string_view word);

/// True when a module may go from one state to the other. The one table of the module's lifecycle; every
/// change of state, wherever it is asked for, is checked against it.
bool mayMove(ModuleState from, ModuleState to);

/// True between leaving the lab and being scanned in again (or given up): exactly these modules have an open
/// line in the return ledger, and so has a lost one.
bool isOutside(ModuleState state);

} // namespace lab
