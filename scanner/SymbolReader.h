// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Symbol.h"

#include <initializer_list>
#include <vector>

namespace scanner {

/// How the barcode library is called.
enum class ReadingMode {
    /// The combination that never trips the asserts that Debian's zxing-cpp 1.4.0 is built with: its own
    /// downscaling is off (the ladder has its own half-size step).
    Safe,
    /// The library's own defaults. They abort the process on some frames: only for a decoder child, to
    /// compare
    /// and to test that the child's death does no harm.
    LibraryDefaults,
};

/// Which symbologies to look for, as a set.
class Symbologies {
public:
    constexpr Symbologies(std::initializer_list<Symbology> members)
    {
        for (const auto member : members)
            bits_ |= 1U << static_cast<unsigned>(member);
    }
    static constexpr Symbologies all()
    {
        return {Symbology::Code128, Symbology::DataMatrix, Symbology::QRCode, Symbology::MaxiCode};
    }
    static constexpr Symbologies matrix() { return {Symbology::DataMatrix, Symbology::QRCode}; }

    constexpr bool has(Symbology member) const
    {
        return (bits_ & (1U << static_cast<unsigned>(member))) != 0;
    }

private:
    unsigned bits_ = 0;
};

/// What `readSymbols` is to look for and how hard.
struct ReaderSettings {
    Symbologies symbologies = Symbologies::all();
    ReadingMode mode = ReadingMode::Safe;
    /// Also turned by 90°, 180° and 270°.
    bool everyTurn = true;
    /// The most symbols to look for.
    int most = 32;
    /// The picture is one upright code drawn in black and white, and nothing else.
    bool isPure = false;
};

/// One pass of the barcode library (zxing-cpp 1.4 or 2.x) over a frame; symbols without payload are dropped,
/// `step` stays empty. Safe to call from any thread, but see ReadingMode for what it may do to the process.
std::vector<Symbol> readSymbols(const Frame& frame, const ReaderSettings& settings = {});

} // namespace scanner
