// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/FileDescriptor.h"

#include <filesystem>
#include <sys/types.h>

namespace scanner {

/// A decoder child just started: its process id, and our end of the socket to it.
struct StartedDecoder {
    pid_t id = 0;
    FileDescriptor socket;
};

/// Starts `<program> decoder` with the socket as its descriptor 3, no other inherited descriptor, input and
/// output at /dev/null and its errors appended to `errorFile` (nowhere when empty). Throws lab::Failure
/// "decoder.absent" {program} when that program cannot be run.
StartedDecoder startDecoder(const std::filesystem::path& program, const std::filesystem::path& errorFile);

} // namespace scanner
