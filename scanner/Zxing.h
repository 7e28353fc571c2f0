// SPDX-License-Identifier: MIT
#pragma once

// The differences between zxing-cpp 1.4 (Debian 12) and 2.x (Debian 13), in one place. Included by .cpp files
// only. Texts are UTF-8 in 2.x; 1.4 asks for it by this macro.
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h>
#define SCANNER_ZXING_2 1
#endif

namespace scanner::zxing {

#ifdef SCANNER_ZXING_2
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

/// The library's defaults, as far as they mean the same in both versions.
inline Options defaultOptions()
{
    Options options;
#ifdef SCANNER_ZXING_2
    options.setTextMode(ZXing::TextMode::Plain);
    options.setTryInvert(true);
#endif
    return options;
}

} // namespace scanner::zxing
