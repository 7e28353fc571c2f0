// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Theme.h"

#include <boost/test/unit_test.hpp>

#include <functional>

namespace {

using ui::Level;
using ui::desktop::Colour;
using ui::desktop::contrast;
using ui::desktop::Theme;

struct Pair {
    const char* name;
    std::function<Colour(const Theme&)> one;
    std::function<Colour(const Theme&)> other;
    double light; ///< the contrast that must be reached in light …
    double dark; ///< … and in dark
};

#define ROW(name, one, other, light, dark)                                                                   \
    Pair                                                                                                     \
    {                                                                                                        \
        name, [](const Theme& t) { return t.one; }, [](const Theme& t) { return t.other; }, light, dark      \
    }

const Pair pairs[] = {
    ROW("ink", ink, surface, 16.2, 13.7),
    ROW("labels", labelInk, surface, 7.8, 8.2),
    ROW("hints", hintInk, surface, 4.8, 5.6),
    ROW("edge of controls", controlEdge, surface, 3.3, 3.7),
    ROW("accent", accent, surface, 6.7, 7.0),
    ROW("rail", railInk, rail, 9.2, 8.4),
    ROW("rail, open desk", railBright, railSelected, 7, 7),
    ROW("counter", onCounter, counter, 8.7, 8.7),
    ROW("button", onAccent, accent, 6.7, 7.0),
    ROW("go band", go.ink, go.fill, 6.0, 5.2),
    ROW("note band", note.ink, note.fill, 6.7, 5.5),
    ROW("check band", check.ink, check.fill, 8.7, 8.7),
    ROW("stop band", stop.ink, stop.fill, 6.2, 5.3),
    ROW("go, next", go.ink, go.next, 6.0, 5.2),
    ROW("note, next", note.ink, note.next, 6.7, 5.5),
    ROW("check, next", check.ink, check.next, 7, 7),
    ROW("stop, next", stop.ink, stop.next, 6.2, 5.3),
    ROW("go chip", go.chipInk, go.chipFill, 7.2, 7.0),
    ROW("note chip", note.chipInk, note.chipFill, 7.2, 6.9),
    ROW("check chip", check.chipInk, check.chipFill, 7.0, 8.2),
    ROW("stop chip", stop.chipInk, stop.chipFill, 7.0, 6.9),
    ROW("quiet chip", quiet.chipInk, quiet.chipFill, 4.5, 4.5),
};

#undef ROW

} // namespace

BOOST_AUTO_TEST_SUITE(PaletteTest)

BOOST_AUTO_TEST_CASE(textIsReadable)
{
    for (const auto& pair : pairs)
        BOOST_TEST_CONTEXT(pair.name) {
            BOOST_TEST(contrast(pair.one(Theme::light()), pair.other(Theme::light())) >= pair.light);
            BOOST_TEST(contrast(pair.one(Theme::inDark()), pair.other(Theme::inDark())) >= pair.dark);
        }
}

BOOST_AUTO_TEST_CASE(contrastIsThatOfTheGuidelines)
{
    BOOST_TEST(
        contrast(Colour::hex(0x000000), Colour::hex(0xFFFFFF)) == 21.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(
        contrast(Colour::hex(0x777777), Colour::hex(0xFFFFFF)) == 4.48, boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(bandsOfDifferentLevelsDiffer)
{
    const Level levels[] = {Level::Quiet, Level::Go, Level::Note, Level::Check, Level::Stop};
    for (const auto* theme : {&Theme::light(), &Theme::inDark()})
        for (const auto one : levels)
            for (const auto other : levels)
                if (one != other)
                    BOOST_TEST((theme->level(one).fill != theme->level(other).fill));
}

BOOST_AUTO_TEST_CASE(nextPartIsDarkerByItsShare)
{
    using ui::desktop::darkened;
    for (const auto* theme : {&Theme::light(), &Theme::inDark()}) {
        BOOST_TEST((theme->go.next == darkened(theme->go.fill, 0.14)));
        BOOST_TEST((theme->check.next == darkened(theme->check.fill, 0.10)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
