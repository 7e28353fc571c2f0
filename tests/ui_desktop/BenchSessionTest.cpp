// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/BenchSession.h"

#include "tests/ui_desktop/FakeBench.h"
#include "tests/ui_desktop/SteppedExecutor.h"

#include <boost/test/unit_test.hpp>

namespace {

using ui::desktop::BenchDock;
using Activity = ui::desktop::BenchState::Activity;

struct Desk {
    tests::FakeBench source;
    tests::SteppedExecutor looking;
    tests::SteppedExecutor control;
    tests::SteppedExecutor closing;
    lab::FixedClock clock {lab::Instant {}};
    std::shared_ptr<ui::desktop::BenchSession> session = std::make_shared<ui::desktop::BenchSession>(
        source, ui::desktop::BenchSession::Threads {looking, control, closing}, clock);

    const ui::desktop::BenchState& state() const { return session->state(); }
    const BenchDock& dock(int number) const { return state().docks.at(static_cast<std::size_t>(number - 1)); }
    void read()
    {
        session->refresh();
        looking.runAll();
    }
    void runBatch()
    {
        session->start();
        control.runAll();
        looking.runAll();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(BenchSessionTest, Desk)

BOOST_AUTO_TEST_CASE(countsWhatWaitsAndStartsOnlyWhenSomethingDoes)
{
    session->start();
    BOOST_TEST(!control.step()); // nobody knows yet that anything waits
    read();
    BOOST_TEST(state().waiting == 2);
    session->start();
    BOOST_TEST((state().activity == Activity::Starting));
    session->start();
    BOOST_TEST(control.step());
    BOOST_TEST(!control.step()); // the second press started nothing
}

BOOST_AUTO_TEST_CASE(aBatchEndsWithAWordAtEveryDockAndTheyStayToBeSeen)
{
    read();
    runBatch();
    BOOST_TEST((state().activity == Activity::Idle));
    BOOST_TEST(!state().trouble.has_value());
    BOOST_TEST((dock(1).run->state == calibration::RunState::Proposed));
    BOOST_TEST((dock(2).run->state == calibration::RunState::Retired));
    BOOST_TEST((dock(1).stage == BenchDock::Stage::Ended));
    BOOST_TEST((dock(3).stage == BenchDock::Stage::Empty));
    BOOST_TEST(state().waiting == 0);
    BOOST_TEST(state().toSign == 1);
    read();
    BOOST_TEST((dock(2).run->state == calibration::RunState::Retired));
}

BOOST_AUTO_TEST_CASE(progressIsToldWhileTheBatchRuns)
{
    read();
    std::vector<ui::desktop::BenchState> told;
    session->onChange = [&](const ui::desktop::BenchState& now) { told.push_back(now); };
    runBatch();
    const auto running =
        std::ranges::find_if(told, [](const auto& now) { return now.activity == Activity::Running; });
    BOOST_REQUIRE((running != told.end()));
    BOOST_TEST(running->progress->shot == 2);
    BOOST_TEST(running->progress->shots == 3);
    BOOST_TEST(running->progress->share > 0);
    BOOST_TEST(running->progress->share < 1);
    BOOST_TEST((running->progress->ends > clock.now()));
    BOOST_TEST((running->docks[0].stage == BenchDock::Stage::Waiting));
    BOOST_TEST(running->waiting == 0); // both are in docks
}

BOOST_AUTO_TEST_CASE(aSecondPersonSignsOnceWhatPassed)
{
    read();
    session->sign();
    BOOST_TEST(!control.step()); // nothing has passed yet
    runBatch();
    session->sign();
    session->sign();
    control.runAll();
    looking.runAll();
    session->sign();
    control.runAll();
    BOOST_TEST(source.certificates == 1);
    BOOST_TEST(state().certificates == 1);
    BOOST_TEST(state().toSign == 0);
    BOOST_TEST((dock(1).run->state == calibration::RunState::Certified));
}

BOOST_AUTO_TEST_CASE(closingTheGasEndsTheBatchAndNeverWaitsForIt)
{
    read();
    source.holds = true;
    session->start();
    session->closeGas();
    BOOST_TEST((state().activity == Activity::Stopping));
    closing.runAll(); // the batch has not even begun
    BOOST_TEST(source.closed == 1);
    control.runAll();
    looking.runAll();
    BOOST_TEST((state().activity == Activity::Idle));
    BOOST_TEST((dock(1).run->state == calibration::RunState::Aborted));
    BOOST_TEST(state().trouble->message.code == "bench.stopped");
    BOOST_TEST(state().waiting == 2); // to be run again
}

BOOST_AUTO_TEST_CASE(gasIsClosedWithoutABatchToo)
{
    session->closeGas();
    closing.runAll();
    BOOST_TEST(source.closed == 1);
    BOOST_TEST((state().activity == Activity::Idle));
}

BOOST_AUTO_TEST_CASE(aBenchThatFailsIsSaidOnceAndTheBatchMayBeRunAgain)
{
    read();
    source.fails = true;
    runBatch();
    BOOST_REQUIRE(state().trouble.has_value());
    BOOST_TEST(state().trouble->message.code == "bench.tripped");
    source.fails = false;
    runBatch();
    BOOST_TEST(!state().trouble.has_value());
    BOOST_TEST(state().toSign == 1);
}

BOOST_AUTO_TEST_CASE(aBenchThatDoesNotAnswerIsTroubleUntilItDoes)
{
    source.absent = true;
    session->look();
    looking.runAll();
    BOOST_REQUIRE(state().trouble.has_value());
    BOOST_TEST(!state().bench.has_value());
    source.absent = false;
    session->look();
    session->look(); // while the first is under way
    looking.runAll();
    BOOST_TEST(source.looked == 2);
    BOOST_TEST(!state().trouble.has_value());
    BOOST_TEST(state().bench.has_value());
}

BOOST_AUTO_TEST_CASE(theLivePulseBelongsToTheModuleThatSitsThere)
{
    read();
    source.holds = false;
    runBatch();
    source.picture.docks[0].present = true;
    source.picture.docks[0].serial = dock(1).run->module.text();
    source.picture.docks[1].present = true;
    source.picture.docks[1].serial = "FX00000000X"; // another than the batch put there
    source.picture.traces = {{1, 7, false, {125, 0.02, {1, 2, 3}}}, {2, 7, false, {125, 0.02, {4}}}};
    session->look();
    looking.runAll();
    BOOST_TEST(dock(1).pulse.counts.size() == 3U);
    BOOST_TEST(!dock(1).pulseWhole);
    BOOST_TEST(dock(2).pulse.counts.empty());
}

BOOST_AUTO_TEST_CASE(aHeartThatStopsIsSeen)
{
    source.picture.status.owner = 5;
    for (std::uint16_t beat = 1; beat <= 3; ++beat) {
        source.picture.status.heartbeat = beat;
        session->look();
        looking.runAll();
    }
    BOOST_TEST(state().beating);
    for (int i = 0; i < 10; ++i) {
        session->look();
        looking.runAll();
    }
    BOOST_TEST(!state().beating);
}

BOOST_AUTO_TEST_CASE(anAnswerAfterTheScreenIsGoneIsDropped)
{
    read();
    session->start();
    session->stop();
    session.reset();
    control.runAll();
    closing.runAll();
    BOOST_TEST(source.closed == 1);
}

BOOST_AUTO_TEST_CASE(modulesAreLoadedByScanningOneAfterTheOther)
{
    read();
    const auto first = tests::benchRun(1, calibration::RunState::Running).module;
    BOOST_TEST(session->load(first.text()));
    looking.runAll();
    BOOST_TEST((dock(1).stage == BenchDock::Stage::Loaded));
    BOOST_TEST((dock(1).loaded == first));
    BOOST_TEST(state().loaded == 1);
    BOOST_TEST(state().said->code == "loading.loaded");
    BOOST_TEST(session->load(first.text())); // its second scan takes it out again
    looking.runAll();
    BOOST_TEST((dock(1).stage == BenchDock::Stage::Empty));
    BOOST_TEST(state().loaded == 0);
}

BOOST_AUTO_TEST_CASE(aDocksCodeSaysWhereTheNextModuleGoes)
{
    read();
    BOOST_TEST(session->load("D-07"));
    BOOST_TEST(state().dockWanted.value() == 7);
    BOOST_TEST(session->load(tests::benchRun(2, calibration::RunState::Running).module.text()));
    looking.runAll();
    BOOST_TEST((dock(7).stage == BenchDock::Stage::Loaded));
    BOOST_TEST(!state().dockWanted.has_value());
    session->unloadLast();
    looking.runAll();
    BOOST_TEST((dock(7).stage == BenchDock::Stage::Empty));
}

BOOST_AUTO_TEST_CASE(whatDoesNotWaitIsRefusedByName)
{
    read();
    BOOST_TEST(session->load(lab::ModuleSerial::numbered(1).text()));
    looking.runAll();
    BOOST_REQUIRE(state().refusal.has_value());
    BOOST_TEST(state().refusal->code == "run.not-waiting");
    BOOST_TEST(state().answers == 1);
    BOOST_TEST(state().loaded == 0);
    // A tracking number means nothing here: it goes to the returns desk.
    BOOST_TEST(!session->load("1ZTR41NG0327551202"));
}

BOOST_AUTO_TEST_CASE(nothingIsLoadedWhileABatchRuns)
{
    read();
    session->start();
    BOOST_TEST(!session->load(tests::benchRun(1, calibration::RunState::Running).module.text()));
}

BOOST_AUTO_TEST_CASE(onlyABatchThatRunsIsPaused)
{
    read();
    session->togglePause();
    BOOST_TEST(!source.paused);
    session->start();
    session->togglePause(); // it has not begun to measure
    BOOST_TEST(!source.paused);
    BOOST_TEST(!state().pauseWanted);
}

BOOST_AUTO_TEST_SUITE_END()
