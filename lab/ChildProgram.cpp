// SPDX-License-Identifier: MIT
#include "lab/ChildProgram.h"

#include "lab/store/Json.h"
#include "lab/values/Failure.h"

#include <array>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace lab {
namespace {

    using SteadyClock = std::chrono::steady_clock;
    constexpr std::chrono::seconds endLimit(5);

    [[noreturn]] void notReady(const std::string& what, const std::string& why)
    {
        throw Failure({"child.not-ready", {{"program", what}}}, why);
    }

    /// Starts the program with its output on `output`; its signals are as a fresh program expects them.
    int spawned(std::vector<std::string> words, const std::filesystem::path& log, int output)
    {
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);

        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        const auto errors = log.empty() ? std::string("/dev/null") : log.string();
        ::posix_spawn_file_actions_addopen(
            &actions, STDERR_FILENO, errors.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
        posix_spawnattr_t attributes;
        ::posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        int id = 0;
        const int error = ::posix_spawn(&id, words[0].c_str(), &actions, &attributes, arguments.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
        if (error != 0)
            notReady(words[0], std::strerror(error));
        return id;
    }

    /// The first line that comes out of `input`; empty when it ends or takes too long.
    std::string firstLine(int input, std::chrono::milliseconds patience)
    {
        const auto until = SteadyClock::now() + patience;
        std::string line;
        while (!line.ends_with('\n')) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - SteadyClock::now()).count();
            pollfd waiting {input, POLLIN, 0};
            char byte = 0;
            if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0 || ::read(input, &byte, 1) != 1)
                return {};
            line += byte;
        }
        return line;
    }

    void end(int id)
    {
        ::kill(id, SIGTERM);
        const auto until = SteadyClock::now() + endLimit;
        while (::waitpid(id, nullptr, WNOHANG) == 0) {
            if (SteadyClock::now() >= until) {
                ::kill(id, SIGKILL);
                ::waitpid(id, nullptr, 0);
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }

} // namespace

ChildProgram::ChildProgram(const std::filesystem::path& program, const std::vector<std::string>& words,
    const std::filesystem::path& log, std::chrono::milliseconds patience)
{
    std::vector<std::string> all {program.string()};
    all.insert(all.end(), words.begin(), words.end());
    std::array<int, 2> pipe {};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        notReady(all[0], std::strerror(errno));

    std::promise<int> started;
    auto id = started.get_future();
    starter_ = std::thread([&, output = pipe[1]] {
        try {
            started.set_value(spawned(all, log, output));
        } catch (...) {
            started.set_exception(std::current_exception());
            return;
        }
        ended_.get_future().wait();
    });
    std::string line;
    try {
        id_ = id.get();
        ::close(std::exchange(pipe[1], -1));
        line = firstLine(pipe[0], patience);
        ready_ = parseObject(line);
    } catch (const Failure&) {
        for (const int descriptor : pipe)
            if (descriptor >= 0)
                ::close(descriptor);
        finish();
        notReady(all[0] + " " + words.front(), line);
    }
    ::close(pipe[0]);
}

ChildProgram::~ChildProgram() { finish(); }

void ChildProgram::finish()
{
    if (id_ > 0)
        end(id_);
    ended_.set_value();
    starter_.join();
}

} // namespace lab
