// SPDX-License-Identifier: MIT
#pragma once

#include "Folder.h"

#include <string>
#include <sys/stat.h>
#include <vector>

/// A file that is no picture we can read, and the refusal it must get.
struct HostileFile {
    std::string name;
    std::filesystem::path path;
    std::string refusal;
};

/// A PNG's signature and header chunk, which promises that many pixels, and nothing after it.
inline std::string pngHeader(unsigned width, unsigned height)
{
    const auto bigEndian = [](unsigned value) {
        std::string bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
        return bytes;
    };
    return "\x89PNG\r\n\x1A\n" + bigEndian(13) + "IHDR" + bigEndian(width) + bigEndian(height)
           + std::string("\x08\x00\x00\x00\x00", 5) + bigEndian(0) + std::string(64, '\0');
}

inline std::vector<HostileFile> hostileFiles(const Folder& folder)
{
    std::string garbage;
    for (unsigned i = 0, state = 12345; i < 5000; ++i) {
        state = state * 1664525U + 1013904223U;
        garbage += static_cast<char>(state >> 24U);
    }
    const auto pipe = folder / "pipe.png";
    mkfifo(pipe.c_str(), 0600);
    return {
        {"absent", folder / "absent.png", "image.absent"},
        {"of zero bytes", folder.write("empty.png", ""), "image.unreadable"},
        {"of one byte", folder.write("byte.png", "x"), "image.unreadable"},
        {"of garbage", folder.write("garbage.png", garbage), "image.unreadable"},
        {"text named .png", folder.write("text.png", "This is a text and no picture at all.\n"),
            "image.unreadable"},
        {"a PNG's signature, then garbage", folder.write("torn.png", "\x89PNG\r\n\x1A\n" + garbage),
            "image.unreadable"},
        {"a JPEG's signature, then garbage", folder.write("torn.jpg", "\xFF\xD8\xFF\xE0" + garbage),
            "image.unreadable"},
        {"a TIFF's signature, then garbage", folder.write("torn.tif", std::string("II*\0", 4) + garbage),
            "image.unreadable"},
        {"a GIF's signature, then garbage", folder.write("torn.gif", "GIF89a" + garbage), "image.unreadable"},
        {"a BMP's signature, then garbage", folder.write("torn.bmp", "BM" + garbage), "image.unreadable"},
        {"a WebP's signature, then garbage",
            folder.write("torn.webp", std::string("RIFF\x20\0\0\0WEBPVP8 ", 16) + garbage),
            "image.unreadable"},
        {"a PDF", folder.write("page.pdf", "%PDF-1.4\n" + garbage), "image.unreadable"},
        {"promising ten gigapixels", folder.write("huge.png", pngHeader(100'000, 100'000)),
            "image.too-large"},
        {"promising nothing", folder.write("flat.png", pngHeader(0, 0)), "image.unreadable"},
        {"a folder", folder / "", "image.unreadable"},
        {"a pipe that nobody writes to", pipe, "image.unreadable"},
    };
}
