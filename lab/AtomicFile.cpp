// SPDX-License-Identifier: MIT
#include "lab/AtomicFile.h"

#include "lab/values/Failure.h"

#include <Poco/UUIDGenerator.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lab {
namespace {

    struct Descriptor {
        int number;
        ~Descriptor()
        {
            if (number >= 0)
                close(number);
        }
    };

    bool writeAll(int file, std::string_view content)
    {
        while (!content.empty()) {
            const auto written = write(file, content.data(), content.size());
            if (written < 0 && errno != EINTR)
                return false;
            content.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
        return true;
    }

    bool put(const std::string& name, std::string_view content, unsigned mode)
    {
        const Descriptor file {open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)};
        return file.number >= 0 && fchmod(file.number, static_cast<mode_t>(mode)) == 0
               && writeAll(file.number, content) && fsync(file.number) == 0;
    }

} // namespace

void writeAtomically(const std::filesystem::path& file, std::string_view content, unsigned mode)
{
    const auto unfinished =
        file.string() + "." + Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
    if (!put(unfinished, content, mode) || std::rename(unfinished.c_str(), file.c_str()) != 0) {
        const int error = errno;
        unlink(unfinished.c_str());
        throw Failure({"file.write", {{"file", file.string()}}}, std::strerror(error));
    }
    // The name, too, must survive a power cut.
    const Descriptor folder {open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (folder.number >= 0)
        fsync(folder.number);
}

} // namespace lab
