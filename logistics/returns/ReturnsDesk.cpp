// SPDX-License-Identifier: MIT
#include "logistics/returns/ReturnsDesk.h"

#include "lab/Clock.h"
#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ReturnStore.h"
#include "logistics/returns/ReceiptBook.h"

#include <algorithm>

namespace logistics {
namespace {

    using lab::Evidence;
    using scanner::DeskCard;

    ScanAnswer refusal(std::string code, std::vector<lab::Message::Argument> arguments = {})
    {
        ScanAnswer answer;
        answer.refusal = lab::Message {std::move(code), std::move(arguments)};
        return answer;
    }

} // namespace

class ReturnsDesk::Impl {
public:
    Impl(lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who,
        ReturnRules rules)
        : database_(database)
        , book_(database, clock, zone, std::move(who), std::move(rules))
    {
    }

    ScanAnswer scan(const scanner::Label& label)
    {
        return std::visit([&](const auto& meaning) { return take(meaning); }, label.meaning());
    }

    std::vector<ScanAnswer> scanPicture(const std::vector<scanner::Label>& labels);

    ScanAnswer take(const lab::ModuleSerial& serial)
    {
        auto answer = book_.receive(serial, box_, false);
        if (answer.waitsForConfirm) {
            waiting_ = serial;
            return answer;
        }
        waiting_.reset();
        finishBox(answer);
        return answer;
    }

    ScanAnswer take(const scanner::TrackingLabel& label)
    {
        const auto kit = lab::KitStore(database_).byTracking(label.number);
        if (!kit)
            return refusal(label.checkDigitHolds ? "tracking.unknown" : "tracking.check",
                {{"tracking", label.number.text()}});
        return takeKit(
            *kit, kit->returning == label.number ? Evidence::ReturnLabel : Evidence::OutboundLabel);
    }

    ScanAnswer take(const scanner::CarrierMessage& message)
    {
        if (!message.tracking)
            return refusal("maxicode.no-tracking");
        return take(scanner::TrackingLabel {*message.tracking, message.tracking->checkDigitHolds()});
    }

    ScanAnswer take(const lab::BoxId& box)
    {
        const lab::KitStore kits(database_);
        // The box of the module just taken in has no open kit any more, but it is the one in hand.
        auto kit = lastKit_ ? kits.find(*lastKit_) : std::nullopt;
        if (!kit || kit->box != box)
            kit = kits.openByBox(box);
        return kit ? takeKit(*kit, Evidence::Box) : refusal("box.unknown", {{"box", box.text()}});
    }

    ScanAnswer take(const lab::KitId& id)
    {
        const auto kit = lab::KitStore(database_).find(id);
        return kit ? takeKit(*kit, Evidence::Box) : refusal("kit.unknown", {{"kit", id.text()}});
    }

    ScanAnswer take(const lab::ClientId& client)
    {
        if (!lab::ClientStore(database_).find(client))
            return refusal("client.unknown", {{"client", client.text()}});
        box_ = {};
        waiting_.reset();
        box_.client = client;
        box_.evidence = {Evidence::Client};
        auto answer = noted();
        answer.client = client;
        for (const auto& kit : lab::KitStore(database_).openOfClient(client))
            addCandidate(answer, kit);
        return answer;
    }

    static ScanAnswer take(const scanner::PostalCode&) { return refusal("label.postal-only"); }

    static ScanAnswer take(const scanner::CertificateCode& code)
    {
        return refusal("label.certificate-only", {{"certificate", code.id}});
    }

    static ScanAnswer take(const scanner::UnknownLabel& label)
    {
        ScanAnswer answer;
        answer.refusal = label.why;
        return answer;
    }

    ScanAnswer take(DeskCard card);

    ScanAnswer confirm()
    {
        if (!waiting_)
            return refusal("card.nothing-to-confirm");
        auto answer = book_.receive(*waiting_, box_, true);
        waiting_.reset();
        finishBox(answer);
        return answer;
    }

    ScanAnswer quarantine(std::optional<lab::ReturnOutcome> condition)
    {
        if (waiting_)
            return refusal("card.confirm-first", {{"module", waiting_->text()}});
        // Said before the module is scanned, it holds for the module of the box in hand.
        if (condition && !box_.empty()) {
            box_.condition = condition;
            return noted();
        }
        return book_.amendLast(condition, true);
    }

    ScanAnswer undo()
    {
        clear();
        return book_.undoLast();
    }

    void clear()
    {
        box_ = {};
        waiting_.reset();
        lastKit_.reset();
    }

private:
    ScanAnswer takeKit(const lab::Kit& kit, Evidence evidence);

    /// The box in hand is done: what comes next opens another, unless it names the same kit again.
    void finishBox(const ScanAnswer& answer)
    {
        lastKit_ = answer.recorded ? answer.kit : std::nullopt;
        const bool more = box_.twoModules;
        const auto kept = box_;
        box_ = {};
        // Two modules lie in one box: the second is matched against the same labels.
        if (more && answer.outcome == lab::ReturnOutcome::TwoModules && kept.kit && !secondTaken_) {
            box_ = kept;
            secondTaken_ = true;
        } else {
            secondTaken_ = false;
        }
    }

    static ScanAnswer noted()
    {
        ScanAnswer answer;
        answer.kind = ScanAnswer::Kind::Noted;
        return answer;
    }

    void addCandidate(ScanAnswer& answer, const lab::Kit& kit) const
    {
        if (const auto line = lab::LedgerStore(database_).openByModule(kit.module))
            answer.candidates.push_back({kit.module, kit.id, kit.client, kit.ruleState, line->due});
    }

    lab::Database& database_;
    ReceiptBook book_;
    BoxInHand box_;
    /// Another client's module, until the person confirms.
    std::optional<lab::ModuleSerial> waiting_;
    /// Of the module taken in last: a further label that names it belongs to the same box.
    std::optional<lab::KitId> lastKit_;
    bool secondTaken_ = false;
};

ScanAnswer ReturnsDesk::Impl::takeKit(const lab::Kit& kit, Evidence evidence)
{
    if (lastKit_ == kit.id) {
        const auto receipt = book_.last();
        if (receipt && receipt->kit == kit.id
            && std::ranges::find(receipt->matchedBy, evidence) == receipt->matchedBy.end())
            return book_.addEvidence(*receipt, evidence);
    }
    // A label that names another kit than the ones before it opens the next box.
    if (!box_.kit || box_.kit->id != kit.id)
        box_ = {};
    waiting_.reset();
    box_.kit = kit;
    if (std::ranges::find(box_.evidence, evidence) == box_.evidence.end())
        box_.evidence.push_back(evidence);
    auto answer = noted();
    answer.kit = kit.id;
    answer.box = kit.box;
    answer.client = kit.client;
    answer.governingState = kit.ruleState;
    answer.matchedBy = box_.evidence;
    addCandidate(answer, kit);
    return answer;
}

ScanAnswer ReturnsDesk::Impl::take(DeskCard card)
{
    switch (card) {
    case DeskCard::Confirm:
        return confirm();
    case DeskCard::Undo:
        return undo();
    case DeskCard::Quarantine:
        return quarantine({});
    case DeskCard::Damaged:
        return quarantine(lab::ReturnOutcome::Damaged);
    case DeskCard::Opened:
        return quarantine(lab::ReturnOutcome::Opened);
    case DeskCard::Empty: {
        if (!box_.kit)
            return refusal("card.empty-needs-label");
        auto answer = book_.receiveEmpty(box_);
        finishBox(answer);
        return answer;
    }
    case DeskCard::Two: {
        // Before the first module or after it: either way both belong to one box.
        if (!box_.empty()) {
            box_.twoModules = true;
            return noted();
        }
        auto answer = book_.amendLast(lab::ReturnOutcome::TwoModules, false);
        if (answer.recorded) {
            box_.twoModules = true;
            secondTaken_ = true;
        }
        return answer;
    }
    case DeskCard::Photo:
        return refusal("card.no-camera");
    }
    return refusal("label.unknown");
}

std::vector<ScanAnswer> ReturnsDesk::Impl::scanPicture(const std::vector<scanner::Label>& labels)
{
    // Both codes of one module label say the same; a module is taken once.
    std::vector<lab::ModuleSerial> modules;
    std::optional<ScanAnswer> labelAnswer;
    for (const auto& label : labels) {
        if (const auto* serial = label.as<lab::ModuleSerial>()) {
            if (std::ranges::find(modules, *serial) == modules.end())
                modules.push_back(*serial);
            continue;
        }
        auto answer = scan(label);
        // What is known of the box says more than a code beside it that nobody needs.
        if (!labelAnswer || labelAnswer->kind == ScanAnswer::Kind::Refused)
            labelAnswer = std::move(answer);
    }
    if (modules.empty())
        return {labelAnswer ? *labelAnswer : refusal("picture.no-label")};

    box_.twoModules = box_.twoModules || modules.size() > 1;
    std::vector<ScanAnswer> answers;
    for (const auto& serial : modules) {
        answers.push_back(take(serial));
        if (answers.back().waitsForConfirm)
            break;
    }
    return answers;
}

ReturnsDesk::ReturnsDesk(
    lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who, ReturnRules rules)
    : impl_(std::make_unique<Impl>(database, clock, zone, std::move(who), std::move(rules)))
{
}
ReturnsDesk::~ReturnsDesk() = default;

ScanAnswer ReturnsDesk::scan(const scanner::Label& label) { return impl_->scan(label); }

std::vector<ScanAnswer> ReturnsDesk::scanPicture(const std::vector<scanner::Label>& labels)
{
    return impl_->scanPicture(labels);
}

ScanAnswer ReturnsDesk::confirm() { return impl_->confirm(); }

ScanAnswer ReturnsDesk::quarantine(std::optional<lab::ReturnOutcome> condition)
{
    return impl_->quarantine(condition);
}

ScanAnswer ReturnsDesk::undo() { return impl_->undo(); }
void ReturnsDesk::clear() { impl_->clear(); }

} // namespace logistics
