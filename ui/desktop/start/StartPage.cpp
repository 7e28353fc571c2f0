// SPDX-License-Identifier: MIT
#include "ui/desktop/start/StartPage.h"

#include "ui/desktop/look/Theme.h"
#include "ui/desktop/start/StartCard.h"

#include <wx/button.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr int cardGap = 16;
    constexpr int cardWidth = 384;
    constexpr int cardHeight = 296;
    constexpr int headHeight = 104;

} // namespace

StartPage::StartPage(wxWindow* parent, Language language, Acts acts)
    : Painted(parent)
    , language_(language)
{
    const auto words = [language](const char* code) { return say(code, language); };
    training_ = new StartCard(this,
        {"school", words("desktop.start.training"), words("desktop.start.training-line"),
            {words("desktop.start.training-one"), words("desktop.start.training-two"),
                words("desktop.start.training-three")},
            words("desktop.start.make"), "Enter"},
        ButtonRank::Main, std::move(acts.make));
    watch_ = new StartCard(this,
        {"clock", words("desktop.start.watch"), words("desktop.start.watch-line"),
            {words("desktop.start.watch-one"), words("desktop.start.watch-two"),
                words("desktop.start.watch-three")},
            words("desktop.start.watch-go"), "Ctrl W"},
        ButtonRank::Ordinary, std::move(acts.watch));
    open_ = new StartCard(this,
        {"folder", words("desktop.start.open"), words("desktop.start.open-line"),
            {words("desktop.start.open-one"), words("desktop.start.open-two")}, words("desktop.start.choose"),
            "Ctrl O"},
        ButtonRank::Ordinary, std::move(acts.open));
    training_->button().SetFocus();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void StartPage::arrange()
{
    const auto size = GetClientSize();
    constexpr int count = 3;
    const int width = std::min(Type::length(cardWidth), (size.x - (count + 1) * cardGap) / count);
    const int height = Type::length(cardHeight);
    int left = (size.x - count * width - (count - 1) * cardGap) / 2;
    const int top = std::max(headHeight + cardGap, (size.y - height) / 2);
    for (auto* card : cards()) {
        card->SetSize(left, top, width, height);
        left += width + cardGap;
    }
}

void StartPage::showTrouble(const std::string& sentence)
{
    trouble_ = sentence;
    Refresh();
}

void StartPage::showBusy(bool busy)
{
    busy_ = busy;
    trouble_.clear();
    for (auto* card : cards())
        card->button().Enable(!busy);
    Refresh();
}

void StartPage::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    const double left = training_->GetPosition().x;
    const double top = training_->GetPosition().y - headHeight;
    constexpr double badge = 56;
    canvas.fill({left, top, badge, badge}, theme.rail, 8);
    canvas.icon("product", left + 12, top + 12, 32, theme.railBright);
    const double textLeft = left + badge + 16;
    const double width = area.right() - textLeft - 16;
    canvas.text(say("desktop.title", language_), {TypeSize::Action, Weight::SemiBold, theme.ink},
        {textLeft, top - 4, width, 40});
    canvas.text(say("desktop.start.question", language_), {TypeSize::Title, Weight::Regular, theme.labelInk},
        {textLeft, top + 34, width, 24});

    const double below = training_->GetPosition().y + training_->GetSize().y + 24;
    const double lineHeight = Type::length(48);
    const Box line {left, below, area.width - 2 * left, lineHeight};
    if (busy_) {
        canvas.text(
            say("desktop.start.making", language_), {TypeSize::Text, Weight::Medium, theme.ink}, line);
    } else if (!trouble_.empty()) {
        canvas.fill(line, theme.check.chipFill, 6);
        canvas.icon("warning", line.x + 16, line.middle() - 10, 20, theme.check.chipInk);
        canvas.text(trouble_, {TypeSize::Text, Weight::Medium, theme.check.chipInk},
            {line.x + 48, line.y, line.width - 64, line.height});
    }
}

} // namespace ui::desktop
