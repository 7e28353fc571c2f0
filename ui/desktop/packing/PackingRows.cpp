// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/PackingRows.h"

#include <Poco/NumberFormatter.h>

namespace ui::desktop {
namespace {

    constexpr int soon = 60; // minutes before the pickup closes

    std::string serviceOf(logistics::Service service, const Wording& words)
    {
        return words("service." + std::string(code(service)));
    }

    std::optional<Chip> nowOf(
        const logistics::StoredLine& stored, const PackingState& state, const Wording& words)
    {
        const auto& line = stored.line;
        if (state.job && state.job->client.id == line.demand.client)
            return Chip {"scan", words("packing.now.packing"), Level::Note};
        if (state.queue.begun.contains(line.demand.client.text()))
            return Chip {"box", words("packing.now.begun"), Level::Note};
        if (line.shipDay && *line.shipDay < state.queue.today)
            return Chip {"warning", words("packing.now.missed"), Level::Stop};
        if (line.service != logistics::Service::Ground)
            return Chip {"warning", words("packing.now.air"), Level::Check};
        return std::nullopt;
    }

    std::string pickupLine(const PackingState& state, int minutesLeft, const Wording& words)
    {
        if (state.queue.leaves != state.queue.today)
            return words("packing.next-pickup", {{"day", words.day(state.queue.leaves)}});
        return words("packing.pickup",
            {{"time", timeOfDay(state.queue.cutoffMinute)}, {"hours", std::to_string(minutesLeft / 60)},
                {"minutes", std::to_string(minutesLeft % 60)}});
    }

    /// What the left part of the band says.
    void fillIn(OutcomeBand& band, const PackingState& state, const Wording& words)
    {
        if (state.stop) {
            band.level = Level::Stop;
            band.icon = "stop";
            band.word = words("packing.band.stop");
            band.line = words(*state.stop);
            band.holdsQueue = true;
        } else if (state.refusal) {
            band.level = Level::Check;
            band.icon = "warning";
            band.word = words("packing.band.refused");
            band.line = words(*state.refusal);
        } else if (state.activity == PackingState::Activity::Labelling) {
            band.level = Level::Note;
            band.icon = "clock";
            band.word = words("packing.band.labels");
            band.line = words("packing.band.labels-line");
        } else if (state.job) {
            const auto wanted = state.wanted();
            band.level = Level::Note;
            band.icon = "scan";
            band.word = wanted ? words("packing.band.scan-" + std::string(word(*wanted)))
                               : words("packing.band.closing");
            band.line = words("packing.band.step",
                {{"kit", state.job->kit.text()}, {"client", state.job->client.id.text()},
                    {"state", state.job->line.demand.governingState},
                    {"step", std::to_string(6 - static_cast<int>(state.job->missing.size()))}});
        } else if (state.said) {
            band.level = Level::Go;
            band.icon = "tick";
            band.word = words("packing.band.done");
            band.line = words(*state.said);
        } else {
            band.icon = "scan";
            band.word = words(state.queue.due.empty() ? "packing.band.nothing" : "packing.band.idle");
            band.line =
                words(state.queue.due.empty() ? "packing.band.nothing-line" : "packing.band.idle-line");
        }
    }

} // namespace

std::string timeOfDay(int minute)
{
    return Poco::NumberFormatter::format0(minute / 60, 2) + ":"
           + Poco::NumberFormatter::format0(minute % 60, 2);
}

std::vector<ListColumn> queueColumns(const Wording& words)
{
    return {{words("desktop.column.client"), 76}, {words("desktop.column.state"), 52},
        {words("desktop.column.service"), 92}, {words("packing.column.cut-off"), 64},
        {words("packing.column.now"), 120, ListColumn::Shows::Chip}};
}

ListRow queueRow(const logistics::StoredLine& stored, const PackingState& state, const Wording& words)
{
    const auto& line = stored.line;
    return {line.demand.client.text(),
        {
            {.text = line.demand.client.text(), .weight = Weight::Medium, .code = true},
            {line.demand.governingState},
            {serviceOf(line.service, words)},
            {timeOfDay(state.queue.cutoffMinute)},
            {.text = {}, .chip = nowOf(stored, state, words)},
        }};
}

std::vector<ListColumn> pickColumns(const Wording& words)
{
    return {{words("packing.column.bin"), 120}, {words("desktop.column.module"), 144},
        {words("packing.column.box"), 96}, {words("packing.column.kit"), 96},
        {words("desktop.column.client"), 96}};
}

ListRow pickRow(const logistics::PickItem& item, const Wording& words)
{
    return {item.client.text(), {
                                    {describe(item.place, words.language()), Weight::SemiBold},
                                    {.text = item.module.text(), .weight = Weight::Medium, .code = true},
                                    {.text = item.box.text(), .code = true},
                                    {.text = item.kit.text(), .code = true},
                                    {.text = item.client.text(), .code = true},
                                }};
}

OutcomeBand packingBand(const PackingState& state, int minutesLeft, const Wording& words)
{
    OutcomeBand band;
    const auto due = state.queue.due.size();
    band.next = words("packing.to-pack", {{"count", Wording::count(static_cast<std::int64_t>(due))}});
    band.nextHint =
        pickupLine(state, minutesLeft, words) + "\n"
        + words("packing.packed", {{"packed", std::to_string(state.queue.packed)},
                                      {"all", std::to_string(state.queue.packed + static_cast<int>(due))}});
    if (state.stop) {
        band.next = words("packing.take-out");
        band.nextHint = state.waiting > 0
                            ? words("packing.take-out-waiting", {{"count", std::to_string(state.waiting)}})
                            : words("packing.take-out-hint");
    }
    fillIn(band, state, words);
    // The clock makes itself heard in time.
    const bool hurry = state.queue.leaves == state.queue.today && minutesLeft <= soon && due > 0;
    if (band.level == Level::Quiet && hurry)
        band.level = Level::Check;
    return band;
}

} // namespace ui::desktop
