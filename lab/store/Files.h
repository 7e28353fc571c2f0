// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>

/// What the standard library does not say about files: that they are on disk, and who uses them.
namespace lab {

/// Copies a file, and waits until the copy is on disk. Throws Failure "file.write".
void copyFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// Puts a file in another's place, whole or not at all: its content is on disk before its name changes, and
/// the new name is on disk on return. Throws Failure "file.write".
void moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Another process that holds a lock on the file, as SQLite does as long as it has it open. Not for a file
/// that this process has open itself: asking would end its own locks.
std::optional<pid_t> lockedBy(const std::filesystem::path& file);

/// A name that no other file has.
std::string uniqueName();

} // namespace lab
