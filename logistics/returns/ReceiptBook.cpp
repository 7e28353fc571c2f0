// SPDX-License-Identifier: MIT
#include "logistics/returns/ReceiptBook.h"

#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"

namespace logistics {
namespace {

    using lab::Applied;
    using lab::ModuleState;
    using lab::Place;
    using lab::ReturnOutcome;
    using Object = Poco::JSON::Object;

    const lab::CommandKind receiveKind {"return.receive", {lab::Role::Warehouse, lab::Role::Supervisor}};
    const lab::CommandKind emptyKind {"return.empty-box", {lab::Role::Warehouse, lab::Role::Supervisor}};
    const lab::CommandKind amendKind {"return.amend", {lab::Role::Warehouse, lab::Role::Supervisor}};
    const lab::CommandKind undoKind {"return.undo", {lab::Role::Warehouse, lab::Role::Supervisor}};

    /// Rolls a command back without being an error: the answer that was made on the way says it all.
    constexpr auto nothingToWrite = "return.nothing-to-write";

    bool needsConfirmation(ReturnOutcome outcome) { return outcome == ReturnOutcome::AnotherClients; }

    bool mayBeTakenIn(ReturnOutcome outcome)
    {
        return outcome != ReturnOutcome::UnknownSerial && outcome != ReturnOutcome::AlreadyReturned;
    }

    ModuleState stateFor(ReturnOutcome outcome)
    {
        switch (outcome) {
        case ReturnOutcome::Unexpected:
        case ReturnOutcome::Damaged:
        case ReturnOutcome::Opened:
            return ModuleState::Quarantined;
        default:
            return ModuleState::Received;
        }
    }

    ScanAnswer refusedWith(lab::Message why)
    {
        ScanAnswer answer;
        answer.refusal = std::move(why);
        return answer;
    }

    Object journalBody(const lab::Receipt& receipt)
    {
        Object body;
        body.set("receipt", receipt.id);
        body.set("outcome", std::string(word(receipt.outcome)));
        body.set("place", receipt.place.text());
        body.set("matched_by", joined(receipt.matchedBy));
        if (receipt.client)
            body.set("client", receipt.client->text());
        if (receipt.otherClient)
            body.set("other_client", receipt.otherClient->text());
        if (receipt.kit)
            body.set("kit", receipt.kit->text());
        return body;
    }

    Applied applied(const std::string& subject, const lab::Receipt& receipt)
    {
        Object result;
        result.set("receipt", receipt.id);
        return {subject, journalBody(receipt), result};
    }

    std::string subjectOf(const lab::Receipt& receipt)
    {
        return receipt.module ? receipt.module->text() : receipt.kit ? receipt.kit->text() : receipt.id;
    }

} // namespace

ReceiptBook::ReceiptBook(
    lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who, ReturnRules rules)
    : database_(database)
    , clock_(clock)
    , zone_(zone)
    , who_(std::move(who))
    , rules_(std::move(rules))
    , commands_(database, clock)
{
}

Place ReceiptBook::placeFor(ReturnOutcome outcome) const
{
    switch (outcome) {
    case ReturnOutcome::Unexpected:
    case ReturnOutcome::AlreadyReturned:
    case ReturnOutcome::UnknownSerial:
        return Place::shelf("U");
    case ReturnOutcome::EmptyBox:
        return Place::shelf("Q1");
    case ReturnOutcome::Damaged:
    case ReturnOutcome::Opened:
        return Place::shelf("Q2");
    default:
        return Place::cart(rules_.cart, lab::ReceiptStore(database_).nextSlot(rules_.cart, rules_.cartSlots));
    }
}

ScanAnswer ReceiptBook::perform(const lab::CommandKind& kind, const Object& request,
    const std::function<lab::Expected<Applied>(const std::string& id, lab::Instant now, ScanAnswer&)>& apply)
{
    const auto id = lab::Commands::newId();
    // A rule of the records can only be in the way when another station was faster by a hair; the second look
    // sees what it wrote.
    for (const bool lastTry : {false, true}) {
        ScanAnswer answer;
        try {
            const auto done = commands_.perform(
                id, kind, who_, request, [&](lab::Instant now) { return apply(id, now, answer); });
            if (done) {
                answer.recorded = true;
                return answer;
            }
            return done.error().code == nothingToWrite ? answer : refusedWith(done.error());
        } catch (const lab::ConstraintViolation&) {
            if (lastTry)
                throw;
        }
    }
    return {};
}

ScanAnswer ReceiptBook::receive(const lab::ModuleSerial& serial, const BoxInHand& box, bool confirmed)
{
    Object request;
    request.set("module", serial.text());
    request.set("matched_by", joined(box.evidence));
    return perform(receiveKind, request,
        [&](const std::string& id, lab::Instant now, ScanAnswer& answer) -> lab::Expected<Applied> {
            const auto facts = ModuleFacts::read(database_, serial);
            answer = answerFor(facts, box, serial, zone_.dateAt(now));
            const auto outcome = *answer.outcome;
            answer.waitsForConfirm = needsConfirmation(outcome) && !confirmed;
            if (!mayBeTakenIn(outcome) || answer.waitsForConfirm)
                return lab::refused(nothingToWrite);
            return takeIn(id, facts, box, now, answer);
        });
}

ScanAnswer ReceiptBook::answerFor(
    const ModuleFacts& facts, const BoxInHand& box, const lab::ModuleSerial& serial, lab::Date today) const
{
    ScanAnswer answer;
    answer.kind = ScanAnswer::Kind::Outcome;
    answer.outcome = judge(facts, box, today, rules_.earlyDays);
    answer.module = serial;
    answer.matchedBy = {lab::Evidence::Module};
    answer.matchedBy.insert(answer.matchedBy.end(), box.evidence.begin(), box.evidence.end());
    answer.place = placeFor(*answer.outcome);
    if (facts.kit) {
        answer.kit = facts.kit->id;
        answer.box = facts.kit->box;
        answer.client = facts.kit->client;
        answer.governingState = facts.kit->ruleState;
    }
    if (facts.line) {
        answer.due = facts.line->due;
        answer.daysFromDue = today.daysSince(lateAfter(*facts.line));
    }
    if (const auto labelled = box.labelClient(); labelled && labelled != answer.client)
        answer.otherClient = labelled;
    if (facts.receipt && *answer.outcome == ReturnOutcome::AlreadyReturned) {
        answer.station = facts.receipt->station;
        answer.staff = facts.receipt->staff;
        answer.at = facts.receipt->at;
        answer.client = facts.receipt->client;
    }
    return answer;
}

lab::Expected<Applied> ReceiptBook::takeIn(const std::string& id, const ModuleFacts& facts,
    const BoxInHand& box, lab::Instant now, ScanAnswer& answer)
{
    const auto outcome = *answer.outcome;
    const auto today = zone_.dateAt(now);
    Object before;
    before.set("state", std::string(word(facts.module->state)));
    before.set("place", facts.module->place.text());

    if (auto moved = lab::ModuleStore(database_).move(*facts.module, stateFor(outcome), *answer.place);
        !moved)
        return tl::make_unexpected(moved.error());
    lab::KitStore kits(database_);
    if (facts.line) {
        lab::LedgerStore(database_).close(facts.line->id, now, id);
        before.set("line", facts.line->id);
    }
    if (outcome == ReturnOutcome::AnotherClients && box.kit && !box.kit->closedOn) {
        kits.swapReturnLabels(facts.kit->id, box.kit->id);
        before.set("swapped_with", box.kit->id.text());
    }
    if (facts.kit) {
        kits.close(facts.kit->id, today);
        before.set("kit", facts.kit->id.text());
    }
    if (facts.lostCase) {
        kits.closeLostCase(facts.lostCase->id, today);
        before.set("lost_case", facts.lostCase->id);
    }

    const lab::Receipt receipt {id, answer.module, answer.kit, answer.client, answer.otherClient,
        answer.governingState, outcome, answer.matchedBy, *answer.place, who_.station, who_.staff.id, now,
        false};
    lab::ReceiptStore(database_).add(receipt, before);
    answer.station = receipt.station;
    answer.staff = receipt.staff;
    answer.at = now;
    return applied(subjectOf(receipt), receipt);
}

ScanAnswer ReceiptBook::receiveEmpty(const BoxInHand& box)
{
    Object request;
    request.set("kit", box.kit->id.text());
    return perform(emptyKind, request,
        [&](const std::string& id, lab::Instant now, ScanAnswer& answer) -> lab::Expected<Applied> {
            const lab::Receipt receipt {id, {}, box.kit->id, box.kit->client, {}, box.kit->ruleState,
                ReturnOutcome::EmptyBox, box.evidence, placeFor(ReturnOutcome::EmptyBox), who_.station,
                who_.staff.id, now, false};
            lab::ReceiptStore(database_).add(receipt, Object());
            answer = describe(receipt);
            answer.box = box.kit->box;
            return applied(subjectOf(receipt), receipt);
        });
}

ScanAnswer ReceiptBook::describe(const lab::Receipt& receipt) const
{
    ScanAnswer answer;
    answer.kind = ScanAnswer::Kind::Outcome;
    answer.outcome = receipt.outcome;
    answer.module = receipt.module;
    answer.kit = receipt.kit;
    answer.client = receipt.client;
    answer.otherClient = receipt.otherClient;
    answer.governingState = receipt.governingState;
    answer.place = receipt.place;
    answer.matchedBy = receipt.matchedBy;
    answer.station = receipt.station;
    answer.staff = receipt.staff;
    answer.at = receipt.at;
    return answer;
}

std::optional<lab::Receipt> ReceiptBook::last() const
{
    return lab::ReceiptStore(database_).latestOf(who_.station);
}

ScanAnswer ReceiptBook::amendLast(std::optional<ReturnOutcome> condition, bool setAside)
{
    Object request;
    request.set("condition", std::string(condition ? word(*condition) : ""));
    return perform(amendKind, request,
        [&](const std::string&, lab::Instant, ScanAnswer& answer) -> lab::Expected<Applied> {
            auto receipt = last();
            const auto module = receipt && receipt->module
                                    ? lab::ModuleStore(database_).find(*receipt->module)
                                    : std::nullopt;
            if (!module
                || (module->state != ModuleState::Received && module->state != ModuleState::Quarantined))
                return lab::refused("return.nothing-to-amend");
            if (condition)
                receipt->outcome = *condition;
            if (setAside) {
                receipt->place = Place::shelf("Q2");
                if (module->state == ModuleState::Received)
                    if (auto moved = lab::ModuleStore(database_).move(
                            *module, ModuleState::Quarantined, receipt->place);
                        !moved)
                        return tl::make_unexpected(moved.error());
            }
            lab::ReceiptStore(database_).change(receipt->id, receipt->outcome, receipt->place);
            answer = describe(*receipt);
            return applied(subjectOf(*receipt), *receipt);
        });
}

ScanAnswer ReceiptBook::addEvidence(const lab::Receipt& receipt, lab::Evidence evidence)
{
    Object request;
    request.set("receipt", receipt.id);
    request.set("evidence", std::string(word(evidence)));
    return perform(amendKind, request,
        [&](const std::string&, lab::Instant, ScanAnswer& answer) -> lab::Expected<Applied> {
            auto more = receipt;
            more.matchedBy.push_back(evidence);
            lab::ReceiptStore(database_).addEvidence(more.id, more.matchedBy);
            answer = describe(more);
            return applied(subjectOf(more), more);
        });
}

ScanAnswer ReceiptBook::undoLast()
{
    Object request;
    request.set("station", who_.station);
    return perform(undoKind, request,
        [&](const std::string&, lab::Instant now, ScanAnswer& answer) -> lab::Expected<Applied> {
            const auto receipt = last();
            if (!receipt)
                return lab::refused("return.nothing-to-undo");
            answer = describe(*receipt);
            answer.kind = ScanAnswer::Kind::Undone;
            return takeBack(*receipt, now);
        });
}

lab::Expected<Applied> ReceiptBook::takeBack(const lab::Receipt& receipt, lab::Instant now)
{
    lab::ReceiptStore receipts(database_);
    lab::KitStore kits(database_);
    const auto before = receipts.before(receipt.id);
    const auto text = [&](const char* key) { return before->optValue<std::string>(key, ""); };

    if (receipt.module) {
        const auto module = lab::ModuleStore(database_).find(*receipt.module);
        const auto state = lab::parseModuleState(text("state"));
        const auto place = Place::parse(text("place"));
        const bool stillHere =
            module && (module->state == ModuleState::Received || module->state == ModuleState::Quarantined);
        if (!stillHere || !state || !place)
            return lab::refused("return.moved-on", {{"module", receipt.module->text()}});
        if (auto back = lab::ModuleStore(database_).putBack(*receipt.module, module->state, *state, *place);
            !back)
            return tl::make_unexpected(back.error());
    }
    if (const auto kit = lab::KitId::parse(text("kit")))
        kits.reopen(*kit);
    if (const auto other = lab::KitId::parse(text("swapped_with")); other && receipt.kit)
        kits.swapReturnLabels(*receipt.kit, *other);
    if (!text("line").empty())
        lab::LedgerStore(database_).reopen(text("line"));
    if (!text("lost_case").empty())
        kits.reopenLostCase(text("lost_case"));
    receipts.undo(receipt.id, now);
    return applied(subjectOf(receipt), receipt);
}

} // namespace logistics
