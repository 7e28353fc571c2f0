// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/ModuleSerial.h"
#include "scanner/Frame.h"
#include "scanner/Reading.h"
#include "scanner/SymbolReader.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>

namespace scanner {

struct DecoderRequest;

/// The decoder, in a process of its own: hostile pictures and the barcode library's asserts end that process
/// and never the one that asked. One child is kept warm; a dead one is replaced by the next read.
///
/// Usable from any thread, one read at a time. Pictures' and the child's failures come back inside the
/// `Reading`; only a program that cannot be started at all throws lab::Failure "decoder.absent" {program}.
class DecoderProcess {
public:
    /// How the child is started and how patient we are with it.
    struct Options {
        /// What a serial looks like: below the plain step only known labels are accepted.
        lab::SerialFormat serialFormat = lab::SerialFormat::standard();
        /// Wall time that a child may take beyond the budget before it is killed. It covers the start of the
        /// child, the loading of a file and the one step that is running when the budget ends.
        std::chrono::milliseconds margin {3000};
        /// Where the child's error output goes; nowhere when empty.
        std::filesystem::path errorFile {};
        /// Where a picture that killed its child is kept for study, the latest `mostStudied` of them; nowhere
        /// when empty. Made when needed.
        std::filesystem::path studyFolder {};
        /// A child that holds more memory than this between pictures is replaced: libraries leak.
        std::size_t mostResident = 600'000'000;
    };

    /// Nothing is started yet. `program` is run as `<program> decoder` and must call `serveDecoder`.
    explicit DecoderProcess(std::filesystem::path program);
    DecoderProcess(std::filesystem::path program, Options options);
    /// Ends the child.
    ~DecoderProcess();
    DecoderProcess(const DecoderProcess&) = delete;
    DecoderProcess& operator=(const DecoderProcess&) = delete;

    /// Reads an image file, which the child opens. `budget` is the ladder's time; 0 is the plain step alone.
    Reading read(const std::filesystem::path& image, std::chrono::milliseconds budget,
        ReadingMode mode = ReadingMode::Safe);
    /// Reads a frame, which travels in shared memory.
    Reading read(const Frame& frame, std::chrono::milliseconds budget, ReadingMode mode = ReadingMode::Safe);

    static constexpr std::size_t mostStudied = 20;

    /// Starts the child now, so that the first read finds it warm.
    void warmUp();

    /// The running child's process id, or 0: for reports, and for tests that end it.
    int childId() const { return childId_; }

private:
    class Child;

    Reading ask(const DecoderRequest& request, int memory);
    Child& child();
    void endChild();
    void endGrownChild();

    std::filesystem::path program_;
    Options options_;
    std::mutex mutex_;
    std::unique_ptr<Child> child_;
    std::atomic<int> childId_ {0};
};

} // namespace scanner
