// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/LabContent.h"

#include <memory>

namespace lab {

class DatabaseUrl;

/// A place for a new lab: fresh, or one that an attempt before left laid out and empty. Throws Failure
/// "store.exists" when anything else is there, and as Database::create does.
std::unique_ptr<Database> emptyPlace(const DatabaseUrl& to);

/// Whether stations may go on working while a lab is copied: a copy shows one moment, and a lab that moves
/// must not leave later work behind.
enum class Meanwhile { OthersWork, NobodyWorks };

/// Copies a lab from one place to another, whichever engines keep them: every table in the order of
/// references, in one transaction, and reads it back. Until all of it is there and holds the same, the new
/// place holds no lab that could be opened. The old one stays as it is.
///
/// Throws Failure "store.exists" when something is at the new place; "copy.differs" {table} when what was
/// read back is not what was written; "copy.changed" when a station wrote an entry meanwhile, which the copy
/// lacks; and as Database does.
LabContent copyLab(
    Database& from, const DatabaseUrl& to, Meanwhile meanwhile, const RowProgress& progress = {});

} // namespace lab
