// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace lab::engine {

/// The kind of file system a path lies on, in the kernel's word ("ext4", "nfs4", "fuse.sshfs"); empty when it
/// cannot be told.
using FileSystemProbe = std::function<std::string(const std::filesystem::path&)>;

/// Reads the kernel's list of mounts. Its words tell more than a magic number: FUSE's is the same for sshfs
/// and for a container's own overlay.
std::string fileSystemOf(const std::filesystem::path& path);

/// SQLite's locks do not reach across computers: on a shared folder two stations would write over each other.
/// Throws Failure "store.network" {file, kind} when the file lies on one.
void refuseNetworkFile(const std::filesystem::path& file, const FileSystemProbe& probe = fileSystemOf);

} // namespace lab::engine
