// SPDX-License-Identifier: MIT
#include "carriers/LabelStore.h"

#include "lab/store/Sha256.h"
#include "lab/values/Failure.h"

#include <Poco/UUIDGenerator.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace carriers {
namespace {

    [[noreturn]] void throwUnwritten(const std::filesystem::path& file, int error)
    {
        throw lab::Failure({"file.write", {{"file", file.string()}}}, std::strerror(error));
    }

    /// On disk when it returns: the journal's row that names the file comes after it.
    void writeThrough(const std::filesystem::path& file, const std::string& bytes)
    {
        const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (descriptor < 0)
            throwUnwritten(file, errno);
        int error = 0;
        for (std::size_t at = 0; at < bytes.size() && error == 0;) {
            const auto written = ::write(descriptor, bytes.data() + at, bytes.size() - at);
            if (written > 0)
                at += static_cast<std::size_t>(written);
            else if (errno != EINTR)
                error = errno ? errno : EIO;
        }
        if (error == 0 && ::fsync(descriptor) != 0)
            error = errno;
        ::close(descriptor);
        if (error != 0)
            throwUnwritten(file, error);
    }

} // namespace

std::string LabelStore::keep(const Shipment& shipment) const
{
    const auto name = shipment.number.text() + "." + std::string(word(shipment.format));
    const auto file = folder_ / name;
    // Of its own name: another program may be writing the same label after a lost answer.
    const auto beside =
        folder_ / (name + "." + Poco::UUIDGenerator::defaultGenerator().createRandom().toString());
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    writeThrough(beside, shipment.label);
    std::filesystem::rename(beside, file, error);
    if (error)
        throwUnwritten(file, error.value());
    return name;
}

std::optional<std::string> LabelStore::read(const std::string& name, const std::string& hash) const
{
    std::ifstream in(folder_ / name, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    if (!in || lab::sha256(bytes.str()) != hash)
        return std::nullopt;
    return bytes.str();
}

} // namespace carriers
