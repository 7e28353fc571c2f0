// SPDX-License-Identifier: MIT
#include "scanner/LabelFile.h"

#include "lab/values/Failure.h"
#include "scanner/ImageFile.h"
#include "scanner/LabelWriter.h"
#include "scanner/Leptonica.h"

#include <fstream>

namespace scanner {
namespace {

    constexpr double barMillimetres = 0.25;
    constexpr double millimetresPerInch = 25.4;
    constexpr std::uint8_t middleGrey = 128;

    bool isInk(const Frame& label, int x, int y) { return label.at(x, y) < middleGrey; }

    /// Dots of the printer for so many pixels; a bar is a whole number of dots on all of them.
    int dotsOf(int pixels, PrinterDots dots)
    {
        return pixels * static_cast<int>(dots) / static_cast<int>(labelBarPixels / barMillimetres);
    }

    [[noreturn]] void fail(const std::filesystem::path& file)
    {
        throw lab::Failure({"image.unwritable", {{"file", file.string()}}});
    }

} // namespace

std::string toZpl(const Frame& label, PrinterDots dots)
{
    constexpr std::string_view hexDigits = "0123456789ABCDEF";
    const auto width = dotsOf(label.width(), dots);
    const auto height = dotsOf(label.height(), dots);
    const auto rowBytes = (width + 7) / 8;
    const auto bytes = std::to_string(rowBytes * height);
    auto zpl = "^XA\n^PW" + std::to_string(width) + "\n^LL" + std::to_string(height) + "\n^FO0,0^GFA," + bytes
               + "," + bytes + "," + std::to_string(rowBytes) + ",\n";
    const auto ink = [&](int x, int y) {
        return x < width
               && isInk(label, (2 * x + 1) * label.width() / (2 * width),
                   (2 * y + 1) * label.height() / (2 * height));
    };
    for (int y = 0; y < height; ++y) {
        for (int nibble = 0; nibble < 2 * rowBytes; ++nibble) {
            std::size_t bits = 0;
            for (int bit = 0; bit < 4; ++bit)
                bits = 2 * bits + (ink(4 * nibble + bit, y) ? 1 : 0);
            zpl += hexDigits[bits];
        }
        zpl += '\n';
    }
    return zpl + "^FS\n^XZ\n";
}

std::string toPdf(const Frame& label, const std::string& title)
{
    leptonica::silence();
    const leptonica::Pix grey = leptonica::toPix(label);
    const leptonica::Pix ink(grey ? pixThresholdToBinary(grey.get(), middleGrey) : nullptr);
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    const auto dotsPerInch = static_cast<l_int32>(labelBarPixels / barMillimetres * millimetresPerInch + 0.5);
    if (!ink
        || pixConvertToPdfData(
               ink.get(), L_FLATE_ENCODE, 0, &bytes, &size, 0, 0, dotsPerInch, title.c_str(), nullptr, 0)
               != 0)
        fail(title);
    std::string pdf(reinterpret_cast<const char*>(bytes), size);
    lept_free(bytes);
    return pdf;
}

lab::Expected<void> writeLabel(
    const Frame& label, const std::string& title, const std::filesystem::path& file)
{
    const auto ending = file.extension();
    if (ending == ".png") {
        writePng(label, file);
        return {};
    }
    if (ending != ".pdf" && ending != ".zpl")
        return lab::refused("label.ending", {{"file", file.string()}});
    const auto text = ending == ".pdf" ? toPdf(label, title) : toZpl(label, PrinterDots::Eight);
    std::ofstream out(file, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!out.flush())
        fail(file);
    return {};
}

} // namespace scanner
