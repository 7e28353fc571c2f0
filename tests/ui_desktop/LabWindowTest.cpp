// SPDX-License-Identifier: MIT
#include "ui/desktop/LabWindow.h"

#include "lab/store/Database.h"
#include "lab/training/TrainingLab.h"
#include "scanner/LabelPhoto.h"
#include "tests/ui_desktop/FakeWindow.h"
#include "ui/Workstation.h"
#include "ui/day/DockPhotos.h"
#include "ui/desktop/widgets/OutcomeBandPanel.h"

#include <algorithm>

namespace {

using lab::ReturnOutcome;
using tests::pumpUntil;
using tests::typeInto;

/// The real window on a real training lab.
struct Dock {
    tests::TemporaryFolder folder;
    std::filesystem::path lab = folder.path() / "lab";
    std::vector<lab::Arrival> arrivals = *lab::makeTrainingLab(lab, {});
    std::unique_ptr<ui::desktop::LabWindow> window;

    Dock()
    {
        const auto settings = lab::Settings().with(
            {"database.url=sqlite:" + (lab / "lab.db").string(), "scanner.budget-ms=3000"});
        auto workstation = ui::Workstation::open(*settings, FLEXCAL_PROGRAM);
        BOOST_REQUIRE(workstation.has_value());
        window = std::make_unique<ui::desktop::LabWindow>(
            std::move(*workstation), std::make_unique<tests::CountedSounds>());
        tests::showAndFocus(window->frame());
    }
    ~Dock()
    {
        window->frame().Close();
        tests::pumpFor(20);
    }

    const lab::Arrival& box(ReturnOutcome outcome) const
    {
        const auto found = std::ranges::find(arrivals, outcome, &lab::Arrival::outcome);
        BOOST_REQUIRE(found != arrivals.end());
        return *found;
    }

    int receiptsOf(const lab::ModuleSerial& module)
    {
        return static_cast<int>(window->workstation()
                                    .database()
                                    .query("SELECT id FROM receipt WHERE module = $1", {module.text()})
                                    .size());
    }

    std::string bandWord() const { return window->frame().returns().band().band().word; }

    bool settles(const std::string& word)
    {
        return pumpUntil([&] { return !window->returns().state().busy && bandWord() == word; }, 20000);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(LabWindowTest, Dock)

BOOST_AUTO_TEST_CASE(typingASerialRecordsTheReceiptAndShowsTheBand)
{
    const auto& arrival = box(ReturnOutcome::Expected);
    typeInto(arrival.label.text());
    BOOST_TEST(settles("Now the module"));
    typeInto(arrival.modules.front().text());
    BOOST_TEST(settles("Expected"));
    BOOST_TEST(receiptsOf(arrival.modules.front()) == 1);
    BOOST_TEST(window->frame().returns().today().rows().size() == 1U);
}

BOOST_AUTO_TEST_CASE(anotherClientsModuleIsWrittenOnlyAfterConfirm)
{
    const auto& arrival = box(ReturnOutcome::AnotherClients);
    typeInto(arrival.label.text());
    typeInto(arrival.modules.front().text());
    BOOST_TEST(settles("Another client’s module"));
    BOOST_TEST(receiptsOf(arrival.modules.front()) == 0);
    tests::press(WXK_F2);
    BOOST_TEST(pumpUntil([&] { return receiptsOf(arrival.modules.front()) == 1; }));
}

BOOST_AUTO_TEST_CASE(aDroppedPhotographIsReadAndTakenIn)
{
    const auto& arrival = box(ReturnOutcome::Expected);
    const auto photos = ui::photographArrival(window->workstation().database(), arrival,
        folder.path() / "photos", scanner::PhotoConditions::moderate(7));
    for (const auto& photo : photos)
        window->frame().pictures().takeFiles({photo.file});
    BOOST_TEST(settles("Expected"));
    BOOST_TEST(receiptsOf(arrival.modules.front()) == 1);
}

BOOST_AUTO_TEST_CASE(anUnreadableFileIsSaidPlainlyInTheBand)
{
    const auto file = folder.path() / "notes.png";
    std::ofstream(file) << "no picture";
    window->frame().pictures().takeFiles({file});
    BOOST_TEST(pumpUntil([&] { return window->returns().state().answers == 1; }, 20000));
    const auto& band = window->frame().returns().band().band();
    BOOST_TEST(band.icon == "refused");
    BOOST_TEST(band.line.find("notes.png") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(undoTakesTheReceiptBack)
{
    const auto& arrival = box(ReturnOutcome::Expected);
    typeInto(arrival.label.text());
    typeInto(arrival.modules.front().text());
    BOOST_TEST(settles("Expected"));
    tests::press('Z', wxMOD_CONTROL);
    BOOST_TEST(settles("Taken back"));
    const auto& receipts = window->returns().state().lists.today;
    BOOST_REQUIRE(receipts.size() == 1U);
    BOOST_TEST(receipts.front().undone);
}

BOOST_AUTO_TEST_CASE(f4OpensATrainingLabsNextBox)
{
    tests::press(WXK_F4);
    BOOST_TEST(pumpUntil([&] { return window->returns().state().answers >= 1; }, 20000));
    BOOST_TEST((window->returns().state().answer->kind != logistics::ScanAnswer::Kind::Refused));
}

BOOST_AUTO_TEST_CASE(theAuditDeskChecksTheJournal)
{
    const auto& arrival = box(ReturnOutcome::Expected);
    typeInto(arrival.label.text());
    typeInto(arrival.modules.front().text());
    BOOST_TEST(settles("Expected"));
    window->frame().open(ui::desktop::MainFrame::Place::Audit);
    const auto& audit = window->audit().state();
    BOOST_TEST(pumpUntil([&] { return audit.verdict && !audit.verifying && audit.verdict->entries >= 2; }));
    BOOST_TEST(audit.verdict->intact());
    BOOST_TEST(audit.latest.front().subject == arrival.modules.front().text());
}

BOOST_AUTO_TEST_SUITE_END()
