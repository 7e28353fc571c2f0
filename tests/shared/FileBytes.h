// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// All bytes of a file.
inline std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Flips one bit, as a bad disk would.
inline void changeByte(const std::filesystem::path& file, std::size_t at)
{
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekg(static_cast<std::streamoff>(at));
    const char changed = static_cast<char>(bytes.get() ^ 0x01);
    bytes.seekp(static_cast<std::streamoff>(at));
    bytes.put(changed);
}
