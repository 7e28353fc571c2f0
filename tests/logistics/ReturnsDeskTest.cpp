// SPDX-License-Identifier: MIT
#include "logistics/returns/ReturnsDesk.h"

#include "lab/store/Journal.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

using lab::ModuleState;
using lab::ReturnOutcome;
using logistics::ReturnsDesk;
using logistics::ScanAnswer;
using scanner::DeskCard;
using scanner::Label;

BOOST_AUTO_TEST_SUITE(ReturnsDeskTest)

namespace {

struct Fixture : SmallLab {
    Fixture()
        : SmallLab(240)
    {
    }

    ScanAnswer module(const lab::ModuleSerial& serial) { return desk.scan(Label(serial)); }
    ScanAnswer label(const lab::TrackingNumber& number)
    {
        return desk.scan(Label(scanner::TrackingLabel {number, number.checkDigitHolds()}));
    }
    ScanAnswer card(DeskCard which) { return desk.scan(Label(which)); }

    ModuleState stateOf(const lab::ModuleSerial& serial)
    {
        return lab::ModuleStore(*database).find(serial)->state;
    }
    bool lineIsOpen(const lab::ModuleSerial& serial)
    {
        return lab::LedgerStore(*database).openByModule(serial).has_value();
    }
    std::int64_t entries() { return lab::Journal(*database).size(); }
    bool intact() { return lab::Journal(*database).verify().intact(); }

    /// Everything a scan could change, for "changes nothing".
    std::string snapshot()
    {
        std::string text;
        for (const auto* query :
            {"SELECT serial || state || place || version AS x FROM module ORDER BY serial",
                "SELECT id || coalesce(closed_on, '') || box || return_tracking AS x FROM kit ORDER BY id",
                "SELECT id || coalesce(closed_at, 0) AS x FROM expected_return ORDER BY id",
                "SELECT id || outcome || is_open || matched_by AS x FROM receipt ORDER BY id",
                "SELECT id || coalesce(closed_on, '') AS x FROM lost_case ORDER BY id",
                "SELECT hash AS x FROM journal ORDER BY station, seq",
                "SELECT id AS x FROM command ORDER BY id"})
            for (const auto& row : database->query(query))
                text += row.text(0) + "\n";
        return text;
    }

    ReturnsDesk desk {*database, clock, zone, warehouse, {}};
};

std::string outcomeOf(const ScanAnswer& answer)
{
    return answer.outcome ? std::string(lab::word(*answer.outcome)) : "";
}

} // namespace

BOOST_FIXTURE_TEST_CASE(aReturnIsTakenInWhole, Fixture)
{
    const auto& box = arrival(ReturnOutcome::Expected);
    const auto& serial = box.modules.front();
    const auto noted = label(box.label);
    BOOST_TEST((noted.kind == ScanAnswer::Kind::Noted));
    BOOST_REQUIRE(noted.candidates.size() == 1U);
    BOOST_TEST(noted.candidates.front().module.text() == serial.text());

    const auto before = entries();
    const auto answer = module(serial);
    BOOST_TEST(outcomeOf(answer) == "expected");
    BOOST_TEST(answer.recorded);
    BOOST_TEST(answer.client->text() == box.client.text());
    BOOST_TEST(answer.place->text() == "cart B 1");
    BOOST_TEST(joined(answer.matchedBy) == "module,return-label");
    BOOST_TEST((stateOf(serial) == ModuleState::Received));
    BOOST_TEST(!lineIsOpen(serial));
    BOOST_TEST(entries() == before + 1);
    BOOST_TEST(intact());

    // The box's own number, scanned last, still belongs to it.
    const auto more = desk.scan(Label(box.box));
    BOOST_TEST(more.recorded);
    BOOST_TEST(joined(more.matchedBy) == "module,return-label,box");
}

BOOST_FIXTURE_TEST_CASE(everyPlantedBoxComesOutAsPlanted, Fixture)
{
    for (const auto& box : arrivals)
        BOOST_TEST_CONTEXT(lab::word(box.outcome) << ", box " << box.box.text()) {
            desk.clear();
            std::vector<Label> seen {Label(scanner::TrackingLabel {box.label, true})};
            std::vector<ScanAnswer> answers;
            if (box.modules.size() == 2) {
                desk.scanPicture(seen);
                seen.clear();
            }
            for (const auto& serial : box.modules)
                seen.emplace_back(serial);
            answers = desk.scanPicture(seen);
            if (box.condition == lab::BoxCondition::Damaged)
                answers = {card(DeskCard::Damaged)};
            else if (box.condition == lab::BoxCondition::Opened)
                answers = {card(DeskCard::Opened)};
            else if (box.condition == lab::BoxCondition::Empty)
                answers = {card(DeskCard::Empty)};
            for (const auto& answer : answers)
                BOOST_TEST(outcomeOf(answer) == lab::word(box.outcome));
            BOOST_TEST(answers.size() == std::max<std::size_t>(1, box.modules.size()));
            if (answers.front().waitsForConfirm)
                BOOST_TEST(card(DeskCard::Confirm).recorded);
        }
    BOOST_TEST(intact());
}

BOOST_FIXTURE_TEST_CASE(scansInAnyOrderGiveTheSameReceipt, Fixture)
{
    const auto& box = arrival(ReturnOutcome::Late);
    BOOST_TEST(outcomeOf(module(box.modules.front())) == "late");
    label(box.label);
    desk.scan(Label(box.box));
    const auto receipt = lab::ReceiptStore(*database).openByModule(box.modules.front());
    BOOST_REQUIRE(receipt);
    BOOST_TEST(joined(receipt->matchedBy) == "module,return-label,box");
}

BOOST_FIXTURE_TEST_CASE(anotherClientsModuleRepairsBothLedgers, Fixture)
{
    const auto& box = arrival(ReturnOutcome::AnotherClients);
    const auto& serial = box.modules.front();
    const lab::KitStore kits(*database);
    const auto labelKit = *kits.byTracking(box.label);
    const auto moduleKit = *kits.openByModule(serial);
    const auto untouched = snapshot();

    label(box.label);
    const auto question = module(serial);
    BOOST_TEST(outcomeOf(question) == "another-clients");
    BOOST_TEST(question.waitsForConfirm);
    BOOST_TEST(!question.recorded);
    BOOST_TEST(question.otherClient->text() == box.client.text());
    BOOST_TEST(snapshot() == untouched);

    const auto answer = card(DeskCard::Confirm);
    BOOST_TEST(answer.recorded);
    BOOST_TEST(!lineIsOpen(serial)); // its own client's line is closed …
    BOOST_TEST(lineIsOpen(labelKit.module)); // … the other's stays open, and now waits for the other label
    BOOST_TEST(kits.find(labelKit.id)->returning.text() == moduleKit.returning.text());
    BOOST_TEST(kits.find(labelKit.id)->box.text() == moduleKit.box.text());

    // The other box then fits by itself.
    label(moduleKit.returning);
    BOOST_TEST(module(labelKit.module).recorded);
    BOOST_TEST(intact());
}

BOOST_FIXTURE_TEST_CASE(undoPutsEverythingBack, Fixture)
{
    using enum ReturnOutcome;
    for (const auto outcome : {Expected, Late, LostAndFound, Unexpected, AnotherClients, Damaged})
        BOOST_TEST_CONTEXT(lab::word(outcome)) {
            const auto& box = arrival(outcome);
            const auto& serial = box.modules.front();
            const lab::KitStore kits(*database);
            const auto state = stateOf(serial);
            const bool open = lineIsOpen(serial);
            const auto labelOfKit = kits.byTracking(box.label)->id;
            label(box.label);
            if (module(serial).waitsForConfirm)
                BOOST_TEST(card(DeskCard::Confirm).recorded);
            if (outcome == Damaged)
                BOOST_TEST(card(DeskCard::Damaged).recorded);
            BOOST_TEST((stateOf(serial) != state));

            const auto undone = card(DeskCard::Undo);
            BOOST_TEST((undone.kind == ScanAnswer::Kind::Undone));
            BOOST_TEST((stateOf(serial) == state));
            BOOST_TEST(lineIsOpen(serial) == open);
            BOOST_TEST(kits.byTracking(box.label)->id.text() == labelOfKit.text());
            BOOST_TEST(!lab::ReceiptStore(*database).openByModule(serial).has_value());
            // And it can be taken in again.
            label(box.label);
            if (module(serial).waitsForConfirm)
                card(DeskCard::Confirm);
            BOOST_TEST(lab::ReceiptStore(*database).openByModule(serial).has_value());
        }
    BOOST_TEST(intact());
}

BOOST_FIXTURE_TEST_CASE(undoStopsWhereTheModuleHasMovedOn, Fixture)
{
    BOOST_TEST(card(DeskCard::Undo).refusal->code == "return.nothing-to-undo");
    const auto serial = arrival(ReturnOutcome::Expected).modules.front();
    module(serial);
    database->write([&] {
        const auto moved = *lab::ModuleStore(*database).find(serial);
        BOOST_TEST(lab::ModuleStore(*database)
                       .move(moved, ModuleState::OnBench, lab::Place::bench("1", 1))
                       .has_value());
    });
    const auto untouched = snapshot();
    BOOST_TEST(card(DeskCard::Undo).refusal->code == "return.moved-on");
    BOOST_TEST(snapshot() == untouched);
}

BOOST_FIXTURE_TEST_CASE(whatCannotBeTakenInChangesNothing, Fixture)
{
    const auto here = arrival(ReturnOutcome::AlreadyReturned).modules.front();
    const auto unknown = arrival(ReturnOutcome::UnknownSerial).modules.front();
    const auto untouched = snapshot();

    const auto again = module(here);
    BOOST_TEST(outcomeOf(again) == "already-returned");
    BOOST_TEST(!again.recorded);
    BOOST_TEST(again.staff == "staff-02");
    BOOST_TEST(again.station == "dock-2");
    BOOST_TEST(again.at.has_value());
    BOOST_TEST(outcomeOf(module(unknown)) == "unknown-serial");

    BOOST_TEST(label(lab::TrackingNumber::issued("AAAAAA", "03", 1)).refusal->code == "tracking.unknown");
    BOOST_TEST(label(*lab::TrackingNumber::parse("1Z1111111111111111")).refusal->code == "tracking.check");
    BOOST_TEST(desk.scan(Label(lab::BoxId::numbered(999'999))).refusal->code == "box.unknown");
    BOOST_TEST(desk.scan(Label(lab::KitId::numbered(999'999))).refusal->code == "kit.unknown");
    BOOST_TEST(desk.scan(Label(lab::ClientId::numbered(999'999))).refusal->code == "client.unknown");
    BOOST_TEST(card(DeskCard::Confirm).refusal->code == "card.nothing-to-confirm");
    BOOST_TEST(card(DeskCard::Empty).refusal->code == "card.empty-needs-label");
    BOOST_TEST(card(DeskCard::Damaged).refusal->code == "return.nothing-to-amend");
    BOOST_TEST(desk.scan(Label(scanner::UnknownLabel {"x", {"label.unknown", {}}})).refusal->code
               == "label.unknown");
    BOOST_TEST(desk.scanPicture({}).front().refusal->code == "picture.no-label");
    BOOST_TEST(snapshot() == untouched);
}

BOOST_FIXTURE_TEST_CASE(theConditionMayBeSaidBeforeOrAfter, Fixture)
{
    const auto& opened = arrival(ReturnOutcome::Opened);
    label(opened.label);
    BOOST_TEST((card(DeskCard::Opened).kind == ScanAnswer::Kind::Noted));
    const auto first = module(opened.modules.front());
    BOOST_TEST(outcomeOf(first) == "opened");
    BOOST_TEST(first.place->text() == "shelf Q2");
    BOOST_TEST((stateOf(opened.modules.front()) == ModuleState::Quarantined));

    const auto& damaged = arrival(ReturnOutcome::Damaged);
    module(damaged.modules.front());
    const auto after = card(DeskCard::Damaged);
    BOOST_TEST(outcomeOf(after) == "damaged");
    BOOST_TEST((stateOf(damaged.modules.front()) == ModuleState::Quarantined));
    // Set aside without naming a condition keeps the outcome.
    const auto& plain = arrival(ReturnOutcome::Expected);
    module(plain.modules.front());
    const auto aside = card(DeskCard::Quarantine);
    BOOST_TEST(outcomeOf(aside) == "expected");
    BOOST_TEST(aside.place->text() == "shelf Q2");
}

BOOST_FIXTURE_TEST_CASE(twoDesksOneModuleOneReceipt, Fixture)
{
    const auto serial = arrival(ReturnOutcome::Expected).modules.front();
    const auto other = lab::Database::open(lab::DatabaseUrl::sqlite(file()));
    auto second = warehouse;
    second.station = "dock-9";
    ReturnsDesk theirs(*other, clock, zone, second, {});
    BOOST_TEST(module(serial).recorded);
    const auto late = theirs.scan(Label(serial));
    BOOST_TEST(outcomeOf(late) == "already-returned");
    BOOST_TEST(late.station == "dock-1");
    BOOST_TEST(late.staff == "staff-01");
    // And a desk undoes its own receipts only.
    BOOST_TEST(theirs.undo().refusal->code == "return.nothing-to-undo");
}

BOOST_FIXTURE_TEST_CASE(whoLacksTheRoleChangesNothing, Fixture)
{
    lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    ReturnsDesk theirs(*database, clock, zone, planner, {});
    const auto untouched = snapshot();
    const auto answer = theirs.scan(Label(arrival(ReturnOutcome::Expected).modules.front()));
    BOOST_TEST(answer.refusal->code == "role.missing");
    BOOST_TEST(!answer.recorded);
    BOOST_TEST(snapshot() == untouched);
}

BOOST_FIXTURE_TEST_CASE(cartSlotsGoRoundAndRound, Fixture)
{
    ReturnsDesk small(*database, clock, zone, warehouse, {14, "C", 2});
    std::vector<std::string> places;
    for (const auto& box : arrivals)
        if (box.outcome == ReturnOutcome::Expected && places.size() < 3)
            places.push_back(small.scan(Label(box.modules.front())).place->text());
    BOOST_TEST((places == std::vector<std::string> {"cart C 1", "cart C 2", "cart C 1"}));
}

BOOST_FIXTURE_TEST_CASE(aClientsNumberListsWhatFits, Fixture)
{
    const auto& box = arrival(ReturnOutcome::Expected);
    const auto noted = desk.scan(Label(box.client));
    BOOST_TEST((noted.kind == ScanAnswer::Kind::Noted));
    BOOST_TEST(noted.candidates.size() >= 1U);
    BOOST_TEST(outcomeOf(module(box.modules.front())) == "expected");
}

BOOST_AUTO_TEST_SUITE_END()
