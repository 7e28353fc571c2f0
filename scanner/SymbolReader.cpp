// SPDX-License-Identifier: MIT
#include "scanner/SymbolReader.h"

#include "scanner/Zxing.h"

#include <algorithm>
#include <utility>

namespace scanner {
namespace {

    constexpr std::array<std::pair<Symbology, ZXing::BarcodeFormat>, 4> formats {{
        {Symbology::Code128, ZXing::BarcodeFormat::Code128},
        {Symbology::DataMatrix, ZXing::BarcodeFormat::DataMatrix},
        {Symbology::QRCode, ZXing::BarcodeFormat::QRCode},
        {Symbology::MaxiCode, ZXing::BarcodeFormat::MaxiCode},
    }};

    ZXing::BarcodeFormats libraryFormats(Symbologies symbologies)
    {
        ZXing::BarcodeFormats result;
        for (const auto& [symbology, format] : formats)
            if (symbologies.has(symbology))
                result |= format;
        return result;
    }

    zxing::Options libraryOptions(const ReaderSettings& settings)
    {
        auto options = zxing::defaultOptions();
        options.setFormats(libraryFormats(settings.symbologies));
        if (settings.mode == ReadingMode::LibraryDefaults)
            return options;
        // 1.4 asserts when a linear code is found at full and at reduced size (zxing-cpp issue 740).
        options.setTryDownscale(false);
        options.setTryRotate(settings.everyTurn);
        if (settings.isPure)
            options.setIsPure(true).setBinarizer(ZXing::Binarizer::FixedThreshold);
        options.setMaxNumberOfSymbols(static_cast<std::uint8_t>(std::clamp(settings.most, 1, 255)));
        return options;
    }

    Point toPoint(ZXing::PointI point)
    {
        return {static_cast<double>(point.x), static_cast<double>(point.y)};
    }

} // namespace

std::vector<Symbol> readSymbols(const Frame& frame, const ReaderSettings& settings)
{
    const ZXing::ImageView view(
        frame.pixels().data(), frame.width(), frame.height(), ZXing::ImageFormat::Lum);
    std::vector<Symbol> symbols;
    for (const auto& result : ZXing::ReadBarcodes(view, libraryOptions(settings))) {
        const auto* format =
            std::ranges::find(formats, result.format(), &std::pair<Symbology, ZXing::BarcodeFormat>::second);
        const auto& bytes = result.bytes();
        if (!result.isValid() || format == formats.end() || bytes.empty())
            continue;
        const auto& position = result.position();
        symbols.push_back({format->first, result.symbologyIdentifier(),
            std::string(bytes.begin(), bytes.end()),
            {toPoint(position[0]), toPoint(position[1]), toPoint(position[2]), toPoint(position[3])}, {}});
    }
    return symbols;
}

} // namespace scanner
