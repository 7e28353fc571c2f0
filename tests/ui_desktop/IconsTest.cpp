// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Icons.h"

#include "lab/records/Returns.h"
#include "ui/text/OutcomeBand.h"

#include <boost/test/unit_test.hpp>
#include <wx/image.h>

#include <set>

namespace {

using lab::ReturnOutcome;
using ui::desktop::Colour;
namespace Icons = ui::desktop::Icons;

constexpr ReturnOutcome outcomes[] = {ReturnOutcome::Expected, ReturnOutcome::Early, ReturnOutcome::Late,
    ReturnOutcome::LostAndFound, ReturnOutcome::Unexpected, ReturnOutcome::AnotherClients,
    ReturnOutcome::AlreadyReturned, ReturnOutcome::EmptyBox, ReturnOutcome::TwoModules,
    ReturnOutcome::Damaged, ReturnOutcome::Opened, ReturnOutcome::UnknownSerial};

/// The drawing as its pixels' coverage, without its colour.
std::string shapeOf(std::string_view name, double size = 24)
{
    const auto image = Icons::bitmap(name, Colour::hex(0x123456), size, 1).ConvertToImage();
    BOOST_REQUIRE(image.IsOk());
    BOOST_REQUIRE(image.HasAlpha());
    const auto count = static_cast<std::size_t>(image.GetWidth() * image.GetHeight());
    return {reinterpret_cast<const char*>(image.GetAlpha()), count};
}

} // namespace

BOOST_AUTO_TEST_SUITE(IconsTest)

BOOST_AUTO_TEST_CASE(everyOutcomeHasALevelAndAShapeOfItsOwn)
{
    std::set<std::string> shapes;
    for (const auto outcome : outcomes) {
        BOOST_TEST_CONTEXT(lab::word(outcome)) {
            BOOST_TEST((ui::levelOf(outcome) != ui::Level::Quiet));
            BOOST_REQUIRE(Icons::exists(ui::iconOf(outcome)));
            BOOST_TEST(shapes.insert(shapeOf(ui::iconOf(outcome))).second);
        }
    }
    for (const auto* other : {"noted", "refused", "undone"})
        BOOST_TEST(shapes.insert(shapeOf(other)).second);
}

BOOST_AUTO_TEST_CASE(everyDrawingShowsSomething)
{
    for (const auto name : Icons::names()) {
        BOOST_TEST_CONTEXT(name) {
            const auto shape = shapeOf(name);
            const auto inked = std::count_if(shape.begin(), shape.end(), [](char c) { return c != 0; });
            BOOST_TEST(inked > 40);
            BOOST_TEST(inked < 24 * 24 * 8 / 10);
        }
    }
}

BOOST_AUTO_TEST_CASE(takesTheColourAskedFor)
{
    BOOST_TEST(Icons::svg("tick", Colour::hex(0x00705A), 2).find("#00705A") != std::string::npos);
    BOOST_TEST(Icons::svg("help", Colour::hex(0x00705A), 2).find("currentColor") == std::string::npos);
    BOOST_TEST(Icons::svg("no such drawing", {}, 2).empty());
}

BOOST_AUTO_TEST_SUITE_END()
