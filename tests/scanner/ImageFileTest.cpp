// SPDX-License-Identifier: MIT
#include "scanner/ImageFile.h"

#include "HostileFiles.h"
#include "lab/values/Failure.h"

#include <boost/test/unit_test.hpp>
#include <leptonica/allheaders.h>

using scanner::Frame;

BOOST_AUTO_TEST_SUITE(ImageFileTest)

/// A colour picture in one of Leptonica's formats: red, half of it green.
void writeColours(const std::filesystem::path& file, int format)
{
    PIX* pix = pixCreate(64, 32, 32);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 64; ++x)
            pixSetRGBPixel(pix, x, y, x < 32 ? 255 : 0, x < 32 ? 0 : 255, 0);
    if (format == IFF_GIF) {
        PIX* reduced = pixOctreeColorQuant(pix, 128, 0);
        pixDestroy(&pix);
        pix = reduced;
    }
    BOOST_REQUIRE(pixWrite(file.c_str(), pix, format) == 0);
    pixDestroy(&pix);
}

BOOST_AUTO_TEST_CASE(readsEveryFormatAsGrey)
{
    const Folder folder;
    struct Case {
        const char* name;
        int format;
    };
    const Case cases[] = {
        {"a.png", IFF_PNG},
        {"a.jpg", IFF_JFIF_JPEG},
        {"a.tif", IFF_TIFF_LZW},
        {"a.gif", IFF_GIF},
        {"a.bmp", IFF_BMP},
        {"a.webp", IFF_WEBP},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            writeColours(folder / c.name, c.format);
            const auto frame = scanner::readImage(folder / c.name);
            BOOST_REQUIRE(frame);
            BOOST_TEST(frame->width() == 64);
            BOOST_TEST(frame->height() == 32);
            // Green looks lighter than red.
            BOOST_TEST(frame->at(48, 16) > frame->at(8, 16) + 20);
        }
}

BOOST_AUTO_TEST_CASE(whatIsWrittenReadsBack)
{
    const Folder folder;
    Frame frame(37, 11);
    for (int y = 0; y < frame.height(); ++y)
        for (int x = 0; x < frame.width(); ++x)
            frame.set(x, y, static_cast<std::uint8_t>(x * 7 + y * 13));
    scanner::writePng(frame, folder / "frame.png");
    BOOST_TEST((scanner::readImage(folder / "frame.png") == frame));
    BOOST_CHECK_THROW(scanner::writePng(frame, folder / "no/such/folder.png"), lab::Failure);
}

BOOST_AUTO_TEST_CASE(transparencyIsWhite)
{
    const Folder folder;
    PIX* pix = pixCreate(8, 8, 32);
    pixSetSpp(pix, 4);
    BOOST_REQUIRE(pixWrite((folder / "clear.png").c_str(), pix, IFF_PNG) == 0);
    pixDestroy(&pix);
    BOOST_TEST(scanner::readImage(folder / "clear.png")->at(4, 4) == 255);
}

BOOST_AUTO_TEST_CASE(refusesHostileFiles)
{
    const Folder folder;
    for (const auto& file : hostileFiles(folder))
        BOOST_TEST_CONTEXT(file.name) {
            const auto frame = scanner::readImage(file.path);
            BOOST_REQUIRE(!frame);
            BOOST_TEST(frame.error().code == file.refusal);
            BOOST_TEST(frame.error().argument("file") == file.path.string());
        }
}

BOOST_AUTO_TEST_CASE(refusesFilesOver64Megabytes)
{
    const Folder folder;
    const auto file = folder.write("big.png", "x");
    std::filesystem::resize_file(file, 64'000'001);
    BOOST_TEST(scanner::readImage(file).error().code == "image.too-large");
}

BOOST_AUTO_TEST_SUITE_END()
