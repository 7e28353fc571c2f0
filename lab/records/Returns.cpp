// SPDX-License-Identifier: MIT
#include "lab/records/Returns.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<ReturnCause, 4> causes {{{
        {ReturnCause::Exchange, "exchange"},
        {ReturnCause::Refused, "refused"},
        {ReturnCause::ProgrammeEnd, "programme-end"},
        {ReturnCause::Recall, "recall"},
    }}};

    constexpr Words<ReturnOutcome, 12> outcomes {{{
        {ReturnOutcome::Expected, "expected"},
        {ReturnOutcome::Early, "early"},
        {ReturnOutcome::Late, "late"},
        {ReturnOutcome::LostAndFound, "lost-and-found"},
        {ReturnOutcome::Unexpected, "unexpected"},
        {ReturnOutcome::AnotherClients, "another-clients"},
        {ReturnOutcome::AlreadyReturned, "already-returned"},
        {ReturnOutcome::EmptyBox, "empty-box"},
        {ReturnOutcome::TwoModules, "two-modules"},
        {ReturnOutcome::Damaged, "damaged"},
        {ReturnOutcome::Opened, "opened"},
        {ReturnOutcome::UnknownSerial, "unknown-serial"},
    }}};

    constexpr Words<Evidence, 5> evidences {{{
        {Evidence::Module, "module"},
        {Evidence::ReturnLabel, "return-label"},
        {Evidence::OutboundLabel, "outbound-label"},
        {Evidence::Box, "box"},
        {Evidence::Client, "client"},
    }}};

} // namespace

std::string_view word(ReturnCause cause) { return causes.word(cause); }
Expected<ReturnCause> parseReturnCause(std::string_view text) { return causes.parse(text, "return.cause"); }

std::string_view word(ReturnOutcome outcome) { return outcomes.word(outcome); }
Expected<ReturnOutcome> parseReturnOutcome(std::string_view text)
{
    return outcomes.parse(text, "return.outcome");
}

std::string_view word(Evidence evidence) { return evidences.word(evidence); }

std::string joined(const std::vector<Evidence>& evidence)
{
    std::string result;
    for (const auto one : evidence)
        result += (result.empty() ? "" : ",") + std::string(word(one));
    return result;
}

std::vector<Evidence> parseEvidence(std::string_view text)
{
    std::vector<Evidence> result;
    for (const auto part : text::split(text, ','))
        if (const auto one = evidences.parse(part, "return.evidence"))
            result.push_back(*one);
    return result;
}

} // namespace lab
