// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Chance.h"
#include "scanner/Frame.h"

#include <array>
#include <string>
#include <string_view>

/// The seven kinds of code around a module, with payloads drawn by lot.
namespace bench {

enum class CodeClass { Tracking, Serial, Postal, SerialMatrix, Gs1Matrix, MaxiCode, SerialQr };

inline constexpr std::array allClasses {CodeClass::Tracking, CodeClass::Serial, CodeClass::Postal,
    CodeClass::SerialMatrix, CodeClass::Gs1Matrix, CodeClass::MaxiCode, CodeClass::SerialQr};

/// "c128_1z", "c128_ser", "c128_420", "dm_ser", "dm_gs1", "maxi", "qr"
std::string_view className(CodeClass code);

bool isLinear(CodeClass code);

struct DrawnCode {
    scanner::Frame frame; ///< without a quiet zone
    std::string payload; ///< what must be read
    double module; ///< pixels of the narrowest bar, a module's side or the distance of two hexagons
};

/// A code of that kind; the same chance gives the same code. Drawn by zint, so that neither our own writer
/// nor the library under test made what is read.
DrawnCode drawRandom(CodeClass code, scanner::Chance& chance);

/// `count` characters of `alphabet`.
std::string randomText(std::string_view alphabet, int count, scanner::Chance& chance);

inline constexpr std::string_view digits = "0123456789";
inline constexpr std::string_view alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

} // namespace bench
