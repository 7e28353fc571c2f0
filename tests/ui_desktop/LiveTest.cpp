// SPDX-License-Identifier: MIT
// Two workstations at work in one lab: each sees within two seconds what the other does.
#include "lab/store/Database.h"
#include "lab/training/TrainingLab.h"
#include "tests/ui_desktop/FakeWindow.h"
#include "ui/Workstation.h"
#include "ui/desktop/LabWindow.h"

#include <algorithm>

namespace {

using tests::pumpUntil;

constexpr int twoSeconds = 2000;

struct TwoWindows {
    tests::TemporaryFolder folder;
    std::filesystem::path lab = folder.path() / "lab";
    std::vector<lab::Arrival> arrivals = *lab::makeTrainingLab(lab, {});
    std::unique_ptr<ui::desktop::LabWindow> dock = open("dock-1");
    std::unique_ptr<ui::desktop::LabWindow> office = open("office");

    ~TwoWindows()
    {
        dock->frame().Close();
        office->frame().Close();
        tests::pumpFor(20);
    }

    std::unique_ptr<ui::desktop::LabWindow> open(const std::string& station) const
    {
        const auto settings = lab::Settings().with(
            {"database.url=sqlite:" + (lab / "lab.db").string(), "station.name=" + station});
        auto workstation = ui::Workstation::open(*settings, FLEXCAL_PROGRAM);
        BOOST_REQUIRE(workstation.has_value());
        auto window = std::make_unique<ui::desktop::LabWindow>(
            std::move(*workstation), std::make_unique<tests::CountedSounds>());
        window->frame().Show();
        BOOST_REQUIRE(pumpUntil([&] { return window->audit().state().entries > 0; }));
        return window;
    }

    const lab::Arrival& expected() const
    {
        return *std::ranges::find(arrivals, lab::ReturnOutcome::Expected, &lab::Arrival::outcome);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(LiveTest, TwoWindows)

BOOST_AUTO_TEST_CASE(aReceiptAtTheDockShowsInTheOffice)
{
    BOOST_TEST(pumpUntil([&] { return office->returns().state().listsKnown; }));
    BOOST_TEST(office->returns().state().lists.today.empty());
    dock->returns().submit(expected().label.text());
    dock->returns().submit(expected().modules.front().text());
    BOOST_REQUIRE(pumpUntil([&] { return dock->returns().state().answers == 2; }));
    BOOST_TEST(pumpUntil(
        [&] {
            return office->returns().state().lists.today.size() == 1
                   && office->audit().state().latest.front().station == "dock-1";
        },
        twoSeconds));
    dock->returns().undo();
    BOOST_REQUIRE(pumpUntil([&] { return dock->returns().state().answers == 3; }));
    BOOST_TEST(pumpUntil([&] { return office->returns().state().lists.today.front().undone; }, twoSeconds));
}

BOOST_AUTO_TEST_CASE(aPlanMadeInOneWindowStandsInTheOther)
{
    BOOST_TEST(pumpUntil([&] { return dock->planning().state().known; }));
    BOOST_TEST(!dock->planning().state().plan.has_value());
    office->planning().planAgain();
    BOOST_REQUIRE(pumpUntil([&] { return office->planning().state().plan.has_value(); }, 20000));
    BOOST_TEST(!office->planning().state().trouble.has_value());
    BOOST_TEST(pumpUntil(
        [&] {
            return dock->planning().state().plan
                   && dock->planning().state().plan->id == office->planning().state().plan->id;
        },
        twoSeconds));
    BOOST_TEST(!dock->planning().state().plan->lines.empty());
}

BOOST_AUTO_TEST_SUITE_END()
