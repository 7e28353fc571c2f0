// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/standards/StandardsSource.h"
#include "ui/text/OutcomeBand.h"

#include <optional>

namespace ui::desktop {

/// Something that can be done on the standards screen. What is to be typed for it comes in that order.
enum class StandardsAct {
    AddGas, ///< lot, use, kind, value, U, k, certificate, last day, bar, litres of a solution
    RetireGas, ///< why
    AddInstrument, ///< name, kind, fixture, serial
    Calibrated, ///< done on, due on, certificate, U in %, factor
    RetireInstrument, ///< why
    AllowMail,
    ForbidMail,
    ConfirmYear, ///< the year
    Rest, ///< a day, why
    Work, ///< a day, why
    ClearDay
};

/// A field of a form: its name as a code, and what stands in it first.
struct StandardsField {
    std::string name;
    std::string standard;
};

/// What the standards screen shows.
struct StandardsState {
    enum class Kind { None, Gas, Instrument, Rule, Day };
    struct Choice {
        Kind kind = Kind::None;
        std::string id; ///< lot, name, state, or the day as in ISO 8601
        bool operator==(const Choice&) const = default;
    };

    bool known = false;
    StandardsLists lists;
    std::string filter;
    std::vector<std::size_t> gas, equipment, rules, days; ///< what the filter leaves, the neediest first
    Choice chosen;
    std::vector<lab::JurisdictionRule> history; ///< of the chosen state
    std::optional<StandardsAct> act; ///< whose form is open
    bool acting = false;
    std::optional<lab::Message> refusal;
    std::optional<lab::Message> said;
    std::optional<lab::Message> trouble;
    int done = 0; ///< counts what was done, so that a form is emptied

    const lab::ReferenceGas* lot() const;
    const lab::Equipment* instrument() const;
    const lab::JurisdictionRule* rule() const;
    const logistics::CarrierException* day() const;
    /// How many pieces of equipment and gas lots in use stop work or soon will, and rows without a signature
    /// that clients wait for.
    int waiting() const;
};

/// How a gas lot stands: a code for `ui/text`, and how loud it is.
struct Standing {
    std::string code;
    Level level;
};
Standing standingOf(const lab::ReferenceGas& lot, lab::Date today);
Standing standingOf(const lab::Equipment& equipment, lab::Date today);
Standing standingOf(const lab::JurisdictionRule& rule);

/// What is to be typed for it; `state` knows what it is about.
std::vector<StandardsField> fieldsOf(StandardsAct act, const StandardsState& state);
/// What can be done with what is chosen.
std::vector<StandardsAct> actsOn(const StandardsState& state);
std::string_view word(StandardsAct act);

} // namespace ui::desktop
