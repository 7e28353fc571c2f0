// SPDX-License-Identifier: MIT
#include "lab/store/Files.h"

#include "lab/values/Failure.h"

#include <Poco/UUIDGenerator.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace lab {
namespace {

    [[noreturn]] void failed(const std::filesystem::path& file, const std::string& why)
    {
        throw Failure({"file.write", {{"file", file.string()}}}, why);
    }

    void waitForDisk(const std::filesystem::path& path)
    {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
        const int error = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        if (!done)
            failed(path, std::strerror(error));
    }

    std::filesystem::path folderOf(const std::filesystem::path& file)
    {
        return std::filesystem::absolute(file).parent_path();
    }

} // namespace

void copyFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code error;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
    if (error)
        failed(to, error.message());
    std::filesystem::permissions(
        to, std::filesystem::perms::owner_write, std::filesystem::perm_options::add, error);
    waitForDisk(to);
}

void moveDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    waitForDisk(from);
    std::error_code error;
    std::filesystem::rename(from, to, error);
    if (error)
        failed(to, error.message());
    waitForDisk(folderOf(to));
}

std::optional<pid_t> lockedBy(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    struct flock wanted {};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET; // from the first byte to the last there may ever be
    const bool asked = ::fcntl(descriptor, F_GETLK, &wanted) == 0;
    ::close(descriptor);
    return asked && wanted.l_type != F_UNLCK ? std::optional(wanted.l_pid) : std::nullopt;
}

std::string uniqueName() { return Poco::UUIDGenerator::defaultGenerator().createRandom().toString(); }

} // namespace lab
