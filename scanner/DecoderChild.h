// SPDX-License-Identifier: MIT
#pragma once

namespace scanner {

/// The decoder child's side: answers requests on the Unix socket `socket` until the asking process closes it
/// or dies, then returns the exit code: 0, or 2 when `socket` is no socket (the program was started by hand).
/// Gives up core dumps and limits its memory first. Call it from `main` and return its result; only
/// `DecoderProcess` starts such a program.
int serveDecoder(int socket);

} // namespace scanner
