// SPDX-License-Identifier: MIT
#include "scanner/DecoderChannel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

namespace scanner {
namespace {

    /// Room for one descriptor beside the bytes, aligned as the kernel wants it.
    struct Ancillary {
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room {};
    };

    int millisecondsUntil(DecoderChannel::Deadline deadline)
    {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
    }

    /// The descriptor that came along, if one did.
    FileDescriptor descriptorOf(msghdr& message)
    {
        const auto* header = CMSG_FIRSTHDR(&message);
        if (!header || header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            return {};
        int number = -1;
        std::memcpy(&number, CMSG_DATA(header), sizeof number);
        return FileDescriptor(number);
    }

} // namespace

bool DecoderChannel::send(std::string_view text, int descriptor)
{
    const auto length = static_cast<std::uint32_t>(text.size());
    std::string packet(sizeof length, '\0');
    std::memcpy(packet.data(), &length, sizeof length);
    packet += text;

    Ancillary ancillary;
    for (std::size_t sent = 0; sent < packet.size();) {
        iovec part {packet.data() + sent, packet.size() - sent};
        msghdr message {};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        if (descriptor >= 0 && sent == 0) {
            message.msg_control = ancillary.room.data();
            message.msg_controllen = ancillary.room.size();
            auto* header = CMSG_FIRSTHDR(&message);
            header->cmsg_level = SOL_SOCKET;
            header->cmsg_type = SCM_RIGHTS;
            header->cmsg_len = CMSG_LEN(sizeof descriptor);
            std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
        }
        const auto count = sendmsg(socket_.number(), &message, MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR)
            return false;
        sent += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    return true;
}

tl::expected<DecoderChannel::Packet, DecoderChannel::Fault> DecoderChannel::receive(
    std::size_t longest, Deadline deadline)
{
    Packet packet;
    std::array<char, sizeof(std::uint32_t)> head {};
    if (const auto done = fill(head.data(), head.size(), deadline, packet.descriptor); !done)
        return tl::make_unexpected(done.error());
    std::uint32_t length = 0;
    std::memcpy(&length, head.data(), sizeof length);
    if (length > longest)
        return tl::make_unexpected(Fault::TooLong);
    packet.text.resize(length);
    if (const auto done = fill(packet.text.data(), length, deadline, packet.descriptor); !done)
        return tl::make_unexpected(done.error());
    return packet;
}

tl::expected<void, DecoderChannel::Fault> DecoderChannel::fill(
    char* bytes, std::size_t count, Deadline deadline, FileDescriptor& descriptor)
{
    for (std::size_t got = 0; got < count;) {
        pollfd waiting {socket_.number(), POLLIN, 0};
        const auto ready = poll(&waiting, 1, millisecondsUntil(deadline));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0) {
            if (std::chrono::steady_clock::now() >= deadline)
                return tl::make_unexpected(Fault::Late);
            continue;
        }
        Ancillary ancillary;
        iovec part {bytes + got, count - got};
        msghdr message {};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = ancillary.room.data();
        message.msg_controllen = ancillary.room.size();
        const auto read = recvmsg(socket_.number(), &message, MSG_CMSG_CLOEXEC);
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            return tl::make_unexpected(Fault::Closed);
        if (auto came = descriptorOf(message); came.isOpen())
            descriptor = std::move(came);
        got += static_cast<std::size_t>(read);
    }
    return {};
}

} // namespace scanner
