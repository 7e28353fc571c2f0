// SPDX-License-Identifier: MIT
#include "logistics/events/EventKind.h"

#include "lab/records/Words.h"

#include <array>

namespace logistics {
namespace {

    constexpr lab::Words<EventKind, 17> words {{{
        {EventKind::Installed, "installed"},
        {EventKind::ModuleExp, "module-exp"},
        {EventKind::InsertModule, "insert-module"},
        {EventKind::InspectionDue, "inspection-due"},
        {EventKind::InspectionCleared, "inspection-cleared"},
        {EventKind::PaymentDue, "payment-due"},
        {EventKind::PaymentCleared, "payment-cleared"},
        {EventKind::ViolationLockout, "violation-lockout"},
        {EventKind::ViolationCleared, "violation-cleared"},
        {EventKind::UnlockCode, "unlock-code"},
        {EventKind::Address, "address"},
        {EventKind::Note, "note"},
        {EventKind::Upload, "upload"},
        {EventKind::ProgrammeEnd, "programme-end"},
        {EventKind::GoverningState, "governing-state"},
        {EventKind::Hold, "hold"},
        {EventKind::HoldReleased, "hold-released"},
    }}};

    constexpr auto kinds = [] {
        std::array<EventKind, words.rows.size()> result {};
        std::ranges::transform(words.rows, result.begin(), [](const auto& row) { return row.first; });
        return result;
    }();

    constexpr std::array<std::string_view, 16> columns {"event", "at", "kind", "client", "module", "from",
        "until", "hold", "reason", "approver", "line", "city", "state", "postal", "zone", "text"};

} // namespace

std::string_view word(EventKind kind) { return words.word(kind); }
lab::Expected<EventKind> parseEventKind(std::string_view text) { return words.parse(text, "event.kind"); }
std::span<const EventKind> allEventKinds() { return kinds; }
std::span<const std::string_view> eventColumns() { return columns; }

const EventShape& shapeOf(EventKind kind)
{
    static const EventShape module {{"module"}, {}};
    static const EventShape anyModule {{}, {"module"}};
    static const EventShape day {{}, {"until"}};
    static const EventShape nothing {{}, {}};
    static const EventShape payment {{}, {"until", "reason"}};
    static const EventShape lockout {{}, {"reason"}};
    static const EventShape unlock {{"reason", "until", "approver"}, {}};
    static const EventShape address {{"line", "city", "state", "postal"}, {"from", "until"}};
    static const EventShape text {{"text"}, {}};
    static const EventShape end {{"until"}, {}};
    static const EventShape governing {{"state", "zone"}, {}};
    static const EventShape hold {{"hold", "reason"}, {"until"}};
    static const EventShape release {{"hold"}, {}};
    switch (kind) {
    case EventKind::Installed:
    case EventKind::ModuleExp:
        return module;
    case EventKind::InsertModule:
        return anyModule;
    case EventKind::InspectionDue:
        return day;
    case EventKind::PaymentDue:
        return payment;
    case EventKind::ViolationLockout:
        return lockout;
    case EventKind::UnlockCode:
        return unlock;
    case EventKind::Address:
        return address;
    case EventKind::Note:
    case EventKind::Upload:
        return text;
    case EventKind::ProgrammeEnd:
        return end;
    case EventKind::GoverningState:
        return governing;
    case EventKind::Hold:
        return hold;
    case EventKind::HoldReleased:
        return release;
    case EventKind::InspectionCleared:
    case EventKind::PaymentCleared:
    case EventKind::ViolationCleared:
        return nothing;
    }
    return nothing;
}

bool isPersonal(std::string_view column)
{
    constexpr std::array<std::string_view, 6> personal {
        "line", "city", "postal", "text", "reason", "approver"};
    return std::ranges::find(personal, column) != personal.end();
}

} // namespace logistics
