// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <span>
#include <string_view>
#include <vector>

namespace logistics {

/// What the devices and the accounts office tell the lab (requirements 27 to 36).
enum class EventKind {
    Installed, ///< the client put the module in
    ModuleExp, ///< the device shows MODULE EXP: used beyond its time
    InsertModule, ///< the device shows INSERT MODULE: guidance, no shipment
    InspectionDue, ///< a module swap does not clear it
    InspectionCleared,
    PaymentDue,
    PaymentCleared,
    ViolationLockout,
    ViolationCleared,
    UnlockCode, ///< a code was issued; the code itself is never told
    Address, ///< a new address, for good or for some days
    Note, ///< what the client said
    Upload, ///< what the client sent in
    ProgrammeEnd,
    GoverningState, ///< another state's law governs from now on
    Hold, ///< placed by the accounts office
    HoldReleased,
};

/// The word in files, records and JSON, e.g. "module-exp".
std::string_view word(EventKind kind);
/// Refuses with "event.kind".
lab::Expected<EventKind> parseEventKind(std::string_view word);
std::span<const EventKind> allEventKinds();

/// The columns of an import file, in the order in which an export writes them.
std::span<const std::string_view> eventColumns();

/// Which columns an event of one kind has besides `event`, `at`, `kind` and `client`.
struct EventShape {
    std::vector<std::string_view> needs;
    std::vector<std::string_view> may;
};
const EventShape& shapeOf(EventKind kind);

/// True for columns that tell of a person: addresses and free text. They are purged after retention.
bool isPersonal(std::string_view column);

} // namespace logistics
