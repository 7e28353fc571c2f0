// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/ReturnsRows.h"

namespace ui::desktop {
namespace {

    using logistics::Whereabouts;

    std::string evidenceText(const std::vector<lab::Evidence>& evidence, const Wording& words)
    {
        std::string text;
        for (const auto one : evidence)
            text += (text.empty() ? "" : ", ") + words("evidence." + std::string(lab::word(one)));
        return text;
    }

    Chip whereaboutsChip(Whereabouts whereabouts, bool late, const Wording& words)
    {
        const auto word = words("whereabouts." + std::string(logistics::word(whereabouts)));
        switch (whereabouts) {
        case Whereabouts::AtDockNotScanned:
            return {"search", word, Level::Check};
        case Whereabouts::OutForDelivery:
        case Whereabouts::InTransit:
        case Whereabouts::NotDelivered:
            return {"truck", word, Level::Note};
        case Whereabouts::DeliveredNotInstalled:
            return {"home", word, late ? Level::Check : Level::Quiet};
        case Whereabouts::InstalledNotShipped:
            return {"device", word, late ? Level::Check : Level::Quiet};
        case Whereabouts::RefusedByClient:
            return {"refused", word, Level::Quiet};
        case Whereabouts::LostCaseOpen:
            return {"warning", word, Level::Stop};
        }
        return {{}, word, Level::Quiet};
    }

    Cell dueCell(const logistics::ExpectedLine& line, lab::Date today, const Wording& words)
    {
        if (line.daysLate > 0)
            return {words("desktop.late-days", {{"days", std::to_string(line.daysLate)}}), Weight::SemiBold};
        if (line.line.due == today)
            return {words("desktop.today")};
        return {words.day(line.line.due)};
    }

} // namespace

std::vector<ListColumn> todayColumns(const Wording& words)
{
    return {
        {words("desktop.column.time"), 72},
        {words("desktop.column.outcome"), 148, ListColumn::Shows::Chip},
        {words("desktop.column.module"), 112},
        {words("desktop.column.client"), 72},
        {words("desktop.column.state"), 56},
        {words("desktop.column.where"), 112},
        {words("desktop.column.matched-by"), 120},
    };
}

ListRow todayRow(const lab::Receipt& receipt, const Wording& words)
{
    const bool undone = receipt.undone;
    const Chip chip = undone ? Chip {"undone", words("desktop.undone"), Level::Quiet}
                             : Chip {iconOf(receipt.outcome), shortWord(receipt.outcome, words.language()),
                                 levelOf(receipt.outcome)};
    const auto module = receipt.module ? receipt.module->text() : "–";
    const auto client = receipt.client ? receipt.client->text() : "–";
    return {receipt.id, {
                            {words.clock(receipt.at)},
                            {.text = chip.word, .chip = chip},
                            {.text = module, .weight = Weight::Medium, .code = true, .struck = undone},
                            {client},
                            {receipt.governingState},
                            {undone ? "–" : describe(receipt.place, words.language()), Weight::Medium},
                            {evidenceText(receipt.matchedBy, words), Weight::Regular, Cell::Ink::Quiet},
                        }};
}

std::vector<ListColumn> expectedColumns(const Wording& words)
{
    return {
        {words("desktop.column.due"), 88},
        {words("desktop.column.return-parcel"), 176},
        {words("desktop.column.client"), 72},
        {words("desktop.column.state"), 56},
        {words("desktop.column.cause"), 180, ListColumn::Shows::Chip},
        {words("desktop.column.next"), 140},
    };
}

ListRow expectedRow(const logistics::ExpectedLine& line, lab::Date today, const Wording& words)
{
    const auto whereabouts = std::string(logistics::word(line.whereabouts));
    const auto chip = whereaboutsChip(line.whereabouts, line.daysLate > 0, words);
    return {
        line.line.id, {
                          dueCell(line, today, words),
                          {.text = line.parcel.text(), .weight = Weight::Medium, .code = true},
                          {line.line.client.text()},
                          {line.governingState},
                          {.text = chip.word, .chip = chip},
                          {words("desktop.expected-next." + whereabouts), Weight::Regular, Cell::Ink::Quiet},
                      }};
}

} // namespace ui::desktop
