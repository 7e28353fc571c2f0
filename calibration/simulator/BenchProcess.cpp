// SPDX-License-Identifier: MIT
#include "calibration/simulator/BenchProcess.h"

#include "lab/store/Json.h"
#include "lab/values/Failure.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace calibration {
namespace {

    using namespace std::chrono_literals;

    constexpr auto startDeadline = 10s;
    constexpr auto stopDeadline = 3s;

    [[noreturn]] void refuse(const std::filesystem::path& program, const std::string& why)
    {
        throw lab::Failure({"simulator.start", {{"program", program.string()}}}, why);
    }

    /// The first line from the pipe; empty when none comes in time.
    std::string lineFrom(int pipe)
    {
        const auto deadline = std::chrono::steady_clock::now() + startDeadline;
        std::string line;
        while (line.empty() || line.back() != '\n') {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                deadline - std::chrono::steady_clock::now());
            pollfd waiting {pipe, POLLIN, 0};
            char character = 0;
            if (left.count() <= 0 || poll(&waiting, 1, static_cast<int>(left.count())) <= 0
                || read(pipe, &character, 1) != 1)
                return {};
            line += character;
        }
        return line;
    }

} // namespace

BenchProcess::BenchProcess(const std::filesystem::path& program, const std::vector<std::string>& options)
{
    std::vector<std::string> words {program.string(), "sandbox", "bench", "--with-parent"};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::array<int, 2> pipe {};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0)
        refuse(program, std::strerror(errno));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    const int error = posix_spawn(&id_, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(pipe[1]);
    const auto line = error == 0 ? lineFrom(pipe[0]) : std::string();
    close(pipe[0]);
    if (error != 0) {
        id_ = -1;
        refuse(program, std::strerror(error));
    }
    try {
        port_ = lab::parseObject(line)->getValue<int>("port");
    } catch (const std::exception& exception) {
        stop();
        refuse(program, exception.what());
    }
}

BenchProcess::~BenchProcess() { stop(); }

void BenchProcess::stop()
{
    if (id_ < 0)
        return;
    kill(id_, SIGTERM);
    const auto deadline = std::chrono::steady_clock::now() + stopDeadline;
    while (waitpid(id_, nullptr, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            kill(id_, SIGKILL);
            waitpid(id_, nullptr, 0);
            break;
        }
        std::this_thread::sleep_for(10ms);
    }
    id_ = -1;
}

} // namespace calibration
