// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/StandardsSession.h"

#include "lab/training/TrainingLab.h"
#include "tests/shared/TemporaryFolder.h"
#include "tests/ui_desktop/FakeStandards.h"
#include "tests/ui_desktop/SteppedExecutor.h"
#include "ui/Workstation.h"
#include "ui/desktop/standards/LabStandards.h"

#include <boost/test/unit_test.hpp>

using ui::desktop::StandardsAct;
using ui::desktop::StandardsState;
using Kind = StandardsState::Kind;

BOOST_AUTO_TEST_SUITE(StandardsSessionTest)

namespace {

struct Desk {
    Desk()
    {
        session->refresh();
        work.runAll();
    }
    const StandardsState& state() const { return session->state(); }
    void act(StandardsAct what, const std::vector<std::string>& typed)
    {
        session->begin(what);
        session->enter(typed);
        work.runAll();
    }
    void choose(Kind kind, const std::string& id)
    {
        session->choose({kind, id});
        work.runAll();
    }

    tests::FakeStandards source;
    tests::SteppedExecutor work;
    std::shared_ptr<ui::desktop::StandardsSession> session =
        std::make_shared<ui::desktop::StandardsSession>(source, work);
};

} // namespace

BOOST_FIXTURE_TEST_CASE(whatNeedsSomebodyStandsFirst, Desk)
{
    BOOST_TEST(state().lists.gas[state().gas[0]].lot == "DG-3"); // expired
    BOOST_TEST(state().lists.gas[state().gas[1]].lot == "DG-2"); // ends in nine days
    BOOST_TEST(state().lists.rules[state().rules[0]].state == "TX"); // unsigned, nine clients wait
    BOOST_TEST(state().lists.rules[state().rules[1]].state == "WY");
    // Two lots, and one unsigned row that clients wait for.
    BOOST_TEST(state().waiting() == 3);
}

BOOST_FIXTURE_TEST_CASE(theFilterFindsInAllLists, Desk)
{
    session->filter("dg-2");
    BOOST_TEST(state().gas.size() == 1U);
    BOOST_TEST(state().rules.empty());
    session->filter("baro");
    BOOST_TEST(state().equipment.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(aCalibrationIsEntered, Desk)
{
    choose(Kind::Instrument, "BARO-1");
    session->begin(StandardsAct::Calibrated);
    BOOST_TEST((state().act == StandardsAct::Calibrated));
    BOOST_TEST(fieldsOf(StandardsAct::Calibrated, state()).front().standard == "2026-10-06");
    session->enter({"2026-10-01", "2027-10-01", "C-9", "0.2", "1"});
    work.runAll();
    BOOST_TEST(source.entered() == std::vector<std::string> {"calibrated BARO-1 2027-10-01"},
        boost::test_tools::per_element());
    BOOST_TEST(!state().act);
    BOOST_TEST(state().said->code == "standards.entered");
}

struct Wrong {
    const char* name;
    StandardsAct act;
    std::vector<std::string> typed;
    const char* code;
};

const Wrong wrongs[] = {
    {"no date", StandardsAct::Calibrated, {"today", "2027-10-01", "C-9", "0.2", "1"}, "date.form"},
    {"a word for U", StandardsAct::Calibrated, {"2026-10-01", "2027-10-01", "C-9", "small", "1"},
        "standards.number"},
    {"a decimal comma", StandardsAct::Calibrated, {"2026-10-01", "2027-10-01", "C-9", "0,2", "1"},
        "standards.number"},
    {"no use of gas", StandardsAct::AddGas,
        {"DG-9", "judge", "dry-gas", "0.038", "0.0004", "2", "C", "2027-01-01", "60", "0"}, "gas.use"},
    {"no kind of gas", StandardsAct::AddGas,
        {"DG-9", "adjust", "wet", "0.038", "0.0004", "2", "C", "2027-01-01", "60", "0"}, "gas.kind"},
    {"no kind of instrument", StandardsAct::AddInstrument, {"X-1", "clock", "1", "S"}, "equipment.kind"},
    {"no year", StandardsAct::ConfirmYear, {"next"}, "calendar.year"},
    {"no day", StandardsAct::Rest, {"2026-02-30", "why"}, "date.none"},
};

BOOST_AUTO_TEST_CASE(whatIsTypedWronglyIsSaidAndTheFormStays)
{
    for (const auto& row : wrongs)
        BOOST_TEST_CONTEXT(row.name) {
            Desk desk;
            desk.choose(Kind::Instrument, "BARO-1");
            desk.act(row.act, row.typed);
            BOOST_REQUIRE(desk.state().refusal);
            BOOST_TEST(desk.state().refusal->code == row.code);
            BOOST_TEST((desk.state().act == row.act));
            BOOST_TEST(desk.source.entered().empty());
        }
}

BOOST_FIXTURE_TEST_CASE(aRefusalOfTheLabKeepsTheFormToo, Desk)
{
    source.refusal = lab::Message {"equipment.dates", {}};
    choose(Kind::Instrument, "BARO-1");
    act(StandardsAct::Calibrated, {"2026-10-01", "2026-09-01", "C-9", "0.2", "1"});
    BOOST_TEST(state().refusal->code == "equipment.dates");
    BOOST_TEST((state().act == StandardsAct::Calibrated));
}

BOOST_FIXTURE_TEST_CASE(aRuleIsSignedOnceItIsProvedByWhom, Desk)
{
    std::function<void()> proved;
    session->onProofWanted = [&](std::function<void()> then) { proved = std::move(then); };
    choose(Kind::Rule, "TX");
    BOOST_TEST(state().history.size() == 1U);
    source.refusal = lab::Message {"sign-in.prove", {}};
    session->begin(StandardsAct::AllowMail);
    work.runAll();
    BOOST_TEST(source.entered().empty());
    BOOST_TEST(!state().refusal.has_value());
    BOOST_REQUIRE(proved);
    source.refusal.reset();
    proved();
    work.runAll();
    BOOST_TEST(
        source.entered() == std::vector<std::string> {"sign TX yes"}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(theCalendarIsConfirmedAndChanged, Desk)
{
    choose(Kind::Day, "2026-12-24");
    act(StandardsAct::ConfirmYear, {"2026"});
    act(StandardsAct::Rest, {"2026-12-23", "storm"});
    act(StandardsAct::Work, {"2026-11-27", "peak"});
    session->begin(StandardsAct::ClearDay);
    work.runAll();
    BOOST_TEST(source.entered()
                   == (std::vector<std::string> {
                       "year 2026", "rests 2026-12-23 storm", "works 2026-11-27 peak", "clear 2026-12-24"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(aLabsRecordsAreReadAndChanged)
{
    const TemporaryFolder folder;
    BOOST_REQUIRE(
        lab::makeTrainingLab(folder / "lab", {60, 0, 7, lab::TrainingRequest::standardDay}).has_value());
    const auto settings =
        lab::Settings().with({"database.url=sqlite:" + (folder / "lab" / "lab.db").string()}).value();
    const auto workstation = ui::Workstation::open(settings, FLEXCAL_PROGRAM).value();
    ui::desktop::LabStandards standards(*workstation);
    const auto before = standards.lists();
    BOOST_TEST(before.gas.size() >= 4U);
    BOOST_TEST(before.equipment.size() >= 5U);
    BOOST_TEST(!before.rules.empty());
    BOOST_TEST(!before.clients.empty());
    BOOST_CHECK(std::ranges::any_of(
        before.days, [](const auto& day) { return day.day == lab::Date(2026, 11, 26) && !day.works; }));

    BOOST_REQUIRE(standards.confirmYear(2026).has_value());
    BOOST_REQUIRE(standards.except(lab::Date(2026, 12, 24), false, "no pickup").has_value());
    BOOST_TEST(standards.except(lab::Date(2026, 12, 25), false, "rest").error().code == "calendar.as-ruled");
    BOOST_REQUIRE(standards.calibrated("BARO-1", {before.today, before.today.plusDays(365), "C-9", 1, 0.1}));
    const auto state = before.rules.front().state;
    BOOST_REQUIRE(standards.signRule(state, lab::MailIn::No).has_value());
    const auto after = standards.lists();
    BOOST_TEST(after.years.contains(2026));
    BOOST_TEST(after.days.size() == before.days.size() + 1);
    BOOST_TEST((after.rules.front().mailIn == lab::MailIn::No));
    BOOST_TEST(standards.history(state).size() == 2U);
    BOOST_REQUIRE(standards.clearDay(lab::Date(2026, 12, 24)).has_value());
    BOOST_TEST(standards.lists().days.size() == before.days.size());
}

BOOST_AUTO_TEST_SUITE_END()
