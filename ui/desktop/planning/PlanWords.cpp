// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/PlanWords.h"

#include "lab/values/Text.h"
#include "logistics/planner/PlanningProblem.h"
#include "ui/text/Dates.h"

#include <algorithm>
#include <span>

namespace ui::desktop {
namespace {

    std::string percent(int permille) { return lab::text::number(permille / 10.0, 1) + " %"; }

    std::string gateOf(const logistics::Demand& demand, Language language)
    {
        auto text = say("plan.gate." + std::string(word(*demand.noShipment)), language);
        if (demand.hold)
            text += ": " + say("hold." + std::string(lab::word(*demand.hold)), language);
        return text;
    }

} // namespace

std::string dayWords(lab::Date date, Language language)
{
    const auto full = fullDate(date, language);
    return full.substr(0, full.rfind(' '));
}

std::string PlanWords::searched() const
{
    std::string text;
    for (const auto* part : {&client, &state, &expiry, &ship, &service, &inHandBy, &why})
        text += *part + "\n";
    return lab::text::upper(text);
}

PlanWords wordsOf(const logistics::StoredLine& stored, Language language)
{
    const auto& line = stored.line;
    const auto& demand = line.demand;
    PlanWords words;
    words.client = demand.client.text();
    words.state = demand.governingState;
    words.expiry = dayWords(demand.expiry, language);
    words.inHandBy = dayWords(demand.inHandBy(), language);
    if (line.shipDay) {
        words.ship = dayWords(*line.shipDay, language);
        words.service = say("service." + std::string(code(line.service)), language);
        words.late = percent(line.latePermille);
    }
    if (stored.kit)
        words.why = say({"desktop.planning.shipped", {{"kit", stored.kit->text()}}}, language);
    else if (demand.noShipment)
        words.why = gateOf(demand, language);
    else
        words.why = say("plan.reason." + std::string(word(line.reason)), language);
    return words;
}

std::string sentenceOf(const logistics::StoredLine& stored, Language language)
{
    const auto& line = stored.line;
    const auto words = wordsOf(stored, language);
    if (!line.shipDay)
        return say({"desktop.planning.sentence-none",
                       {{"expiry", words.expiry}, {"day", words.inHandBy}, {"why", words.why}}},
            language);
    auto sentence =
        say({"desktop.planning.sentence",
                {{"day", words.ship}, {"service", words.service}, {"why", words.why},
                    {"arrives", line.arrives ? dayWords(*line.arrives, language) : words.inHandBy},
                    {"limit", words.inHandBy}, {"cost", dollars(line.costMills)}, {"late", words.late},
                    {"rule", line.demand.governingState + " " + std::to_string(line.demand.ruleVersion)}}},
            language);
    const auto& why = line.why;
    if (why.wantedDay)
        sentence += " "
                    + say({"desktop.planning.wanted", {{"day", dayWords(*why.wantedDay, language)},
                                                          {"price", dollars(why.modulePrice)}}},
                        language);
    if (why.tied > 0)
        sentence += " " + say({"plan.why.tied", {{"clients", std::to_string(why.tied)}}}, language);
    else if (why.nextDay)
        sentence += " "
                    + say({"desktop.planning.next",
                              {{"day", dayWords(*why.nextDay, language)},
                                  {"service", say("service." + std::string(code(why.nextService)), language)},
                                  {"margin", dollars(why.nextDayMargin)}}},
                        language);
    if (why.ownParcels > 0)
        sentence +=
            " " + say({"plan.why.own-parcels", {{"parcels", std::to_string(why.ownParcels)}}}, language);
    return sentence;
}

std::string moveOf(const PlannedMove& move, Language language)
{
    const auto day = dayWords(move.to, language);
    if (move.refusal)
        return say(*move.refusal, language);
    if (!move.preview)
        return say({"desktop.planning.move-asking", {{"day", day}}}, language);
    const auto& preview = *move.preview;
    if (!preview.possible)
        return say({"desktop.planning.move-impossible", {{"day", day}}}, language);
    auto sentence = say(
        {"desktop.planning.move",
            {{"day", day}, {"from", dayWords(move.from, language)},
                {"service", say("service." + std::string(code(preview.service)), language)},
                {"cost", (preview.costMills >= 0 ? "+" : "") + dollars(preview.costMills)},
                {"before", percent(preview.latePermilleBefore)}, {"late", percent(preview.latePermille)}}},
        language);
    constexpr std::size_t most = 2;
    for (const auto& other : std::span(preview.others).first(std::min(most, preview.others.size())))
        sentence += " "
                    + say({"desktop.planning.move-other",
                              {{"client", other.client.text()},
                                  {"day", other.after ? dayWords(*other.after, language)
                                                      : say("desktop.planning.no-day", language)}}},
                        language);
    if (preview.others.size() > most)
        sentence +=
            " "
            + say({"desktop.planning.move-others", {{"count", std::to_string(preview.others.size() - most)}}},
                language);
    return sentence + " " + say("desktop.planning.move-keys", language);
}

std::int64_t atStake(const logistics::StoredLine& stored)
{
    if (stored.line.shipDay)
        return stored.line.atStakeMills;
    // Whoever gets none is what an optimal plan counts for a client not served.
    return logistics::PlanningProblem().unservedMills;
}

std::string dollars(std::int64_t mills)
{
    if (mills < 0)
        return "\u2212" + dollars(-mills);
    auto text = lab::text::number(static_cast<double>(mills) / 1000.0, 2);
    constexpr std::string_view narrowSpace = "\u202F";
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 6; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), narrowSpace);
    return "$" + text;
}

} // namespace ui::desktop
