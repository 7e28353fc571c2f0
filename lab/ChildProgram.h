// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/JSON/Object.h>

#include <chrono>
#include <filesystem>
#include <future>
#include <string>
#include <thread>
#include <vector>

namespace lab {

/// A program of ours in a process of its own (a sandbox), that says in one JSON line when it is ready and then
/// works until it is told to end.
///
/// A child that asks the kernel to end it with its parent ends with the very thread that started it; so a thread
/// of this object's own starts it and lives as long as it does.
class ChildProgram {
public:
    /// Starts it and waits for its line. Throws Failure "child.not-ready" when it ends or stays silent.
    /// Its error output goes to `log`; nowhere when that is empty.
    ChildProgram(const std::filesystem::path& program, const std::vector<std::string>& words,
        const std::filesystem::path& log, std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// Asks it to end, and kills it when it has not after five seconds.
    ~ChildProgram();
    ChildProgram(const ChildProgram&) = delete;
    ChildProgram& operator=(const ChildProgram&) = delete;

    /// What it said when it was ready, e.g. its port.
    const Poco::JSON::Object& ready() const { return *ready_; }
    int id() const { return id_; }

private:
    void finish();

    int id_ = 0;
    Poco::JSON::Object::Ptr ready_;
    std::promise<void> ended_;
    std::thread starter_;
};

} // namespace lab
