// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/SandboxParcel.h"

#include <filesystem>

namespace carriers::sandbox {

class ParcelBook;

/// Where the lab is: training labs have no address of their own in the records.
Town labTown();

/// What the sandbox takes over from a training lab.
struct LabStart {
    lab::Instant now; ///< the lab's own time
    int parcels = 0;
};

/// Puts the parcels of the lab with that file or URL into the book, each where the lab's records say it is
/// and moving on from there. Only reads. Throws lab::Failure.
LabStart takeOverParcels(const std::string& records, ParcelBook& book);

} // namespace carriers::sandbox
