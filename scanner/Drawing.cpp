// SPDX-License-Identifier: MIT
#include "scanner/Drawing.h"

#include "lab/values/Failure.h"
#include "lab/values/Text.h"
#include "scanner/Filters.h"
#include "scanner/Leptonica.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>

namespace scanner {
namespace {

    constexpr int codeQuietZone = 10; ///< modules beside a Code 128, ISO/IEC 15417
    constexpr int matrixQuietZone = 3; ///< modules around a Data Matrix: one is the least, three read better

    ZXing::BitMatrix encoded(Symbology symbology, std::string_view text)
    {
        // The writer takes the FNC1 mark as a wide character, so every byte becomes one.
        std::wstring wide;
        for (const char c : text)
            wide += static_cast<wchar_t>(static_cast<unsigned char>(c));
        const auto format = symbology == Symbology::Code128      ? ZXing::BarcodeFormat::Code128
                            : symbology == Symbology::DataMatrix ? ZXing::BarcodeFormat::DataMatrix
                                                                 : ZXing::BarcodeFormat::QRCode;
        return ZXing::MultiFormatWriter(format).setMargin(0).encode(
            wide, 0, symbology == Symbology::Code128 ? 1 : 0);
    }

    std::uint8_t inkIf(bool black) { return black ? 0 : 255; }

} // namespace

Frame drawCode(Symbology symbology, std::string_view text, int module, int height)
try {
    const auto bits = encoded(symbology, text);
    if (symbology == Symbology::Code128) {
        Frame frame((bits.width() + 2 * codeQuietZone) * module, height);
        for (int x = 0; x < bits.width(); ++x)
            fill(frame, (x + codeQuietZone) * module, 0, module, height, inkIf(bits.get(x, 0)));
        return frame;
    }
    Frame frame(
        (bits.width() + 2 * matrixQuietZone) * module, (bits.height() + 2 * matrixQuietZone) * module);
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            fill(frame, (x + matrixQuietZone) * module, (y + matrixQuietZone) * module, module, module,
                inkIf(bits.get(x, y)));
    return frame;
} catch (const std::invalid_argument& error) {
    throw lab::Failure({"label.unprintable", {{"text", lab::text::shown(text)}}}, error.what());
}

Frame drawText(std::string_view text, int height)
{
    using leptonica::Pix;
    leptonica::silence();
    struct FontDeleter {
        void operator()(L_BMF* font) const { bmfDestroy(&font); }
    };
    const std::string line(text);
    // The largest built-in font; its outlines become smooth when enlarged grey and cut at half.
    const std::unique_ptr<L_BMF, FontDeleter> font(bmfCreate(nullptr, 20));
    int width = 0;
    if (line.empty() || !font || bmfGetStringWidth(font.get(), line.c_str(), &width) != 0 || width < 1)
        return {1, height};
    constexpr int margin = 2;
    const auto lineHeight = font->lineheight + 2 * margin;
    const Pix small(pixCreate(width + 2 * margin, lineHeight, 8));
    pixSetAll(small.get());
    pixSetTextline(
        small.get(), font.get(), line.c_str(), 0, margin, font->baselinetab['A'] + margin, nullptr, nullptr);
    const auto scale = static_cast<float>(height) / static_cast<float>(lineHeight);
    const Pix large(pixScaleGeneral(small.get(), scale, scale, 0, 1));
    auto letters = leptonica::toFrame(large);
    if (!letters)
        return {1, height};
    auto smooth = blurred(*letters, std::max(0.5, 0.6 * static_cast<double>(scale)));
    for (int y = 0; y < smooth.height(); ++y)
        for (auto& grey : smooth.row(y))
            grey = inkIf(grey < 140);
    return smooth;
}

void paste(Frame& ground, const Frame& picture, int x, int y)
{
    for (int row = std::max(0, -y); row < picture.height() && y + row < ground.height(); ++row)
        for (int column = std::max(0, -x); column < picture.width() && x + column < ground.width(); ++column)
            ground.set(x + column, y + row, picture.at(column, row));
}

void fill(Frame& ground, int x, int y, int width, int height, std::uint8_t grey)
{
    const auto right = std::min(x + width, ground.width());
    const auto bottom = std::min(y + height, ground.height());
    for (int row = std::max(0, y); row < bottom; ++row)
        for (int column = std::max(0, x); column < right; ++column)
            ground.set(column, row, grey);
}

} // namespace scanner
