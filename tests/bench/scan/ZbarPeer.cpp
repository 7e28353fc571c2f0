// SPDX-License-Identifier: MIT
// Apart from the other peer: macros of zxing-cpp 1.4 break zbar.h.
#include "Peers.h"

#include <zbar.h>

namespace bench {

std::vector<std::string> readByZbar(const scanner::Frame& frame)
{
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_CODE128, zbar::ZBAR_CFG_ENABLE, 1);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(static_cast<unsigned>(frame.width()), static_cast<unsigned>(frame.height()), "Y800",
        frame.pixels().data(), frame.pixels().size());
    scanner.scan(image);
    std::vector<std::string> payloads;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        payloads.push_back(symbol->get_data());
    return payloads;
}

} // namespace bench
