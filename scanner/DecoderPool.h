// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/DecoderProcess.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace scanner {

/// Several decoder children for many pictures: a folder is read on all cores. A picture that kills its child
/// costs that picture alone.
class DecoderPool {
public:
    /// `children` at least 1; usually `coreCount()`. Nothing is started yet.
    DecoderPool(const std::filesystem::path& program, const DecoderProcess::Options& options, int children);

    /// How many children keep this machine busy.
    static int coreCount();

    /// Reads the files and tells about each, in their order, in the calling thread, as soon as those before
    /// it are done. Throws what the first child that cannot be started threw.
    void readAll(const std::vector<std::filesystem::path>& files, std::chrono::milliseconds budget,
        const std::function<void(const std::filesystem::path&, const Reading&)>& tell);

private:
    std::vector<std::unique_ptr<DecoderProcess>> decoders_;
};

} // namespace scanner
