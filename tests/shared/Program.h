// SPDX-License-Identifier: MIT
#pragma once

#include "tests/shared/TemporaryFolder.h"

#include <array>
#include <cstdio>
#include <string>
#include <sys/wait.h>
#include <vector>

/// What a run of the real program printed and how it ended.
struct ProgramRun {
    int exitCode = -1;
    std::string out;
    std::string err;
};

/// Runs `flexcal` (or another program) with these words and waits for it.
inline ProgramRun runProgram(
    const std::vector<std::string>& words, const std::string& program = FLEXCAL_PROGRAM)
{
    const auto quoted = [](const std::string& word) {
        std::string text = "'";
        for (const char c : word)
            text += c == '\'' ? std::string("'\\''") : std::string(1, c);
        return text + "'";
    };
    const TemporaryFolder folder;
    const auto errors = (folder / "err").string();
    auto command = quoted(program);
    for (const auto& word : words)
        command += " " + quoted(word);
    command += " 2>" + quoted(errors);

    ProgramRun run;
    auto* pipe = ::popen(command.c_str(), "r");
    std::array<char, 4096> buffer {};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe))
        run.out.append(buffer.data(), size);
    const int status = ::pclose(pipe);
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (auto* file = std::fopen(errors.c_str(), "r")) {
        while (const auto size = std::fread(buffer.data(), 1, buffer.size(), file))
            run.err.append(buffer.data(), size);
        std::fclose(file);
    }
    return run;
}
