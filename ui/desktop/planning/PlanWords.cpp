// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/PlanWords.h"

#include "lab/values/Text.h"
#include "ui/text/Dates.h"

namespace ui::desktop {
namespace {

    std::string percent(int permille) { return lab::text::number(permille / 10.0, 1) + " %"; }

    /// "Tue 6 Oct": the full date without its year.
    std::string weekdayDate(lab::Date date, Language language)
    {
        const auto full = fullDate(date, language);
        return full.substr(0, full.rfind(' '));
    }

    std::string gateOf(const logistics::Demand& demand, Language language)
    {
        auto text = say("plan.gate." + std::string(word(*demand.noShipment)), language);
        if (demand.hold)
            text += ": " + say("hold." + std::string(lab::word(*demand.hold)), language);
        return text;
    }

} // namespace

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
    words.expiry = weekdayDate(demand.expiry, language);
    words.inHandBy = weekdayDate(demand.inHandBy(), language);
    if (line.shipDay) {
        words.ship = weekdayDate(*line.shipDay, language);
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
    return say({"desktop.planning.sentence",
                   {{"day", words.ship}, {"service", words.service}, {"why", words.why},
                       {"arrives", line.arrives ? weekdayDate(*line.arrives, language) : words.inHandBy},
                       {"limit", words.inHandBy}, {"cost", dollars(line.costMills)}, {"late", words.late},
                       {"rule", line.demand.governingState + " " + std::to_string(line.demand.ruleVersion)}}},
        language);
}

std::string dollars(std::int64_t mills)
{
    auto text = lab::text::number(static_cast<double>(mills) / 1000.0, 2);
    constexpr std::string_view narrowSpace = "\u202F";
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 6; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), narrowSpace);
    return "$" + text;
}

} // namespace ui::desktop
