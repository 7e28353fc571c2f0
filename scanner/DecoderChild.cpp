// SPDX-License-Identifier: MIT
#include "scanner/DecoderChild.h"

#include "scanner/DecoderChannel.h"
#include "scanner/DecoderWords.h"
#include "scanner/ImageFile.h"
#include "scanner/ladder/Budget.h"
#include "scanner/ladder/Ladder.h"

#include <new>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>

namespace scanner {
namespace {

    /// The largest picture in colour, opened and made grey, needs 0.9 GB.
    [[maybe_unused]] constexpr rlim_t mostMemory = 2'500'000'000;

    void limitResources()
    {
        const rlimit none {0, 0};
        setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        // The sanitizers reserve terabytes of addresses.
        const rlimit memory {mostMemory, mostMemory};
        setrlimit(RLIMIT_AS, &memory);
#endif
    }

    /// Ends this process with the one that asked, even in the middle of a picture. PR_SET_PDEATHSIG would not
    /// do: it fires when the thread that started us ends, and a worker thread may do so at any time.
    void endWithParent(int socket)
    {
        std::thread([socket] {
            pollfd hangUp {socket, 0, 0};
            while (poll(&hangUp, 1, -1) < 0) {
            }
            _exit(0);
        }).detach();
    }

    lab::Expected<Frame> frameOf(const DecoderRequest& request, const FileDescriptor& memory)
    {
        if (!Frame::fits(request.width, request.height))
            return lab::refused("image.too-large");
        std::vector<std::uint8_t> pixels(
            static_cast<std::size_t>(request.width) * static_cast<std::size_t>(request.height));
        for (std::size_t got = 0; got < pixels.size();) {
            const auto count =
                pread(memory.number(), pixels.data() + got, pixels.size() - got, static_cast<off_t>(got));
            if (count <= 0)
                return lab::refused("image.unreadable");
            got += static_cast<std::size_t>(count);
        }
        return Frame::of(request.width, request.height, std::move(pixels));
    }

    Reading answer(const DecoderRequest& request, const FileDescriptor& memory)
    try {
        const Budget whole(request.budget);
        const auto failed = [&](lab::Message error) {
            return Reading {.ms = whole.wallMs(), .cpuMs = whole.cpuMs(), .error = std::move(error)};
        };
        const auto format = lab::SerialFormat::parse(request.serialMask);
        if (!format)
            return failed(format.error());
        const auto frame = request.isFile() ? readImage(request.path) : frameOf(request, memory);
        if (!frame)
            return failed(frame.error());
        auto reading = Ladder(LabelParser(*format)).read(*frame, request.budget, request.mode);
        reading.ms = whole.wallMs();
        reading.cpuMs = whole.cpuMs();
        return reading;
    } catch (const std::bad_alloc&) {
        return Reading {.error = lab::Message {"image.too-large", {}}};
    }

} // namespace

int serveDecoder(int socket)
{
    struct stat kind {};
    if (fstat(socket, &kind) != 0 || !S_ISSOCK(kind.st_mode))
        return 2;
    limitResources();
    endWithParent(socket);

    DecoderChannel channel {FileDescriptor(socket)};
    while (true) {
        auto packet = channel.receive(longestRequest, DecoderChannel::Deadline::max());
        if (!packet)
            return 0;
        const auto request = requestFromJson(packet->text);
        if (!request || !channel.send(begunWord))
            return 0;
        const auto reading = answer(*request, packet->descriptor);
        // Nothing of this picture is held when the next one is asked for.
        packet->descriptor = FileDescriptor();
        if (!channel.send(toJson(reading)))
            return 0;
    }
}

} // namespace scanner
