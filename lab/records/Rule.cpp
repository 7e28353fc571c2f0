// SPDX-License-Identifier: MIT
#include "lab/records/Rule.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<MailIn, 3> mailIns {{{
        {MailIn::Yes, "yes"},
        {MailIn::No, "no"},
        {MailIn::Unknown, "unknown"},
    }}};

    constexpr Words<IntervalBasis, 3> bases {{{
        {IntervalBasis::Row, "row"},
        {IntervalBasis::CourtOrder, "court-order"},
        {IntervalBasis::NotFound, "not-found"},
    }}};

    constexpr Words<DayKind, 2> dayKinds {{{
        {DayKind::Calendar, "calendar"},
        {DayKind::Business, "business"},
    }}};

    constexpr Words<Counting, 2> countings {{{
        {Counting::Exclusive, "exclusive"},
        {Counting::Inclusive, "inclusive"},
    }}};

    constexpr Words<CountedFrom, 2> anchors {{{
        {CountedFrom::Installation, "installation"},
        {CountedFrom::LastCalibration, "last-calibration"},
    }}};

} // namespace

std::string_view word(MailIn mailIn) { return mailIns.word(mailIn); }
Expected<MailIn> parseMailIn(std::string_view text) { return mailIns.parse(text, "rule.mail-in"); }
std::string_view word(IntervalBasis basis) { return bases.word(basis); }
Expected<IntervalBasis> parseIntervalBasis(std::string_view text) { return bases.parse(text, "rule.basis"); }
std::string_view word(DayKind kind) { return dayKinds.word(kind); }
Expected<DayKind> parseDayKind(std::string_view text) { return dayKinds.parse(text, "rule.day-kind"); }
std::string_view word(Counting counting) { return countings.word(counting); }
Expected<Counting> parseCounting(std::string_view text) { return countings.parse(text, "rule.counting"); }
std::string_view word(CountedFrom anchor) { return anchors.word(anchor); }
Expected<CountedFrom> parseCountedFrom(std::string_view text) { return anchors.parse(text, "rule.anchor"); }

std::string stepsText(const std::vector<IntervalStep>& steps)
{
    std::string written;
    for (const auto& step : steps)
        written += (written.empty() ? "" : ",") + std::to_string(step.untilProgrammeDay) + ":"
                   + std::to_string(step.days);
    return written;
}

Expected<std::vector<IntervalStep>> parseSteps(std::string_view written)
{
    std::vector<IntervalStep> steps;
    if (written.empty())
        return steps;
    for (const auto part : text::split(written, ',')) {
        const auto colon = part.find(':');
        const auto until = text::parseInteger(part.substr(0, colon));
        const auto days =
            colon == std::string_view::npos ? std::nullopt : text::parseInteger(part.substr(colon + 1));
        const auto least = steps.empty() ? 1 : steps.back().untilProgrammeDay + 1;
        if (!until || !days || *until < least || *until > 3650 || *days < 1 || *days > 3650)
            return refused("rule.steps", {{"text", text::shown(written)}});
        steps.push_back({static_cast<int>(*until), static_cast<int>(*days)});
    }
    return steps;
}

} // namespace lab
