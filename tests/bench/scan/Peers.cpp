// SPDX-License-Identifier: MIT
#include "Peers.h"

#include "scanner/Zxing.h"

namespace bench {

std::vector<std::string> readByZxing(const scanner::Frame& frame)
{
    using ZXing::BarcodeFormat;
    auto options = scanner::zxing::defaultOptions();
    options.setFormats(
        BarcodeFormat::Code128 | BarcodeFormat::DataMatrix | BarcodeFormat::QRCode | BarcodeFormat::MaxiCode);
    options.setMaxNumberOfSymbols(1);
    std::vector<std::string> payloads;
    for (const auto& result : ZXing::ReadBarcodes(
             {frame.pixels().data(), frame.width(), frame.height(), ZXing::ImageFormat::Lum}, options))
        if (result.isValid())
            payloads.emplace_back(result.bytes().begin(), result.bytes().end());
    return payloads;
}

} // namespace bench
