// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/FileDescriptor.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace scanner {

/// One end of the Unix stream socket between a workstation and its decoder child. A packet is its length in
/// four bytes (the machine's order: both ends are the same program), the text, and perhaps a file descriptor.
class DecoderChannel {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    struct Packet {
        std::string text;
        FileDescriptor descriptor;
    };
    /// Why nothing was received: the other end is gone, the deadline passed, or the packet is longer than we
    /// take.
    enum class Fault { Closed, Late, TooLong };

    explicit DecoderChannel(FileDescriptor socket)
        : socket_(std::move(socket))
    {
    }

    int socket() const { return socket_.number(); }

    /// False when the other end is gone. A descriptor stays the caller's.
    bool send(std::string_view text, int descriptor = -1);

    /// Waits for a packet of at most `longest` bytes until the deadline.
    tl::expected<Packet, Fault> receive(std::size_t longest, Deadline deadline);

private:
    tl::expected<void, Fault> fill(
        char* bytes, std::size_t count, Deadline deadline, FileDescriptor& descriptor);

    FileDescriptor socket_;
};

} // namespace scanner
