// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/ClientCardPanel.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Parts.h"

#include <algorithm>
#include <utility>

namespace ui::desktop {
namespace {

    constexpr double padding = 16;
    constexpr double rowHeight = 24;
    constexpr double sectionGap = 10;
    constexpr double dateWidth = 88;

    TextStyle normal() { return {TypeSize::Text, Weight::Regular, Theme::current().ink}; }
    TextStyle strong() { return {TypeSize::Text, Weight::Medium, Theme::current().ink, true}; }
    TextStyle label() { return {TypeSize::Text, Weight::Regular, Theme::current().labelInk}; }

    double row() { return Type::length(rowHeight); }

} // namespace

ClientCardPanel::ClientCardPanel(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.card.title-none"));
}

void ClientCardPanel::show(const ReturnsState& state)
{
    card_ = state.card;
    answer_ = state.answer;
    setAccessible(*this, AccessibleRole::Panel,
        card_ ? words_("desktop.card.title", {{"client", card_->client.id.text()}})
              : words_("desktop.card.title-none"));
    Refresh();
}

void ClientCardPanel::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    const double header = Type::length(44);
    paintHeader(canvas, {area.x + padding, area.y, area.width - 2 * padding, header});
    if (!card_)
        return paintNobody(canvas, area);

    double y = header;
    // Sections that have something to say and the room for it, parted by hairlines.
    const auto section = [&](auto paintSection, bool any) {
        const double top = y == header ? y : y + 2 * sectionGap;
        if (!any || top + row() > area.bottom())
            return;
        if (y != header)
            canvas.line(1, y + sectionGap + 0.5, area.right() - 1, y + sectionGap + 0.5, theme.hairline);
        y = top + (this->*paintSection)(canvas, {area.x, top, area.width, area.height - top});
    };
    const bool question = answer_ && answer_->waitsForConfirm;
    section(&ClientCardPanel::paintQuestion, question);
    section(&ClientCardPanel::paintCandidates, answer_ && !question && !answer_->candidates.empty());
    section(&ClientCardPanel::paintFacts, true);
    section(&ClientCardPanel::paintHolds, !card_->holds.empty());
    section(&ClientCardPanel::paintMessages, !card_->messages.empty());
    section(&ClientCardPanel::paintEvents, !card_->events.empty());
}

void ClientCardPanel::paintHeader(Canvas& canvas, const Box& line) const
{
    const TextStyle title {TypeSize::Title, Weight::SemiBold, Theme::current().ink};
    if (!card_) {
        canvas.text(words_("desktop.card.title-none"), title, line);
        return;
    }
    const auto holds = card_->holds.size();
    const Chip chip = answer_ && answer_->waitsForConfirm
                          ? Chip {"warning", words_("desktop.card.two-clients"), Level::Check}
                      : holds == 0 ? Chip {"tick", words_("desktop.card.no-holds"), Level::Go}
                                   : Chip {"warning",
                                       words_(holds == 1 ? "desktop.card.one-hold" : "desktop.card.holds",
                                           {{"count", std::to_string(holds)}}),
                                       Level::Check};
    const double width = chipWidth(canvas, chip);
    paintChip(canvas, chip, line.right() - width, line.middle(), width);
    canvas.text(words_("desktop.card.title", {{"client", card_->client.id.text()}}), title,
        {line.x, line.y, line.width - width - 8, line.height});
}

double ClientCardPanel::paintFacts(Canvas& canvas, const Box& area) const
{
    const auto& client = card_->client;
    std::vector<std::pair<std::string, std::string>> facts {
        {"desktop.card.state", client.governingState},
        {"desktop.card.device", client.variant + " · " + client.firmware},
    };
    if (!card_->kits.empty()) {
        const auto& kit = card_->kits.front();
        facts.push_back({"desktop.card.kit", kit.id.text() + " · " + kit.module.text()});
        facts.push_back({"desktop.card.window",
            words_("desktop.card.window-of",
                {{"from", words_.day(kit.windowFrom)}, {"until", words_.day(kit.windowUntil)}})});
        facts.push_back({"desktop.card.expiry", words_.day(kit.expiry)});
    }
    facts.push_back({"desktop.card.language", words_("desktop.language." + client.language)});
    if (client.programmeEnd)
        facts.push_back({"desktop.card.programme-end", words_.day(*client.programmeEnd)});

    const double labelWidth = Type::length(112);
    double y = area.y;
    for (const auto& [code, text] : facts) {
        if (y + row() > area.bottom())
            return area.height; // half a line would say nothing
        canvas.text(words_(code), label(), {area.x + padding, y, labelWidth - 8, row()});
        canvas.text(text, {TypeSize::Text, Weight::Regular, Theme::current().ink, true},
            {area.x + padding + labelWidth, y, area.width - 2 * padding - labelWidth, row()});
        y += row();
    }
    return y - area.y;
}

double ClientCardPanel::paintHolds(Canvas& canvas, const Box& area) const
{
    double y = area.y;
    for (const auto& hold : card_->holds) {
        if (y + row() > area.bottom())
            return area.height;
        canvas.icon("warning", area.x + padding, y + row() / 2 - 8, 16, Theme::current().check.chipInk);
        const auto kind = words_("hold." + std::string(lab::word(hold.kind)));
        canvas.text(kind + " · " + words_("desktop.since", {{"day", words_.day(hold.placedOn)}}), normal(),
            {area.x + padding + 24, y, area.width - 2 * padding - 24, row()});
        y += row();
    }
    return y - area.y;
}

double ClientCardPanel::paintMessages(Canvas& canvas, const Box& area) const
{
    double y = area.y;
    for (const auto& message : card_->messages) {
        const Box line {area.x + padding + 24, y, area.width - 2 * padding - 24, 2 * row()};
        const auto text = words_(message);
        const double height = std::max(row(), canvas.measure(text, normal(), line.width).height);
        if (y + height > area.bottom())
            return area.height;
        canvas.icon("device", area.x + padding, y + row() / 2 - 8, 16, Theme::current().check.chipInk);
        canvas.paragraph(text, normal(), {line.x, y + 3, line.width, height});
        y += height + 4;
    }
    return y - area.y;
}

double ClientCardPanel::paintEvents(Canvas& canvas, const Box& area) const
{
    const auto& theme = Theme::current();
    const auto room = static_cast<std::size_t>(std::max(0.0, (area.height - 4) / row()));
    const auto count = std::min(room, card_->events.size()); // the latest ones matter most
    const auto first = card_->events.size() - count;
    const double dotX = area.x + padding + Type::length(static_cast<int>(dateWidth)) + 8;
    if (count > 1)
        canvas.line(dotX, area.y + row() / 2, dotX, area.y + row() * (static_cast<double>(count) - 0.5),
            theme.hairline, 2);
    double y = area.y;
    for (auto i = first; i < card_->events.size(); ++i, y += row()) {
        const auto& event = card_->events[i];
        const auto when = event.at    ? words_.moment(*event.at)
                          : event.day ? words_.day(*event.day)
                                      : std::string();
        canvas.text(when, {TypeSize::Hint, Weight::Regular, theme.labelInk},
            {area.x + padding, y, dotX - area.x - padding - 8, row()});
        const bool last = i + 1 == card_->events.size();
        canvas.disc(dotX, y + row() / 2, 7, theme.surface);
        canvas.disc(dotX, y + row() / 2, 5, last ? theme.accent : theme.go.fill);
        const double left = dotX + 16;
        canvas.text(words_(event.code, {{"detail", event.detail}}), last ? strong() : normal(),
            {left, y, area.right() - padding - left, row()});
    }
    return y - area.y;
}

double ClientCardPanel::paintQuestion(Canvas& canvas, const Box& area) const
{
    const auto& theme = Theme::current();
    const auto& answer = *answer_;
    const double width = (area.width - 2 * padding - 8) / 2;
    const double height = 3 * row() + 16;
    const auto side = [&](double x, const std::string& heading, const std::optional<lab::ClientId>& client,
                          const std::string& code) {
        const Box box {x, area.y, width, height};
        canvas.fill(box, theme.listHeader, 4);
        canvas.outline(box, theme.hairline, 1, 4);
        const double left = box.x + 12;
        canvas.text(heading, {TypeSize::Hint, Weight::SemiBold, theme.labelInk},
            {left, box.y + 8, width - 24, row()});
        const auto who =
            client ? words_("desktop.card.title", {{"client", client->text()}}) : std::string("–");
        canvas.text(who, strong(), {left, box.y + 8 + row(), width - 24, row()});
        canvas.text(code, label(), {left, box.y + 8 + 2 * row(), width - 24, row()});
    };
    side(area.x + padding, words_("desktop.card.label-says"), answer.otherClient,
        answer.box   ? answer.box->text()
        : answer.kit ? answer.kit->text()
                     : std::string());
    side(area.x + padding + width + 8, words_("desktop.card.module-says"), answer.client,
        answer.module ? answer.module->text() : std::string());
    const double y = area.y + height + sectionGap;
    const double text = canvas.paragraph(
        words_("desktop.card.question"), label(), {area.x + padding, y, area.width - 2 * padding, 3 * row()});
    return height + sectionGap + text;
}

double ClientCardPanel::paintCandidates(Canvas& canvas, const Box& area) const
{
    const auto& candidates = answer_->candidates;
    double y = area.y;
    canvas.text(words_("desktop.card.wanted"), {TypeSize::Text, Weight::SemiBold, Theme::current().labelInk},
        {area.x + padding, y, area.width - 2 * padding, row()});
    y += row();
    for (const auto& candidate : candidates) {
        const double left = area.x + padding;
        const double width = canvas.measure(candidate.module.text(), strong()).width + 1;
        canvas.text(candidate.module.text(), strong(), {left, y, width, row()});
        canvas.text(words_("desktop.card.due", {{"day", words_.day(candidate.due)}}), label(),
            {left + width + 12, y, area.right() - padding - left - width - 12, row()});
        y += row();
    }
    return y - area.y;
}

void ClientCardPanel::paintNobody(Canvas& canvas, const Box& area) const
{
    constexpr double icon = 32;
    const double middle = area.height / 2 - 24;
    canvas.icon("person", (area.width - icon) / 2, middle - icon, icon, Theme::current().hintInk);
    const auto text = words_("desktop.card.none");
    const double width = std::min(area.width - 4 * padding, 280.0);
    const double lines = canvas.measure(text, label(), width).height;
    if (lines < 1.5 * canvas.measure("0", label()).height)
        canvas.text(text, label(), {padding, middle + 12, area.width - 2 * padding, row()}, Align::Centre);
    else
        canvas.paragraph(text, label(), {(area.width - width) / 2, middle + 12, width, 3 * row()});
}

} // namespace ui::desktop
