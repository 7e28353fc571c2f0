// SPDX-License-Identifier: MIT
#include "Codes.h"

#include "lab/values/ModuleSerial.h"
#include "lab/values/TrackingNumber.h"
#include "scanner/payload/Gs1.h"

#include <zint.h>

#include <cstring>
#include <memory>
#include <stdexcept>

namespace bench {
namespace {

    using scanner::Chance;
    using scanner::Frame;

    constexpr double modulePixels = 10; ///< of zint's scale 5

    struct SymbolDeleter {
        void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
    };
    using ZintSymbol = std::unique_ptr<zint_symbol, SymbolDeleter>;

    ZintSymbol prepared(int symbology, int height)
    {
        ZintSymbol symbol(ZBarcode_Create());
        symbol->symbology = symbology;
        symbol->scale = 5;
        symbol->show_hrt = 0;
        if (height > 0)
            symbol->height = static_cast<float>(height);
        return symbol;
    }

    Frame drawn(const ZintSymbol& symbol, const std::string& text)
    {
        const auto* source = reinterpret_cast<const unsigned char*>(text.data());
        if (ZBarcode_Encode_and_Buffer(symbol.get(), source, static_cast<int>(text.size()), 0) >= ZINT_ERROR)
            throw std::runtime_error(symbol->errtxt);
        Frame frame(symbol->bitmap_width, symbol->bitmap_height);
        const auto* colours = symbol->bitmap;
        for (int y = 0; y < frame.height(); ++y)
            for (auto& grey : frame.row(y)) {
                grey = *colours;
                colours += 3;
            }
        return frame;
    }

    std::string randomSerial(Chance& chance)
    {
        return lab::ModuleSerial::numbered(chance.below(100'000'000)).text();
    }

    lab::TrackingNumber randomTracking(Chance& chance)
    {
        const auto account = randomText(alphanumerics, 6, chance);
        const auto service = "0" + randomText("123", 1, chance);
        return lab::TrackingNumber::issued(account, service, chance.below(10'000'000));
    }

    std::string gs1CheckDigit(const std::string& body)
    {
        for (const char digit : digits)
            if (scanner::gs1CheckHolds(body + digit))
                return {digit};
        return {};
    }

    DrawnCode drawGs1Matrix(Chance& chance)
    {
        auto item = "0" + randomText(digits, 12, chance);
        item += gs1CheckDigit(item);
        const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        const auto date = two(25 + chance.below(5)) + two(1 + chance.below(12)) + two(1 + chance.below(28));
        const auto serial = randomSerial(chance);
        auto symbol = prepared(BARCODE_DATAMATRIX, 0);
        symbol->input_mode = GS1_MODE;
        symbol->option_3 = DM_SQUARE;
        return {drawn(symbol, "[01]" + item + "[17]" + date + "[21]" + serial),
            "01" + item + "17" + date + "21" + serial, modulePixels};
    }

    DrawnCode drawMaxiCode(Chance& chance)
    {
        const bool domestic = chance.below(2) == 0;
        const auto postal = domestic ? randomText(digits, 9, chance) : randomText(alphanumerics, 6, chance);
        const std::string country = domestic ? "840" : "124";
        const std::string service = domestic ? "003" : "066";
        const auto number = randomTracking(chance).text();
        auto day = std::to_string(1 + chance.below(365));
        day.insert(0, 3 - day.size(), '0');
        const auto message = number.substr(0, 2) + number.substr(10) + "\x1DUPSN\x1D" + number.substr(2, 6)
                             + "\x1D" + day + "\x1D\x1D" + "1/1\x1D" + "2\x1DN\x1D\x1D"
                             + (domestic ? "RENO\x1DNV" : "TORONTO\x1DON") + "\x1E\x04";
        auto symbol = prepared(BARCODE_MAXICODE, 0);
        symbol->option_1 = domestic ? 2 : 3;
        symbol->option_2 = 96 + 1; // the version in the header, plus one
        const auto primary = postal + country + service;
        std::strncpy(symbol->primary, primary.c_str(), sizeof symbol->primary - 1);
        auto frame = drawn(symbol, message);
        const auto module = frame.width() / 30.0;
        return {std::move(frame),
            "[)>\x1E"
            "01\x1D"
            "96" + postal
                + "\x1D" + country + "\x1D" + service + "\x1D" + message,
            module};
    }

} // namespace

std::string_view className(CodeClass code)
{
    static constexpr std::array<std::string_view, allClasses.size()> names {
        "c128_1z", "c128_ser", "c128_420", "dm_ser", "dm_gs1", "maxi", "qr"};
    return names[static_cast<std::size_t>(code)];
}

bool isLinear(CodeClass code) { return code <= CodeClass::Postal; }

std::string randomText(std::string_view alphabet, int count, Chance& chance)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += alphabet[static_cast<std::size_t>(chance.below(static_cast<int>(alphabet.size())))];
    return text;
}

DrawnCode drawRandom(CodeClass code, Chance& chance)
{
    switch (code) {
    case CodeClass::Tracking: {
        const auto number = randomTracking(chance).text();
        return {drawn(prepared(BARCODE_CODE128, 50), number), number, modulePixels};
    }
    case CodeClass::Serial: {
        const auto serial = randomSerial(chance);
        return {drawn(prepared(BARCODE_CODE128, 30), serial), serial, modulePixels};
    }
    case CodeClass::Postal: {
        const auto zip = randomText(digits, 5, chance);
        return {drawn(prepared(BARCODE_GS1_128, 40), "[420]" + zip), "420" + zip, modulePixels};
    }
    case CodeClass::SerialMatrix: {
        const auto serial = randomSerial(chance);
        auto symbol = prepared(BARCODE_DATAMATRIX, 0);
        symbol->option_3 = DM_SQUARE;
        return {drawn(symbol, serial), serial, modulePixels};
    }
    case CodeClass::Gs1Matrix:
        return drawGs1Matrix(chance);
    case CodeClass::MaxiCode:
        return drawMaxiCode(chance);
    case CodeClass::SerialQr:
        break;
    }
    const auto serial = randomSerial(chance);
    auto symbol = prepared(BARCODE_QRCODE, 0);
    symbol->option_1 = 2;
    return {drawn(symbol, serial), serial, modulePixels};
}

} // namespace bench
