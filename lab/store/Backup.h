// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/DatabaseUrl.h"
#include "lab/store/LabContent.h"
#include "lab/values/Date.h"

#include <filesystem>

namespace lab {

/// Writes everything that the lab holds into one file, while others go on working: the records as they stood
/// when it began. Either engine's backup is the same kind of file, an SQLite database with a manifest in it:
/// rows and a hash of every table, and every station's last journal entry. On return it is on disk.
///
/// Throws Failure "store.exists" when the file is there already, "file.write", and as copyLab does.
LabContent backUp(
    Database& database, const std::filesystem::path& file, Instant now, const RowProgress& progress = {});

/// Whether a lab that is there already may go.
enum class Replacing { No, Yes };

/// Brings a backup back to where a lab is to be. The backup is checked whole before anything is touched, and
/// is itself not changed. A file's lab that is replaced is kept beside it as `NAME.before-restore`, with what
/// belongs to it. A server's database must be empty.
///
/// Throws Failure "backup.absent"; "backup.foreign" for a file that is no backup; "backup.damaged" {file,
/// what}; "store.exists" when a lab is there and may not go; "backup.in-use" {file, process} when some
/// program has it open; "file.write"; and as copyLab does.
LabContent restore(const std::filesystem::path& backup, const DatabaseUrl& to, Replacing replacing,
    const RowProgress& progress = {});

} // namespace lab
