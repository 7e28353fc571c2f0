// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/PackingSession.h"

#include "tests/ui_desktop/FakePacking.h"
#include "tests/ui_desktop/SteppedExecutor.h"

#include <boost/test/unit_test.hpp>

using tests::FakePacking;
using Activity = ui::desktop::PackingState::Activity;

BOOST_AUTO_TEST_SUITE(PackingSessionTest)

namespace {

struct Desk {
    Desk()
    {
        const auto today = tests::FakePlanning::today;
        source.due = {tests::planLine(101, today.plusDays(9), today),
            tests::planLine(102, today.plusDays(9), today), tests::planLine(203, today.plusDays(10), today)};
        session->refresh();
        work.runAll();
    }

    const ui::desktop::PackingState& state() const { return session->state(); }
    void scan(const char* item, int client = 101)
    {
        session->submit(FakePacking::code(item, lab::ClientId::numbered(client)));
    }
    void scanAllBut(const std::string& last)
    {
        for (const auto* item : {"module", "box", "outbound-label", "return-label", "certificate"})
            if (item != last)
                scan(item);
        work.runAll();
    }

    FakePacking source;
    tests::SteppedExecutor work;
    std::shared_ptr<ui::desktop::PackingSession> session =
        std::make_shared<ui::desktop::PackingSession>(source, work);
};

} // namespace

BOOST_FIXTURE_TEST_CASE(theLastScanClosesTheKit, Desk)
{
    session->begin();
    BOOST_TEST((state().activity == Activity::Labelling));
    work.runAll();
    BOOST_REQUIRE(state().job);
    BOOST_TEST(state().job->client.id.text() == "000101");
    scanAllBut("box");
    BOOST_REQUIRE(state().job);
    BOOST_TEST((state().wanted() == logistics::KitItem::Box));
    scan("box");
    work.runAll();
    BOOST_TEST(!state().job);
    BOOST_REQUIRE(state().said);
    BOOST_TEST(state().said->code == "packing.closed");
    BOOST_TEST(state().queue.due.size() == 2U);
    BOOST_TEST(state().queue.packed == 1);
}

BOOST_FIXTURE_TEST_CASE(aChosenModulesScanTakesItsKitUpAndCountsAsItem, Desk)
{
    session->pick();
    work.runAll();
    BOOST_TEST(state().picking.items.size() == 3U);
    scan("module", 203);
    work.runAll();
    BOOST_REQUIRE(state().job);
    BOOST_TEST(state().job->client.id.text() == "000203");
    BOOST_TEST(state().job->missing.size() == 4U);
}

BOOST_FIXTURE_TEST_CASE(scansThatCameWhileLabelsWereBoughtAreNotLost, Desk)
{
    session->begin();
    scan("module");
    scan("box");
    BOOST_TEST((state().activity == Activity::Labelling));
    work.runAll();
    BOOST_REQUIRE(state().job);
    BOOST_TEST(state().job->missing.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(aWrongItemHoldsFurtherScansUntilItIsConfirmed, Desk)
{
    session->begin();
    work.runAll();
    scan("module", 102);
    scan("module");
    scan("box");
    work.runAll();
    BOOST_REQUIRE(state().stop);
    BOOST_TEST(state().stop->code == "pack.wrong-item");
    BOOST_TEST(state().waiting == 2);
    BOOST_TEST(state().job->missing.size() == 5U);
    BOOST_TEST(!state().good);
    session->confirm();
    work.runAll();
    BOOST_TEST(!state().stop);
    BOOST_TEST(state().job->missing.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(whatWasChosenForNoKitIsSaid, Desk)
{
    scan("module");
    work.runAll();
    BOOST_REQUIRE(state().stop);
    BOOST_TEST(state().stop->code == "packing.nobodys");
    BOOST_TEST(source.bought == 0);
}

BOOST_FIXTURE_TEST_CASE(aRefusalKeepsTheLineAndSaysWhy, Desk)
{
    source.held = true;
    session->begin();
    work.runAll();
    BOOST_TEST(!state().job);
    BOOST_REQUIRE(state().refusal);
    BOOST_TEST(state().refusal->code == "pack.held");
    BOOST_TEST(state().queue.due.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(aCarrierThatDoesNotAnswerIsTroubleAndNothingIsOpen, Desk)
{
    source.broken = true;
    session->begin();
    work.runAll();
    BOOST_REQUIRE(state().trouble);
    BOOST_TEST(!state().job);
    BOOST_TEST(!state().busy());
    source.broken = false;
    session->begin();
    work.runAll();
    BOOST_TEST(!state().trouble);
    BOOST_TEST(state().job.has_value());
}

BOOST_FIXTURE_TEST_CASE(voidingTakesTheKitApart, Desk)
{
    session->pick();
    work.runAll();
    session->begin();
    work.runAll();
    session->voidLabels();
    work.runAll();
    BOOST_TEST(!state().job);
    BOOST_TEST(source.voided == std::vector<std::string> {"000101"}, boost::test_tools::per_element());
    BOOST_TEST(state().picking.items.size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(aKitSetAsideIsTakenUpAgainByItsModule, Desk)
{
    session->begin();
    work.runAll();
    session->putAside();
    BOOST_TEST(!state().job);
    scan("module");
    work.runAll();
    BOOST_REQUIRE(state().job);
    BOOST_TEST(state().job->client.id.text() == "000101");
}

BOOST_FIXTURE_TEST_CASE(theFilterLeavesLinesAndMarksTheFirst, Desk)
{
    session->filter("203");
    BOOST_REQUIRE(state().rows.size() == 1U);
    BOOST_TEST(state().chosen->text() == "000203");
    session->begin();
    work.runAll();
    BOOST_TEST(state().job->client.id.text() == "000203");
}

BOOST_AUTO_TEST_SUITE_END()
