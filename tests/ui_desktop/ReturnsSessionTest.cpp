// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/ReturnsSession.h"

#include "tests/ui_desktop/FakeReturns.h"
#include "tests/ui_desktop/SteppedExecutor.h"

#include <boost/test/unit_test.hpp>

namespace {

using Words = std::vector<std::string>;

struct Desk {
    tests::FakeReturns source;
    tests::SteppedExecutor executor;
    lab::FixedClock clock {lab::Instant {}};
    std::shared_ptr<ui::desktop::ReturnsSession> session =
        std::make_shared<ui::desktop::ReturnsSession>(source, executor, clock, ui::Language::English);

    const ui::desktop::ReturnsState& state() const { return session->state(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ReturnsSessionTest, Desk)

BOOST_AUTO_TEST_CASE(worksOnScansInOrderAndOnceEach)
{
    for (const auto* keys : {"A", "B", "C"})
        session->submit(keys);
    BOOST_TEST(state().busy);
    BOOST_TEST(state().waiting == 2);
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"A", "B", "C"}), boost::test_tools::per_element());
    BOOST_TEST(state().answers == 3);
    BOOST_TEST(state().waiting == 0);
    BOOST_TEST(!state().busy);
}

BOOST_AUTO_TEST_CASE(anOpenQuestionHoldsTheQueueUntilItIsConfirmed)
{
    for (const auto* keys : {"ASK", "B", "C"})
        session->submit(keys);
    executor.runAll();
    BOOST_TEST(state().held);
    BOOST_TEST(state().waiting == 2);
    session->confirm();
    session->confirm(); // a second press while the first is being carried out does nothing
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"ASK", "confirm", "B", "C"}), boost::test_tools::per_element());
    BOOST_TEST(!state().held);
}

BOOST_AUTO_TEST_CASE(aStopNeedsOnlyToBeSeen)
{
    session->submit("STOP");
    session->submit("B");
    executor.runAll();
    BOOST_TEST(state().held);
    session->submit("FLEXCAL:CONFIRM");
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"STOP", "B"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(confirmSaysNothingToAnAnswerThatIsNotThereYet)
{
    session->submit("ASK");
    session->confirm();
    executor.runAll();
    BOOST_TEST(state().held);
    BOOST_TEST(source.asked() == Words {"ASK"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(confirmIsTakenWhileTheListsAreBeingRead)
{
    session->submit("ASK");
    executor.runAll();
    session->refresh();
    session->confirm();
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"ASK", "confirm"}), boost::test_tools::per_element());
    BOOST_TEST(!state().held);
}

BOOST_AUTO_TEST_CASE(clearPutsAQuestionAside)
{
    session->submit("ASK");
    session->submit("B");
    executor.runAll();
    session->clear();
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"ASK", "clear", "B"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(undoKeepsItsPlaceBehindScansThatNobodyHolds)
{
    session->submit("A");
    session->submit("B");
    session->undo();
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"A", "B", "undo"}), boost::test_tools::per_element());
    BOOST_TEST((state().answer->kind == logistics::ScanAnswer::Kind::Undone));
}

BOOST_AUTO_TEST_CASE(keepsTheScanWhenTheRecordsFailAndTriesAgain)
{
    source.broken = true;
    session->submit("A");
    session->submit("B");
    executor.runAll();
    BOOST_REQUIRE(state().trouble.has_value());
    BOOST_TEST(state().trouble->message.code == "store.failed");
    BOOST_TEST(state().waiting == 2);

    session->retry(); // still broken
    executor.runAll();
    BOOST_TEST(state().trouble.has_value());
    BOOST_TEST(state().waiting == 2);

    source.broken = false;
    session->retry();
    executor.runAll();
    BOOST_TEST(!state().trouble.has_value());
    BOOST_TEST(source.asked() == (Words {"A", "B"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(doesNotRepeatAScanWhenOnlyTheListsFail)
{
    source.listsBroken = true;
    session->submit("A");
    executor.runAll();
    BOOST_TEST(state().trouble.has_value());
    BOOST_TEST(state().answers == 1);
    source.listsBroken = false;
    session->retry();
    executor.runAll();
    BOOST_TEST(!state().trouble.has_value());
    BOOST_TEST(source.asked() == Words {"A"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(readsPicturesOneAfterAnotherAndCountsThem)
{
    session->submitPictures({"one.png", "two.png", "three.png"});
    BOOST_REQUIRE(state().pictures.has_value());
    BOOST_TEST(state().pictures->number == 1);
    BOOST_TEST(state().pictures->total == 3);
    executor.step();
    BOOST_TEST(state().pictures->number == 2);
    executor.runAll();
    BOOST_TEST(!state().pictures.has_value());
    BOOST_TEST(
        source.asked() == (Words {"one.png", "two.png", "three.png"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(aTrainingBoxIsDealtWithAsAWhole)
{
    session->openBox();
    session->submit("A");
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"box", "box-1.png", "box-2.png", "DAMAGED", "A"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothingBeginsAfterStop)
{
    session->submit("A");
    session->submit("B");
    executor.step();
    session->stop();
    executor.runAll();
    BOOST_TEST(source.asked() == (Words {"A", "B"}), boost::test_tools::per_element());
    session->submit("C");
    BOOST_TEST(!executor.step());
}

BOOST_AUTO_TEST_CASE(anAnswerAfterTheScreenIsGoneIsDropped)
{
    session->submit("A");
    session.reset();
    executor.runAll();
    BOOST_TEST(source.asked() == Words {"A"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
