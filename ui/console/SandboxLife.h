// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>
#include <filesystem>
#include <optional>
#include <sys/types.h>

namespace ui::console {

/// How long a sandbox's process lives: until somebody ends it, or, when it was started with its parent, until
/// that has gone. Made before the process has other threads, so that the wait alone hears the signals.
class SandboxLife {
public:
    explicit SandboxLife(bool withParent);
    void wait() const;

private:
    sigset_t ends_ {};
    std::optional<pid_t> parent_;
};

/// The folder asked for, or one of its own that goes with it.
class SandboxFolder {
public:
    /// Throws lab::Failure "file.write".
    explicit SandboxFolder(const std::filesystem::path& wanted);
    ~SandboxFolder();
    SandboxFolder(const SandboxFolder&) = delete;
    SandboxFolder& operator=(const SandboxFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    bool own_;
};

} // namespace ui::console
