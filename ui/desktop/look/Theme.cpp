// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Theme.h"

#include <wx/settings.h>

namespace ui::desktop {
namespace {

    constexpr auto hex = Colour::hex;
    constexpr Colour white = hex(0xFFFFFF);

    // How much darker the "Next" part is; amber shows a smaller step as clearly as the others show theirs.
    constexpr double nextShare = 0.14;
    constexpr double amberNextShare = 0.10;

    LevelColours loud(std::uint32_t fill, Colour ink, std::uint32_t chipFill, std::uint32_t chipInk)
    {
        return {hex(fill), ink, darkened(hex(fill), nextShare), hex(fill), hex(chipFill), hex(chipInk)};
    }

    LevelColours amber(std::uint32_t edge, std::uint32_t chipFill, std::uint32_t chipInk)
    {
        const Colour fill = hex(0xF5B301);
        return {fill, hex(0x2A1E00), darkened(fill, amberNextShare), hex(edge), hex(chipFill), hex(chipInk)};
    }

    Theme makeLight()
    {
        Theme theme {};
        theme.dark = false;
        theme.window = hex(0xF2F4F6);
        theme.surface = white;
        theme.listHeader = hex(0xF7F9FA);
        theme.hairline = hex(0xDCE2E7);
        theme.controlEdge = hex(0x7F8C98);
        theme.ink = hex(0x17212B);
        theme.labelInk = hex(0x46535F);
        theme.hintInk = hex(0x66727E);
        theme.accent = hex(0x1F5F8B);
        theme.onAccent = white;
        theme.selection = hex(0xE4EEF5);
        theme.rail = hex(0x16222D);
        theme.railInk = hex(0xB9C6D1);
        theme.railSelected = hex(0x2A3947);
        theme.railBright = white;
        theme.counter = hex(0xF5B301);
        theme.onCounter = hex(0x2A1E00);
        theme.services = {hex(0x8C9AA7), hex(0x6CA6CF), hex(0x1F5F8B), hex(0xD98A3D)};
        theme.quiet = {white, theme.labelInk, hex(0xF7F9FA), theme.hairline, hex(0xE9EDF0), theme.labelInk};
        theme.go = loud(0x00705A, white, 0xDDF0EB, 0x00563F);
        theme.note = loud(0x1F5F8B, white, 0xE4EEF5, 0x174C70);
        theme.check = amber(0x8A6500, 0xFFF1CC, 0x6B4A00);
        theme.stop = loud(0xB3300B, white, 0xFBE5DD, 0x8F2405);
        return theme;
    }

    Theme makeDark()
    {
        Theme theme {};
        theme.dark = true;
        theme.window = hex(0x10171E);
        theme.surface = hex(0x18212A);
        theme.listHeader = hex(0x1D2832);
        theme.hairline = hex(0x2C3945);
        theme.controlEdge = hex(0x6E7D8A);
        theme.ink = hex(0xE8EDF2);
        theme.labelInk = hex(0xAFBBC6);
        theme.hintInk = hex(0x8C9AA7);
        theme.accent = hex(0x6CB2E6);
        theme.onAccent = hex(0x0B1117);
        theme.selection = hex(0x1C3446);
        theme.rail = hex(0x0B1117);
        theme.railInk = hex(0x9FB0BE);
        theme.railSelected = hex(0x1D2832);
        theme.railBright = white;
        theme.counter = hex(0xF5B301);
        theme.onCounter = hex(0x2A1E00);
        theme.services = {hex(0x66727E), hex(0x6CA6CF), hex(0x2A6C9C), hex(0xD98A3D)};
        theme.quiet = {
            theme.surface, theme.labelInk, hex(0x1D2832), theme.hairline, hex(0x27333E), theme.labelInk};
        theme.go = loud(0x087A63, white, 0x12352E, 0x62D2B3);
        theme.note = loud(0x2A6C9C, white, 0x1C3446, 0x8CC6F0);
        theme.check = amber(0xF5B301, 0x3A2E0C, 0xF8CB55);
        theme.stop = loud(0xC23A12, white, 0x431F12, 0xFF9C7A);
        return theme;
    }

    const Theme* chosen = nullptr;
    bool fixed = false;

} // namespace

const LevelColours& Theme::level(Level level) const
{
    switch (level) {
    case Level::Go:
        return go;
    case Level::Note:
        return note;
    case Level::Check:
        return check;
    case Level::Stop:
        return stop;
    case Level::Quiet:
        break;
    }
    return quiet;
}

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::inDark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::current()
{
    if (!chosen)
        followDesktop();
    return *chosen;
}

void Theme::followDesktop()
{
    if (!fixed || !chosen)
        chosen = wxSystemSettings::GetAppearance().IsDark() ? &inDark() : &light();
}

void Theme::fix(const Theme& theme)
{
    chosen = &theme;
    fixed = true;
}

} // namespace ui::desktop
