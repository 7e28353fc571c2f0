// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lab {

/// A file of lines that only grows. Open, it is locked against other programs; what was appended is on disk.
/// Throws Failure "file.write".
class AppendOnlyFile {
public:
    /// Waits for whoever has it open; makes it when it is not there.
    explicit AppendOnlyFile(std::filesystem::path file);
    ~AppendOnlyFile();
    AppendOnlyFile(const AppendOnlyFile&) = delete;
    AppendOnlyFile& operator=(const AppendOnlyFile&) = delete;

    /// The last few kilobytes.
    std::string tail() const { return tail(file_); }
    static std::string tail(const std::filesystem::path& file);

    /// Adds one line, which ends in a newline. What a power cut left of an unfinished line goes first.
    void append(std::string_view line);

private:
    [[noreturn]] void fail() const;

    std::filesystem::path file_;
    int descriptor_;
};

} // namespace lab
