// SPDX-License-Identifier: MIT
#include "ui/text/OutcomeBand.h"

#include "ui/text/Dates.h"

#include <array>
#include <cstdlib>

namespace ui {
namespace {

    using lab::ReturnOutcome;
    using Argument = lab::Message::Argument;

    /// Level, whether the queue waits, and the hint's code for each outcome: the table of the returns desk.
    struct Row {
        ReturnOutcome outcome;
        Level level;
        const char* hint;
    };
    constexpr std::array table = {
        Row {ReturnOutcome::Expected, Level::Go, "next.go"},
        Row {ReturnOutcome::Early, Level::Note, "next.go"},
        Row {ReturnOutcome::Late, Level::Note, "next.go"},
        Row {ReturnOutcome::LostAndFound, Level::Note, "next.lost-and-found"},
        Row {ReturnOutcome::Unexpected, Level::Check, "next.unexpected"},
        Row {ReturnOutcome::AnotherClients, Level::Check, "next.another-clients.done"},
        Row {ReturnOutcome::AlreadyReturned, Level::Check, "next.already-returned"},
        Row {ReturnOutcome::EmptyBox, Level::Stop, "next.empty-box"},
        Row {ReturnOutcome::TwoModules, Level::Stop, "next.two-modules.hint"},
        Row {ReturnOutcome::Damaged, Level::Stop, "next.damaged"},
        Row {ReturnOutcome::Opened, Level::Stop, "next.opened"},
        Row {ReturnOutcome::UnknownSerial, Level::Stop, "next.unknown-serial.hint"},
    };

    const Row& rowOf(ReturnOutcome outcome)
    {
        for (const auto& row : table)
            if (row.outcome == outcome)
                return row;
        std::abort(); // every outcome has a row: a test walks them
    }

    std::string coded(const char* prefix, std::string_view word) { return prefix + std::string(word); }

    std::string joinedParts(const std::vector<std::string>& parts)
    {
        std::string text;
        for (const auto& part : parts)
            if (!part.empty())
                text += (text.empty() ? "" : " · ") + part;
        return text;
    }

    std::string moduleText(const logistics::ScanAnswer& answer)
    {
        return answer.module ? answer.module->text() : answer.kit ? answer.kit->text() : "";
    }

    std::string clientText(const logistics::ScanAnswer& answer, Language language)
    {
        if (!answer.client)
            return {};
        return say({"line.client", {{"client", answer.client->text()}}}, language);
    }

    std::string dueText(const logistics::ScanAnswer& answer, Language language)
    {
        if (!answer.due)
            return {};
        const auto days = std::to_string(std::abs(answer.daysFromDue));
        if (answer.outcome == ReturnOutcome::Late)
            return answer.daysFromDue == 1 ? say("line.day-late", language)
                                           : say({"line.days-late", {{"days", days}}}, language);
        if (answer.outcome == ReturnOutcome::Early)
            return say({"line.days-early", {{"days", days}}}, language);
        return say({"line.due", {{"due", shortDate(*answer.due, language)}}}, language);
    }

    std::string outcomeLine(const logistics::ScanAnswer& answer, Language language)
    {
        const Argument module {"module", moduleText(answer)};
        switch (*answer.outcome) {
        case ReturnOutcome::AnotherClients:
            return say({"line.another-clients",
                           {module, {"client", answer.client ? answer.client->text() : ""},
                               {"other", answer.otherClient ? answer.otherClient->text() : ""}}},
                language);
        case ReturnOutcome::AlreadyReturned:
            if (!answer.at)
                return say({"line.already-here", {module}}, language);
            return say(
                {"line.already-returned",
                    {module, {"station", answer.station}, {"staff", answer.staff},
                        {"when", shortDate(lab::Date(std::chrono::floor<std::chrono::days>(*answer.at)),
                                     language)}}},
                language);
        case ReturnOutcome::Unexpected:
            return say({"line.unexpected", {module}}, language);
        case ReturnOutcome::UnknownSerial:
            return say({"line.unknown-serial", {module}}, language);
        default:
            return joinedParts({moduleText(answer), clientText(answer, language), answer.governingState,
                dueText(answer, language)});
        }
    }

    void describeOutcome(OutcomeBand& band, const logistics::ScanAnswer& answer, Language language)
    {
        const auto& row = rowOf(*answer.outcome);
        const auto name = word(*answer.outcome);
        band.level = row.level;
        band.icon = iconOf(*answer.outcome);
        band.word = say(coded("outcome.", name), language);
        band.line = outcomeLine(answer, language);
        for (const auto evidence : answer.matchedBy)
            band.evidence.push_back(say(coded("evidence.", word(evidence)), language));
        band.holdsQueue = row.level == Level::Check || row.level == Level::Stop;

        const auto place = answer.place ? describe(*answer.place, language) : "";
        band.next = place;
        band.nextHint = say({row.hint, {{"place", place}}}, language);
        if (answer.waitsForConfirm) {
            band.next = say("next.another-clients", language);
            band.nextHint = say("next.another-clients.hint", language);
        } else if (*answer.outcome == ReturnOutcome::TwoModules) {
            band.next = say("next.two-modules", language);
        } else if (*answer.outcome == ReturnOutcome::UnknownSerial) {
            band.next = say("next.unknown-serial", language);
        }
    }

    void describeNoted(OutcomeBand& band, const logistics::ScanAnswer& answer, Language language)
    {
        band.level = Level::Quiet;
        band.icon = "noted";
        band.word = say("outcome.noted", language);
        if (answer.candidates.size() == 1) {
            const auto& one = answer.candidates.front();
            band.line = say({"line.noted-one", {{"module", one.module.text()}, {"client", one.client.text()},
                                                   {"due", shortDate(one.due, language)}}},
                language);
        } else if (answer.candidates.empty()) {
            band.line = answer.kit || answer.client ? say("line.noted-none", language) : "";
        } else {
            std::string list;
            for (const auto& one : answer.candidates)
                list += (list.empty() ? "" : ", ") + one.module.text();
            band.line = say(
                {"line.noted", {{"candidates", std::to_string(answer.candidates.size())}, {"list", list}}},
                language);
        }
        for (const auto evidence : answer.matchedBy)
            band.evidence.push_back(say(coded("evidence.", word(evidence)), language));
        band.next = say("next.noted", language);
        band.nextHint = say("next.noted.hint", language);
    }

} // namespace

std::string_view word(Level level)
{
    switch (level) {
    case Level::Quiet:
        return "quiet";
    case Level::Go:
        return "go";
    case Level::Note:
        return "note";
    case Level::Check:
        return "check";
    case Level::Stop:
        return "stop";
    }
    return {};
}

Level levelOf(ReturnOutcome outcome) { return rowOf(outcome).level; }

std::string iconOf(ReturnOutcome outcome) { return coded("outcome-", word(outcome)); }

std::string shortWord(ReturnOutcome outcome, Language language)
{
    const auto brief = coded("outcome.short.", word(outcome));
    return say(canSay(brief) ? brief : coded("outcome.", word(outcome)), language);
}

std::string describe(const lab::Place& place, Language language)
{
    const std::string code = place.kind() == lab::Place::Kind::Cart    ? "place.cart"
                             : place.kind() == lab::Place::Kind::Shelf ? "place.shelf"
                             : place.kind() == lab::Place::Kind::Bench ? "place.bench"
                             : place.kind() == lab::Place::Kind::Bin   ? "place.bin"
                                                                       : "place.out";
    return say({code, {{"name", place.name()}, {"slot", std::to_string(place.slot())}}}, language);
}

OutcomeBand describe(const logistics::ScanAnswer& answer, Language language)
{
    OutcomeBand band;
    switch (answer.kind) {
    case logistics::ScanAnswer::Kind::Outcome:
        describeOutcome(band, answer, language);
        break;
    case logistics::ScanAnswer::Kind::Noted:
        describeNoted(band, answer, language);
        break;
    case logistics::ScanAnswer::Kind::Undone:
        band.level = Level::Note;
        band.icon = "undone";
        band.word = say("outcome.undone", language);
        band.line = say({"line.undone", {{"module", moduleText(answer)}}}, language);
        band.next = say("next.undone", language);
        band.nextHint = say("next.undone.hint", language);
        break;
    case logistics::ScanAnswer::Kind::Refused:
        band.level = Level::Check;
        band.icon = "refused";
        band.word = say("outcome.refused", language);
        band.line = answer.refusal ? say(*answer.refusal, language) : "";
        band.next = say("next.refused", language);
        band.nextHint = say("next.refused.hint", language);
        break;
    }
    return band;
}

} // namespace ui
