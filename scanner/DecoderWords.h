// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Reading.h"
#include "scanner/SymbolReader.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// What a workstation and its decoder child say to each other, as JSON. The child may have been taken over by
/// a hostile picture, so whatever it says is checked.
namespace scanner {

/// One picture to read: a file by its path, or a frame whose pixels lie in the memory file beside the
/// request.
struct DecoderRequest {
    std::string path;
    int width = 0;
    int height = 0;
    std::chrono::milliseconds budget {0};
    ReadingMode mode = ReadingMode::Safe;
    std::string serialMask;

    bool isFile() const { return !path.empty(); }
};

/// The child's answer as soon as it has a request: who dies before it did not die of the picture.
inline constexpr std::string_view begunWord = "begun";
inline constexpr std::size_t longestRequest = 64 * 1024;
inline constexpr std::size_t longestReply = 4 * 1024 * 1024;

std::string toJson(const DecoderRequest& request);
std::optional<DecoderRequest> requestFromJson(const std::string& json);

/// Of an error only the code travels: the workstation knows the file.
std::string toJson(const Reading& reading);
std::optional<Reading> readingFromJson(const std::string& json);

} // namespace scanner
