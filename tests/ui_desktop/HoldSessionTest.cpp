// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/HoldSession.h"

#include "tests/ui_desktop/FakeHold.h"
#include "tests/ui_desktop/SteppedExecutor.h"

#include <boost/test/unit_test.hpp>

namespace {

using Step = ui::desktop::HoldState::Step;
using Lines = std::vector<std::string>;

struct Bench {
    tests::FakeHold source;
    tests::SteppedExecutor executor;
    std::shared_ptr<ui::desktop::HoldSession> session =
        std::make_shared<ui::desktop::HoldSession>(source, executor, executor);

    Step step() const { return session->state().step(); }
    std::string trouble() const
    {
        const auto& state = session->state();
        return state.trouble ? state.trouble->code : "";
    }
    void run() { executor.runAll(); }
    void held()
    {
        source.hold();
        session->refresh();
        run();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(HoldSessionTest, Bench)

BOOST_AUTO_TEST_CASE(aHoldIsLeftStepByStep)
{
    BOOST_TEST((step() == Step::None));
    held();
    BOOST_TEST((step() == Step::Explain));
    session->explain("empty cylinder", "");
    run();
    BOOST_TEST(trouble() == "hold.words");
    BOOST_TEST((step() == Step::Explain));
    session->explain("empty cylinder", "changed it");
    run();
    BOOST_TEST(trouble() == "");
    BOOST_TEST((step() == Step::Control));
    source.passes = false;
    session->check();
    run();
    BOOST_TEST((step() == Step::Control)); // it did not pass
    source.passes = true;
    session->check();
    session->check(); // while one is being measured
    run();
    BOOST_TEST((step() == Step::Release));
    session->release();
    run();
    BOOST_TEST((step() == Step::None));
    const Lines expected {"explain empty cylinder: changed it", "check", "check", "release"};
    BOOST_TEST(source.told == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(aControlBeforeTheExplanationReleasesNothing)
{
    source.hold();
    session->check();
    run();
    session->explain("empty cylinder", "changed it");
    run();
    BOOST_TEST((step() == Step::Control));
}

BOOST_AUTO_TEST_CASE(aReleaseThatWantsThePassphraseIsRepeatedAfterIt)
{
    std::function<void()> goOn;
    session->onProofWanted = [&](std::function<void()> then) { goOn = std::move(then); };
    held();
    source.proofWanted = true;
    session->release();
    run();
    BOOST_TEST(trouble() == "");
    BOOST_REQUIRE(goOn);
    source.proofWanted = false;
    goOn();
    run();
    BOOST_TEST((step() == Step::None));
}

BOOST_AUTO_TEST_CASE(aBenchThatDoesNotAnswerIsSaidAndMayBeTriedAgain)
{
    source.broken = true;
    session->check();
    run();
    BOOST_TEST(trouble() == "bench.lost");
    source.broken = false;
    session->check();
    run();
    BOOST_TEST(trouble() == "");
    BOOST_TEST(source.told.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
