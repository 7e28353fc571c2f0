// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/StandardsState.h"

#include "calibration/equipment/EquipmentRules.h"
#include "lab/records/Words.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    using Kind = StandardsState::Kind;

    constexpr lab::Words<StandardsAct, 11> acts {{{
        {StandardsAct::AddGas, "add-gas"},
        {StandardsAct::RetireGas, "retire-gas"},
        {StandardsAct::AddInstrument, "add-instrument"},
        {StandardsAct::Calibrated, "calibrated"},
        {StandardsAct::RetireInstrument, "retire-instrument"},
        {StandardsAct::AllowMail, "allow-mail"},
        {StandardsAct::ForbidMail, "forbid-mail"},
        {StandardsAct::ConfirmYear, "confirm-year"},
        {StandardsAct::Rest, "rest"},
        {StandardsAct::Work, "work"},
        {StandardsAct::ClearDay, "clear-day"},
    }}};

    template <class Line, class Key>
    const Line* find(const std::vector<Line>& lines, const std::string& id, Key key)
    {
        const auto found = std::ranges::find(lines, id, key);
        return found == lines.end() ? nullptr : &*found;
    }

} // namespace

std::string_view word(StandardsAct act) { return acts.word(act); }

const lab::ReferenceGas* StandardsState::lot() const
{
    return chosen.kind == Kind::Gas ? find(lists.gas, chosen.id, &lab::ReferenceGas::lot) : nullptr;
}

const lab::Equipment* StandardsState::instrument() const
{
    return chosen.kind == Kind::Instrument ? find(lists.equipment, chosen.id, &lab::Equipment::id) : nullptr;
}

const lab::JurisdictionRule* StandardsState::rule() const
{
    return chosen.kind == Kind::Rule ? find(lists.rules, chosen.id, &lab::JurisdictionRule::state) : nullptr;
}

const logistics::CarrierException* StandardsState::day() const
{
    return chosen.kind == Kind::Day
               ? find(lists.days, chosen.id, [](const auto& one) { return one.day.iso(); })
               : nullptr;
}

int StandardsState::waiting() const
{
    const auto loud = [&](const auto& one) {
        const auto level = standingOf(one, lists.today).level;
        return level == Level::Check || level == Level::Stop;
    };
    const auto unsignedWanted = [&](const lab::JurisdictionRule& rule) {
        return !rule.signedBy && lists.clients.contains(rule.state);
    };
    return static_cast<int>(std::ranges::count_if(lists.gas, loud)
                            + std::ranges::count_if(lists.equipment, loud)
                            + std::ranges::count_if(lists.rules, unsignedWanted));
}

Standing standingOf(const lab::ReferenceGas& lot, lab::Date today)
{
    if (lot.retiredOn)
        return {"standards.gas.retired", Level::Quiet};
    if (today > lot.expires)
        return {"standards.gas.expired", Level::Stop};
    if (!(lot.pressureBar >= lot.minimumBar))
        return {"standards.gas.low", Level::Stop};
    if (lot.expires.daysSince(today) <= calibration::remindDays)
        return {"standards.gas.ends-soon", Level::Check};
    return {"standards.gas." + std::string(lab::word(lot.use)), Level::Go};
}

Standing standingOf(const lab::Equipment& equipment, lab::Date today)
{
    using calibration::EquipmentState;
    const auto state = calibration::stateOf(equipment, today);
    const auto level = state == EquipmentState::Good      ? Level::Go
                       : state == EquipmentState::DueSoon ? Level::Check
                       : state == EquipmentState::Retired ? Level::Quiet
                                                          : Level::Stop;
    return {"standards.instrument." + std::string(calibration::word(state)), level};
}

Standing standingOf(const lab::JurisdictionRule& rule)
{
    if (!rule.signedBy)
        return {"standards.rule.unsigned", Level::Check};
    return rule.mailIn == lab::MailIn::No ? Standing {"standards.rule.no-mail", Level::Stop}
                                          : Standing {"standards.rule.signed", Level::Go};
}

std::vector<StandardsAct> actsOn(const StandardsState& state)
{
    using enum StandardsAct;
    if (const auto* lot = state.lot())
        return lot->retiredOn ? std::vector {AddGas} : std::vector {AddGas, RetireGas};
    if (const auto* instrument = state.instrument())
        return instrument->retiredOn ? std::vector {AddInstrument}
                                     : std::vector {Calibrated, AddInstrument, RetireInstrument};
    if (state.rule())
        return {AllowMail, ForbidMail};
    if (const auto* day = state.day())
        return day->confirmedBy.empty() ? std::vector {ConfirmYear, Rest, Work}
                                        : std::vector {ClearDay, ConfirmYear, Rest, Work};
    return {AddGas, AddInstrument, Rest};
}

std::vector<StandardsField> fieldsOf(StandardsAct act, const StandardsState& state)
{
    const auto today = state.lists.today;
    const auto day = state.day() ? state.day()->day : today;
    switch (act) {
    case StandardsAct::AddGas:
        return {{"standards.field.lot", ""}, {"standards.field.use", "adjust"},
            {"standards.field.kind", "dry-gas"}, {"standards.field.value", ""}, {"standards.field.u", ""},
            {"standards.field.k", "2"}, {"standards.field.certificate", ""}, {"standards.field.last-day", ""},
            {"standards.field.bar", ""}, {"standards.field.litres", "0"}};
    case StandardsAct::AddInstrument:
        return {{"standards.field.name", ""}, {"standards.field.instrument", "barometer"},
            {"standards.field.fixture", "1"}, {"standards.field.serial", ""}};
    case StandardsAct::Calibrated:
        return {{"standards.field.done", today.iso()}, {"standards.field.due", today.plusDays(365).iso()},
            {"standards.field.certificate", ""}, {"standards.field.u-percent", ""},
            {"standards.field.factor", "1"}};
    case StandardsAct::RetireGas:
    case StandardsAct::RetireInstrument:
        return {{"standards.field.why", ""}};
    case StandardsAct::ConfirmYear:
        return {{"standards.field.year", day.iso().substr(0, 4)}};
    case StandardsAct::Rest:
    case StandardsAct::Work:
        return {{"standards.field.day", day.iso()}, {"standards.field.why", ""}};
    case StandardsAct::AllowMail:
    case StandardsAct::ForbidMail:
    case StandardsAct::ClearDay:
        break;
    }
    return {};
}

} // namespace ui::desktop
