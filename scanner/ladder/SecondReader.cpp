// SPDX-License-Identifier: MIT
#include "scanner/ladder/SecondReader.h"

#include <zbar.h>

#include <algorithm>
#include <limits>

namespace scanner {
namespace {

    Symbol toSymbol(const zbar::Symbol& read)
    {
        Symbol symbol;
        symbol.bytes = read.get_data();
        if (read.get_type() == zbar::ZBAR_QRCODE) {
            symbol.symbology = Symbology::QRCode;
            symbol.identifier = "]Q1";
        } else {
            symbol.symbology = Symbology::Code128;
            // FNC1 in front comes as a separator.
            const bool isGs1 = symbol.bytes.starts_with('\x1D');
            symbol.identifier = isGs1 ? "]C1" : "]C0";
            if (isGs1)
                symbol.bytes.erase(0, 1);
        }
        // All that ZBar says of the place is some points on the code.
        constexpr double huge = std::numeric_limits<int>::max();
        Point least {huge, huge};
        Point most {-huge, -huge};
        for (auto point = read.point_begin(); point != read.point_end(); ++point) {
            const auto place = *point;
            least = {std::min<double>(least.x, place.x), std::min<double>(least.y, place.y)};
            most = {std::max<double>(most.x, place.x), std::max<double>(most.y, place.y)};
        }
        if (least.x <= most.x)
            symbol.corners = {{{least.x, least.y}, {most.x, least.y}, {most.x, most.y}, {least.x, most.y}}};
        return symbol;
    }

} // namespace

void readByZbar(Scene& scene)
{
    const auto& frame = scene.searched();
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_CODE128, zbar::ZBAR_CFG_ENABLE, 1);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(static_cast<unsigned>(frame.width()), static_cast<unsigned>(frame.height()), "Y800",
        frame.pixels().data(), frame.pixels().size());
    scanner.scan(image);
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        scene.addIfKnown(toSymbol(*symbol), "zbar", scene.reduction());
}

} // namespace scanner
