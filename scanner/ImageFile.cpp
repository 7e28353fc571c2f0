// SPDX-License-Identifier: MIT
#include "scanner/ImageFile.h"

#include "lab/values/Failure.h"
#include "scanner/Leptonica.h"

#include <fstream>
#include <iterator>
#include <vector>

namespace scanner {
namespace {

    constexpr std::uintmax_t largestFile = 64'000'000;

    using Bytes = std::vector<unsigned char>;

    bool isAccepted(int format)
    {
        switch (format) {
        case IFF_PNG:
        case IFF_JFIF_JPEG:
        case IFF_GIF:
        case IFF_BMP:
        case IFF_WEBP:
            return true;
        default:
            return format >= IFF_TIFF && format <= IFF_TIFF_ZIP;
        }
    }

    /// What the header promises is checked before memory is spent on it.
    std::string faultOfHeader(const Bytes& bytes)
    {
        int format = 0;
        if (findFileFormatBuffer(bytes.data(), &format) != 0 || !isAccepted(format))
            return "image.unreadable";
        // Leptonica reads the whole picture to learn a BMP's or GIF's size; its own limits must do there.
        if (format == IFF_BMP || format == IFF_GIF)
            return {};
        int width = 0;
        int height = 0;
        if (pixReadHeaderMem(bytes.data(), bytes.size(), nullptr, &width, &height, nullptr, nullptr, nullptr)
            != 0)
            return "image.unreadable";
        if (width > 0 && height > 0 && !Frame::fits(width, height))
            return "image.too-large";
        return {};
    }

    lab::Expected<Frame> decoded(const Bytes& bytes)
    {
        // Sixteen bytes tell the format; shorter files hold no picture.
        if (bytes.size() < 16)
            return lab::refused("image.unreadable");
        leptonica::silence();
        if (auto fault = faultOfHeader(bytes); !fault.empty())
            return lab::refused(std::move(fault));
        return leptonica::toFrame(leptonica::Pix(pixReadMem(bytes.data(), bytes.size())));
    }

} // namespace

lab::Expected<Frame> readImage(const std::filesystem::path& file)
{
    const auto refusal = [&](std::string code) {
        return lab::refused(std::move(code), {{"file", file.string()}});
    };
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return refusal("image.absent");
    // A device or a pipe would never end.
    if (!std::filesystem::is_regular_file(status))
        return refusal("image.unreadable");
    const auto size = std::filesystem::file_size(file, error);
    if (error)
        return refusal("image.unreadable");
    if (size > largestFile)
        return refusal("image.too-large");

    std::ifstream stream(file, std::ios::binary);
    Bytes bytes(size);
    if (!stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size)))
        return refusal("image.unreadable");
    auto frame = decoded(bytes);
    if (!frame)
        return refusal(frame.error().code);
    return frame;
}

void writePng(const Frame& frame, const std::filesystem::path& file)
{
    leptonica::silence();
    const auto pix = leptonica::toPix(frame);
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    if (!pix || pixWriteMemPng(&bytes, &size, pix.get(), 0) != 0)
        throw lab::Failure({"image.unwritable", {{"file", file.string()}}}, "no PNG could be made");
    const std::unique_ptr<l_uint8, void (*)(void*)> owner(bytes, lept_free);

    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(size));
    stream.close();
    if (!stream)
        throw lab::Failure({"image.unwritable", {{"file", file.string()}}});
}

} // namespace scanner
