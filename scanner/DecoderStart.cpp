// SPDX-License-Identifier: MIT
#include "scanner/DecoderStart.h"

#include "lab/values/Failure.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace scanner {
namespace {

    constexpr int childSocket = 3;

    [[noreturn]] void refuse(const std::filesystem::path& program, int error)
    {
        throw lab::Failure({"decoder.absent", {{"program", program.string()}}}, std::strerror(error));
    }

    /// Above the numbers that the child gives to its own descriptors, so that no dup2 overwrites a source.
    FileDescriptor lifted(FileDescriptor descriptor)
    {
        return FileDescriptor(fcntl(descriptor.number(), F_DUPFD_CLOEXEC, childSocket + 1));
    }

    struct ChildSide {
        FileDescriptor socket;
        FileDescriptor nothing;
        FileDescriptor errors;
        FileDescriptor startFault; ///< takes errno when the program cannot be run; closes when it can
    };

    /// Between fork and exec: only what is safe when other threads held locks at the fork.
    [[noreturn]] void becomeDecoder(const ChildSide& side, char* const* arguments)
    {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        dup2(side.nothing.number(), STDIN_FILENO);
        dup2(side.nothing.number(), STDOUT_FILENO);
        dup2(side.errors.number(), STDERR_FILENO);
        dup2(side.socket.number(), childSocket);
        const auto kept = static_cast<unsigned>(side.startFault.number());
        if (kept > childSocket + 1)
            close_range(childSocket + 1, kept - 1, 0);
        close_range(kept + 1, ~0U, 0);
        execv(arguments[0], arguments);
        const int error = errno;
        [[maybe_unused]] const auto told = write(side.startFault.number(), &error, sizeof error);
        _exit(127);
    }

} // namespace

StartedDecoder startDecoder(const std::filesystem::path& program, const std::filesystem::path& errorFile)
{
    std::array<int, 2> sockets {};
    std::array<int, 2> pipe {};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        refuse(program, errno);
    FileDescriptor ours(sockets[0]);
    FileDescriptor theirs(sockets[1]);
    if (pipe2(pipe.data(), O_CLOEXEC) != 0)
        refuse(program, errno);
    const FileDescriptor startFault(pipe[0]);

    ChildSide side {lifted(std::move(theirs)), lifted(FileDescriptor(open("/dev/null", O_RDWR | O_CLOEXEC))),
        lifted(FileDescriptor(
            errorFile.empty() ? open("/dev/null", O_WRONLY | O_CLOEXEC)
                              : open(errorFile.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600))),
        lifted(FileDescriptor(pipe[1]))};
    if (!side.socket.isOpen() || !side.nothing.isOpen() || !side.errors.isOpen() || !side.startFault.isOpen())
        refuse(program, errno);

    std::string name = program.string();
    std::string command = "decoder";
    const std::array<char*, 3> arguments {name.data(), command.data(), nullptr};
    const auto id = fork();
    if (id < 0)
        refuse(program, errno);
    if (id == 0)
        becomeDecoder(side, arguments.data());

    side = {};
    int error = 0;
    ssize_t told = 0;
    while ((told = ::read(startFault.number(), &error, sizeof error)) < 0 && errno == EINTR) {
    }
    if (told == static_cast<ssize_t>(sizeof error)) {
        while (waitpid(id, nullptr, 0) < 0 && errno == EINTR) {
        }
        refuse(program, error);
    }
    return {id, std::move(ours)};
}

} // namespace scanner
