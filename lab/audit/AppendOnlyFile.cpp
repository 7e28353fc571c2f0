// SPDX-License-Identifier: MIT
#include "lab/audit/AppendOnlyFile.h"

#include "lab/values/Failure.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <unistd.h>

namespace lab {
namespace {

    constexpr std::streamoff tailBytes = 4096; ///< longer than any line

} // namespace

AppendOnlyFile::AppendOnlyFile(std::filesystem::path file)
    : file_(std::move(file))
{
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    const bool fresh = !std::filesystem::exists(file_, error);
    descriptor_ = open(file_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (descriptor_ < 0)
        fail();
    if (flock(descriptor_, LOCK_EX) != 0) {
        close(descriptor_);
        fail();
    }
    if (!fresh)
        return;
    // The name, too, must survive a power cut.
    const int folder = open(file_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
}

AppendOnlyFile::~AppendOnlyFile() { close(descriptor_); }

std::string AppendOnlyFile::tail(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in)
        return {};
    const auto size = static_cast<std::streamoff>(in.tellg());
    std::string text(static_cast<std::size_t>(std::min(size, tailBytes)), '\0');
    in.seekg(size - static_cast<std::streamoff>(text.size()));
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    return in ? text : std::string();
}

void AppendOnlyFile::append(std::string_view line)
{
    const auto end = tail();
    const auto unfinished = end.size() - (end.rfind('\n') + 1);
    const auto size = lseek(descriptor_, 0, SEEK_END);
    if (size < 0 || (unfinished > 0 && ftruncate(descriptor_, size - static_cast<off_t>(unfinished)) != 0)
        || write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size())
        || fsync(descriptor_) != 0)
        fail();
}

void AppendOnlyFile::fail() const
{
    const int error = errno;
    throw Failure({"file.write", {{"file", file_.string()}}}, std::strerror(error));
}

} // namespace lab
