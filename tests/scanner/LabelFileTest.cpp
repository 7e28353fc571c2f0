// SPDX-License-Identifier: MIT
#include "scanner/LabelFile.h"

#include "Folder.h"
#include "lab/values/Failure.h"
#include "scanner/ImageFile.h"
#include "scanner/LabelWriter.h"
#include "scanner/SymbolReader.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <random>
#include <set>
#include <sstream>

using scanner::Frame;
using scanner::PrinterDots;

BOOST_AUTO_TEST_SUITE(LabelFileTest)

std::set<std::string> codesOn(const Frame& picture)
{
    std::set<std::string> codes;
    for (const auto& symbol : scanner::readSymbols(picture))
        codes.insert(symbol.bytes);
    return codes;
}

/// One bit a pixel, rows of whole bytes, as a picture; `ink` is the bit of a black pixel.
Frame pictureOf(const std::string& bits, int width, int height, int ink)
{
    const auto rowBytes = static_cast<std::size_t>((width + 7) / 8);
    BOOST_REQUIRE(bits.size() >= rowBytes * static_cast<std::size_t>(height));
    Frame picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto byte = static_cast<unsigned char>(
                bits[static_cast<std::size_t>(y) * rowBytes + static_cast<std::size_t>(x / 8)]);
            if (((byte >> (7 - x % 8)) & 1) == ink)
                picture.set(x, y, 0);
        }
    return picture;
}

/// What a printer would print.
Frame printed(const std::string& zpl)
{
    const auto number = [&](const std::string& command) {
        const auto at = zpl.find(command);
        BOOST_REQUIRE(at != std::string::npos);
        return std::stoi(zpl.substr(at + command.size()));
    };
    std::string bits;
    auto hex = zpl.substr(zpl.find(",\n") + 2);
    hex.resize(hex.find("^FS"));
    std::erase(hex, '\n');
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        bits += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
    return pictureOf(bits, number("^PW"), number("^LL"), 1);
}

BOOST_AUTO_TEST_CASE(zplReadsBackOnEveryPrinter)
{
    std::mt19937 random(20261124);
    for (int i = 0; i < 40; ++i)
        for (const auto dots : {PrinterDots::Eight, PrinterDots::Twelve, PrinterDots::TwentyFour}) {
            const auto serial = lab::ModuleSerial::numbered(static_cast<int>(random() % 100'000'000));
            BOOST_TEST_CONTEXT(serial.text() << " at " << static_cast<int>(dots)) {
                const auto zpl = scanner::toZpl(scanner::drawModuleLabel(serial), dots);
                BOOST_TEST(zpl.starts_with("^XA\n"));
                BOOST_TEST(zpl.ends_with("^XZ\n"));
                BOOST_TEST(codesOn(printed(zpl)).contains(serial.text()));
            }
        }
}

BOOST_AUTO_TEST_CASE(zplHasTheLabelsTrueSize)
{
    // A millimetre is sixteen pixels of a label.
    const Frame label(1600, 800);
    BOOST_TEST(printed(scanner::toZpl(label, PrinterDots::Eight)).width() == 800);
    BOOST_TEST(printed(scanner::toZpl(label, PrinterDots::Twelve)).height() == 600);
}

BOOST_AUTO_TEST_CASE(pdfReadsBackAndHasTheLabelsTrueSize)
{
    const auto serial = lab::ModuleSerial::numbered(12'345'678);
    const auto label = scanner::drawModuleLabel(serial);
    const auto pdf = scanner::toPdf(label, serial.text());
    BOOST_TEST(pdf.starts_with("%PDF-"));
    std::istringstream box(pdf.substr(pdf.find("/MediaBox [") + 11));
    double left = 0;
    double bottom = 0;
    double width = 0;
    double height = 0;
    box >> left >> bottom >> width >> height;
    // Sixteen pixels a millimetre, 72 points an inch of 25.4 mm; the page is whole points.
    BOOST_TEST(std::abs(width - label.width() / 16.0 / 25.4 * 72) < 1.5);
    BOOST_TEST(std::abs(height - label.height() / 16.0 / 25.4 * 72) < 1.5);

    // As a printer of sixteen dots a millimetre would draw it.
    const Folder folder;
    const auto file = folder.write("label.pdf", pdf);
    const auto page = folder / "page";
    const auto draw =
        "pdftoppm -r 406.4 -gray -png -singlefile '" + file.string() + "' '" + page.string() + "'";
    BOOST_REQUIRE(std::system(draw.c_str()) == 0);
    const auto drawn = scanner::readImage(folder / "page.png");
    BOOST_REQUIRE(drawn.has_value());
    BOOST_TEST(codesOn(*drawn).contains(serial.text()));
}

BOOST_AUTO_TEST_CASE(theEndingChoosesTheFormat)
{
    const Folder folder;
    const auto label = scanner::drawBoxLabel(lab::BoxId::numbered(20'418));
    for (const auto* name : {"box.png", "box.pdf", "box.zpl"}) {
        BOOST_TEST(scanner::writeLabel(label, "B-20418", folder / name).has_value());
        BOOST_TEST(std::filesystem::file_size(folder / name) > 500U);
    }
    const auto png = scanner::readImage(folder / "box.png");
    BOOST_REQUIRE(png);
    BOOST_TEST(codesOn(*png).contains("B-20418"));
    const auto refused = scanner::writeLabel(label, "B-20418", folder / "box.doc");
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "label.ending");
    BOOST_CHECK_THROW(
        scanner::writeLabel(label, "B-20418", folder / "no" / "box.zpl").has_value(), lab::Failure);
}

BOOST_AUTO_TEST_SUITE_END()
