// SPDX-License-Identifier: MIT
// A whole working day, worked by another program, seen at the desks of a window on its lab.
#include "tests/ui_desktop/FakeWindow.h"
#include "ui/Workstation.h"
#include "ui/desktop/LabWindow.h"
#include "ui/desktop/start/StartFrame.h"

#include <algorithm>

using tests::pumpUntil;

BOOST_AUTO_TEST_SUITE(WatchedDayTest)

BOOST_AUTO_TEST_CASE(theDesksShowTheDayAsItGoes)
{
    constexpr int aDay = 240'000; // milliseconds on a slow, busy machine; some ten seconds on an idle one
    const tests::TemporaryFolder folder;
    std::vector<std::string> chosen;
    auto* start =
        new ui::desktop::StartFrame({"store.absent", {{"file", (folder.path() / "lab" / "lab.db").string()}}},
            ui::Language::English, [&](const auto& overrides) { chosen = overrides; });
    start->Show();
    start->watchDay();
    BOOST_REQUIRE(pumpUntil([&] { return !chosen.empty(); }, aDay));

    auto workstation = ui::Workstation::open(*lab::Settings().with(chosen), FLEXCAL_PROGRAM);
    BOOST_REQUIRE(workstation.has_value());
    ui::desktop::LabWindow window(std::move(*workstation), std::make_unique<tests::CountedSounds>());
    window.frame().Show();
    const auto& returns = window.returns().state();
    const auto& bench = window.bench().state();
    const auto& planning = window.planning().state();

    BOOST_TEST(pumpUntil([&] { return returns.listsKnown; }, aDay));
    const auto before = returns.lists.today.size();
    BOOST_TEST(!planning.plan.has_value());
    BOOST_TEST(pumpUntil([&] { return returns.lists.today.size() > before; }, aDay));
    BOOST_TEST(pumpUntil(
        [&] {
            return std::ranges::any_of(bench.docks, [](const auto& dock) {
                return dock.run && dock.run->state == calibration::RunState::Certified;
            });
        },
        aDay));
    BOOST_TEST(pumpUntil([&] { return planning.plan.has_value(); }, aDay));
    BOOST_TEST(pumpUntil(
        [&] {
            return std::ranges::any_of(
                planning.plan->lines, [](const auto& line) { return line.kit.has_value(); });
        },
        aDay));
    BOOST_TEST(
        pumpUntil([&] { return std::filesystem::exists(folder.path() / "lab" / "report.html"); }, aDay));
    window.frame().Close();
    start->Destroy();
    tests::pumpFor(50);
}

BOOST_AUTO_TEST_SUITE_END()
