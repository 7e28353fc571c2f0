// SPDX-License-Identifier: MIT
#include "calibration/control/ControlCheck.h"

#include "lab/records/Words.h"

namespace calibration {
namespace {

    constexpr lab::Words<ControlPurpose, 3> purposes {{{
        {ControlPurpose::Start, "start"},
        {ControlPurpose::End, "end"},
        {ControlPurpose::Asked, "asked"},
    }}};

} // namespace

std::string_view word(ControlPurpose purpose) { return purposes.word(purpose); }
lab::Expected<ControlPurpose> parseControlPurpose(std::string_view text)
{
    return purposes.parse(text, "control.purpose");
}

std::string ControlCheck::rules() const
{
    std::string text;
    for (const auto& rule : verdict.violations)
        text += (text.empty() ? "" : " ") + rule;
    return text;
}

} // namespace calibration
