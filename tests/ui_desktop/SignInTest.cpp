// SPDX-License-Identifier: MIT
#include "lab/people/LiveLab.h"
#include "lab/people/SignInDesk.h"
#include "lab/people/StaffDesk.h"
#include "lab/training/TrainingLab.h"
#include "tests/ui_desktop/FakeWindow.h"
#include "ui/Workstation.h"
#include "ui/desktop/LabWindow.h"
#include "ui/desktop/people/SignInPage.h"

#include <wx/button.h>
#include <wx/textctrl.h>

namespace {

using Cover = ui::desktop::SignInSession::Cover;
using tests::press;
using tests::pumpUntil;

/// The real window on a lab of its own.
struct Window {
    tests::TemporaryFolder folder;
    std::filesystem::path lab = folder.path() / "lab";
    std::unique_ptr<ui::desktop::LabWindow> window;

    void open(std::vector<std::string> overrides = {})
    {
        overrides.push_back("database.url=sqlite:" + (lab / "lab.db").string());
        const auto settings = lab::Settings().with(overrides);
        auto workstation = ui::Workstation::open(*settings, FLEXCAL_PROGRAM);
        BOOST_REQUIRE(workstation.has_value());
        window = std::make_unique<ui::desktop::LabWindow>(
            std::move(*workstation), std::make_unique<tests::CountedSounds>());
        window->frame().Show();
        window->frame().Raise();
        BOOST_REQUIRE(pumpUntil([&] { return window->frame().IsShownOnScreen(); }));
        tests::pumpFor(150);
        if (page().IsShown())
            page().takeFocus();
        tests::pumpFor(50);
    }
    ~Window()
    {
        window->frame().Close();
        tests::pumpFor(20);
    }

    Cover cover() { return window->people().state().cover; }
    bool covers(Cover wanted)
    {
        return pumpUntil([&] { return cover() == wanted; }, 10000);
    }
    ui::desktop::SignInPage& page() { return *window->frame().cover(); }

    static void type(const std::string& text)
    {
        wxUIActionSimulator().Text(text.c_str());
        tests::pumpFor(30);
    }
};

struct LiveWindow : Window {
    LiveWindow()
    {
        const auto boss = lab::makeLiveLab(lab, {"Test lab", "America/New_York", "sue"},
            lab::Secret("correcthorsebattery"), lab::SystemClock().now());
        BOOST_REQUIRE(boss.has_value());
        {
            const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(lab / "lab.db"));
            const lab::SystemClock clock;
            const auto sue =
                lab::SignInDesk(*database, clock, "office").signIn("sue", lab::Secret("correcthorsebattery"));
            lab::StaffDesk(*database, clock)
                .add(*sue, "wanda", lab::Role::Warehouse, "77001", lab::Secret("493817"))
                .value();
        }
        open();
    }
};

struct TrainingWindow : Window {
    TrainingWindow()
    {
        BOOST_REQUIRE(lab::makeTrainingLab(lab, {60, 0, 7, lab::TrainingRequest::standardDay}).has_value());
        open();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(SignInTest)

BOOST_FIXTURE_TEST_CASE(aLiveLabsDesksAreCoveredUntilABadgeAndItsPin, LiveWindow)
{
    BOOST_TEST((cover() == Cover::SignIn));
    BOOST_TEST(!window->frame().scanBox().IsShownOnScreen());
    type("77001");
    press(WXK_RETURN); // as a badge scanner ends
    BOOST_TEST(pumpUntil([&] { return page().secret().HasFocus(); }));
    type("111222");
    press(WXK_RETURN);
    BOOST_TEST(pumpUntil([&] { return window->people().state().trouble.has_value(); }, 10000));
    BOOST_TEST(window->people().state().trouble->code == "sign-in.wrong");
    BOOST_TEST(page().secret().IsEmpty());
    BOOST_TEST(pumpUntil([&] { return page().secret().HasFocus(); }));
    type("493817");
    press(WXK_RETURN);
    BOOST_TEST(covers(Cover::None));
    BOOST_TEST(window->workstation().signedIn().staff.name == "wanda");
    BOOST_TEST(pumpUntil([&] { return window->frame().scanBox().hasFocus(); }));

    // Locked: the screens are covered and commands refused; the same person opens them again.
    press('L', wxMOD_CONTROL);
    BOOST_TEST((cover() == Cover::Locked));
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(lab / "lab.db"));
    const lab::SystemClock clock;
    BOOST_TEST(lab::StaffDesk(*database, clock)
                   .setSecret(window->workstation().signedIn(), "wanda", lab::Secret("581746"))
                   .error()
                   .code
               == "sign-in.screen-locked");
    type("493817");
    press(WXK_RETURN);
    BOOST_TEST(covers(Cover::None));

    // A signature asks for it again, and goes on when it is right; Escape takes the question back.
    int signatures = 0;
    window->people().askProof([&] { ++signatures; });
    BOOST_TEST((cover() == Cover::Prove));
    press(WXK_ESCAPE);
    BOOST_TEST(covers(Cover::None));
    window->people().askProof([&] { ++signatures; });
    tests::pumpFor(50);
    type("493817");
    press(WXK_RETURN);
    BOOST_TEST(covers(Cover::None));
    BOOST_TEST(signatures == 1);

    // Another person takes over; the first one's session has ended.
    const auto wandas = window->workstation().signedIn().session;
    window->people().switchPerson();
    BOOST_TEST((cover() == Cover::Switch));
    press(WXK_ESCAPE);
    BOOST_TEST(covers(Cover::None));
    window->people().switchPerson();
    tests::pumpFor(50);
    type("sue");
    press(WXK_RETURN);
    type("correcthorsebattery");
    press(WXK_RETURN);
    BOOST_TEST(pumpUntil([&] { return window->workstation().signedIn().staff.name == "sue"; }, 10000));
    BOOST_TEST(
        database->query("SELECT ended_why FROM session WHERE id = $1", {wandas}).at(0).text(0) == "switched");
    window->people().signOut();
    BOOST_TEST((cover() == Cover::SignIn));
    BOOST_TEST(window->workstation().signedIn().staff.id == "");
}

BOOST_FIXTURE_TEST_CASE(aTrainingLabsPeopleAreChosenByAClick, TrainingWindow)
{
    BOOST_TEST((cover() == Cover::None));
    BOOST_TEST(window->people().state().who.staff.name == "Training Warehouse 1");
    window->people().switchPerson();
    BOOST_TEST(page().people().size() == 6U);
    BOOST_TEST(!page().secret().IsShown());
    auto* technician = page().people().at(2);
    technician->SetFocus();
    press(WXK_RETURN);
    BOOST_TEST(covers(Cover::None));
    BOOST_TEST(window->workstation().signedIn().staff.name == "Training Technician 1");
    BOOST_TEST((window->workstation().actingAs(lab::Role::Warehouse)->staff.role
                == lab::Role::Technician)); // chosen is chosen
    BOOST_TEST(pumpUntil([&] { return window->frame().scanBox().hasFocus(); }));
}

BOOST_AUTO_TEST_CASE(anIdleStationLocksAndWhatRunsGoesOn)
{
    tests::TemporaryFolder folder;
    BOOST_REQUIRE(lab::makeTrainingLab(folder.path() / "lab", {60, 0, 7, lab::TrainingRequest::standardDay})
                      .has_value());
    const auto settings =
        lab::Settings().with({"database.url=sqlite:" + (folder.path() / "lab" / "lab.db").string()});
    const auto workstation = ui::Workstation::open(*settings, FLEXCAL_PROGRAM);
    BOOST_REQUIRE(workstation.has_value());
    lab::InPlaceExecutor executor;
    const auto session =
        std::make_shared<ui::desktop::SignInSession>(**workstation, executor, std::chrono::minutes(0));
    int covers = 0;
    session->onChange = [&](const auto& state) { covers += state.cover == Cover::Locked ? 1 : 0; };
    session->tick(); // idle for longer than no minutes at all
    session->tick();
    BOOST_TEST(covers == 1);
    const auto technician = (*workstation)->actingAs(lab::Role::Technician).value();
    BOOST_TEST(!technician.session.empty()); // the bench goes on in its technician's name
    session->choose("staff-02");
    BOOST_TEST((session->state().cover == Cover::None));
    BOOST_TEST(session->state().who.staff.id == "staff-02");

    const auto patient =
        std::make_shared<ui::desktop::SignInSession>(**workstation, executor, std::chrono::minutes(5));
    patient->tick();
    BOOST_TEST((patient->state().cover == Cover::None));
}

BOOST_AUTO_TEST_SUITE_END()
