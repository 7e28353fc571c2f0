// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/HoldBanner.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/widgets/Buttons.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include <array>

namespace ui::desktop {
namespace {

    using Step = HoldState::Step;

    constexpr int height = 140;
    constexpr int sideWidth = 300;
    constexpr int fieldHeight = 30;
    constexpr int gap = 8;
    constexpr double textLeft = 96;

    constexpr std::array steps = {Step::Explain, Step::Control, Step::Release};

    const char* wordOf(Step step)
    {
        switch (step) {
        case Step::Explain:
            return "desktop.hold.step-explain";
        case Step::Control:
            return "desktop.hold.step-control";
        default:
            return "desktop.hold.step-release";
        }
    }

    std::string controlLine(const HoldRecords& records, const Wording& words)
    {
        for (const auto& control : records.controls)
            if (control.id == records.hold->control)
                return words(
                    "desktop.hold.control", {{"rules", control.rules()}, {"moment", words.moment(control.at)},
                                                {"count", std::to_string(records.modules.size())}});
        return words("desktop.hold.since", {{"moment", words.moment(records.hold->openedAt)},
                                               {"count", std::to_string(records.modules.size())}});
    }

} // namespace

HoldBanner::HoldBanner(wxWindow* parent, std::shared_ptr<HoldSession> session, Wording words)
    : Painted(parent)
    , session_(std::move(session))
    , words_(std::move(words))
    , cause_(new wxTextCtrl(this, wxID_ANY))
    , action_(new wxTextCtrl(this, wxID_ANY))
    , next_(makeButton(this, words_("desktop.hold.explain"), "F7", ButtonRank::Ordinary, [this] { goOn(); }))
{
    SetMinSize(wxSize(-1, Type::length(height)));
    const auto name = [this](wxTextCtrl& field, const char* word) {
        field.SetHint(toWx(words_(word)));
        setAccessible(field, AccessibleRole::Entry, words_(word));
    };
    name(*cause_, "desktop.hold.cause");
    name(*action_, "desktop.hold.action");
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    Hide();
}

bool HoldBanner::show(const HoldState& state)
{
    state_ = state;
    const auto step = state.step();
    const bool changes = IsShown() != (step != Step::None);
    Show(step != Step::None);
    if (step == Step::None) {
        shown_ = step;
        return changes;
    }
    line_ = state.trouble                           ? words_(*state.trouble)
            : state.acting && step == Step::Control ? words_("desktop.hold.measuring")
                                                    : controlLine(state.records, words_);
    if (step != shown_) {
        shown_ = step;
        relabelButton(*next_,
            words_(step == Step::Explain   ? "desktop.hold.explain"
                   : step == Step::Control ? "desktop.hold.run"
                                           : "desktop.hold.release"),
            "F7");
        arrange();
    }
    next_->Enable(!state.acting);
    setAccessible(
        *this, AccessibleRole::Alert, words_("desktop.hold.title") + ". " + line_, words_(wordOf(step)));
    Refresh();
    return changes;
}

void HoldBanner::goOn()
{
    switch (state_.step()) {
    case Step::Explain:
        return session_->explain(cause_->GetValue().utf8_string(), action_->GetValue().utf8_string());
    case Step::Control:
        return session_->check();
    case Step::Release:
        return session_->release();
    case Step::None:
        return;
    }
}

void HoldBanner::arrange()
{
    const bool writes = shown_ == Step::Explain;
    cause_->Show(writes);
    action_->Show(writes);
    const auto size = GetClientSize();
    const int width = Type::length(sideWidth);
    const int field = Type::length(fieldHeight);
    const int left = size.x - width - 2 * gap;
    cause_->SetSize(left, 2 * gap, width, field);
    action_->SetSize(left, 3 * gap + field, width, field);
    const auto best = next_->GetBestSize();
    next_->SetSize(left + width - best.x, size.y - best.y - 2 * gap, best.x, best.y);
}

std::vector<wxWindow*> HoldBanner::stops() const { return {cause_, action_, next_}; }

void HoldBanner::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    const auto& stop = theme.stop;
    canvas.fill(area, theme.window);
    canvas.fill(area, stop.fill, 6);
    canvas.icon("stop", 28, area.middle() - 22, 44, stop.ink);
    const double width = area.width - textLeft - Type::length(sideWidth) - 4 * gap;
    double y = 12;
    const double title = Type::length(38);
    canvas.text(words_("desktop.hold.title"), {TypeSize::Action, Weight::Bold, stop.ink},
        {textLeft, y, width, title});
    y += title + 2;
    const double lines = Type::length(44);
    canvas.paragraph(line_, {TypeSize::Text, Weight::Medium, stop.ink}, {textLeft, y, width, lines});
    y += lines + 4;
    double x = textLeft;
    for (const auto step : steps) {
        const bool done = step < shown_;
        const TextStyle style {TypeSize::Text, step == shown_ ? Weight::SemiBold : Weight::Regular, stop.ink};
        const auto word = words_(wordOf(step));
        const double wide = canvas.measure(word, style).width + 38;
        const Box field {x, y, wide, Type::length(26) * 1.0};
        canvas.fill(field, stop.next, 4);
        if (step == shown_)
            canvas.outline(field, stop.ink, 1.4, 4);
        if (done)
            canvas.icon("tick", x + 8, field.middle() - 8, 16, stop.ink);
        else
            canvas.ring(x + 16, field.middle(), 5, stop.ink, 1.4);
        canvas.text(word, style, {x + 30, y, wide - 34, field.height});
        x += wide + 10;
    }
}

} // namespace ui::desktop
