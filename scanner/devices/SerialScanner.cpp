// SPDX-License-Identifier: MIT
#include "scanner/devices/SerialScanner.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <termios.h>

namespace scanner {
namespace {

    constexpr int quietMs = 100; ///< after which a code without a line end is over
    constexpr int retryMs = 500; ///< between looks for a scanner that is not there

    /// The device in raw mode, or a closed descriptor.
    FileDescriptor opened(const std::filesystem::path& path)
    {
        FileDescriptor device(open(path.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
        termios line {};
        if (!device.isOpen() || tcgetattr(device.number(), &line) != 0)
            return {};
        cfmakeraw(&line);
        cfsetispeed(&line, B9600);
        line.c_cflag |= static_cast<tcflag_t>(CLOCAL | CREAD);
        if (tcsetattr(device.number(), TCSANOW, &line) != 0)
            return {};
        return device;
    }

    bool endsCode(char c) { return c == '\r' || c == '\n' || c == '\t'; }

} // namespace

SerialScanner::SerialScanner(std::filesystem::path device, std::function<void(const std::string&)> onScan)
    : device_(std::move(device))
    , onScan_(std::move(onScan))
    , wakeUp_(eventfd(0, EFD_CLOEXEC))
    , thread_([this](const std::stop_token& stop) { run(stop); })
{
}

SerialScanner::~SerialScanner()
{
    thread_.request_stop();
    const std::uint64_t once = 1;
    [[maybe_unused]] const auto written = write(wakeUp_.number(), &once, sizeof once);
}

void SerialScanner::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        if (const auto device = opened(device_); device.isOpen()) {
            connected_ = true;
            readFrom(device.number(), stop);
            connected_ = false;
        }
        pollfd waiting {wakeUp_.number(), POLLIN, 0};
        poll(&waiting, 1, retryMs);
    }
}

void SerialScanner::readFrom(int device, const std::stop_token& stop)
{
    std::string code;
    bool tooLong = false;
    const auto finish = [&] {
        if (!code.empty() && !tooLong)
            onScan_(code);
        code.clear();
        tooLong = false;
    };
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> waiting {pollfd {device, POLLIN, 0}, pollfd {wakeUp_.number(), POLLIN, 0}};
        const auto ready = poll(waiting.data(), waiting.size(), code.empty() ? -1 : quietMs);
        if (ready == 0)
            finish();
        if (ready <= 0 || waiting[0].revents == 0)
            continue;
        std::array<char, 512> bytes {};
        const auto count = ::read(device, bytes.data(), bytes.size());
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            continue;
        if (count <= 0)
            return;
        for (const char c : std::string_view(bytes.data(), static_cast<std::size_t>(count)))
            if (endsCode(c))
                finish();
            else if (code.size() < longestCode)
                code += c;
            else
                tooLong = true;
    }
}

} // namespace scanner
