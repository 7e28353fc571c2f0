// SPDX-License-Identifier: MIT
#include "ui/desktop/people/SignInPage.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/widgets/Buttons.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    using Cover = SignInSession::Cover;

    constexpr int cardWidth = 440;
    constexpr int margin = 24;
    constexpr int headHeight = 96;
    constexpr int fieldHeight = 40;
    constexpr int fieldStep = 72;
    constexpr int buttonHeight = 40;
    constexpr int gap = 8;
    constexpr int troubleHeight = 56;

    wxTextCtrl* makeField(wxWindow* parent, const std::string& name, long style)
    {
        auto* field = new wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
            wxTE_PROCESS_ENTER | wxBORDER_NONE | style);
        NativeStyle::apply(*field, NativeStyle::scanField);
        setAccessible(*field, AccessibleRole::Entry, name);
        return field;
    }

} // namespace

SignInPage::SignInPage(wxWindow* parent, std::shared_ptr<SignInSession> session, Wording words)
    : Painted(parent)
    , session_(std::move(session))
    , words_(std::move(words))
    , name_(makeField(this, words_("desktop.sign-in.name"), 0))
    , secret_(makeField(this, words_("desktop.sign-in.secret"), wxTE_PASSWORD))
    , enter_(
          makeButton(this, words_("desktop.sign-in.enter"), "Enter", ButtonRank::Main, [this] { submit(); }))
    , another_(makeButton(this, words_("desktop.sign-in.another"), "", ButtonRank::Ordinary,
          [this] { session_->switchPerson(); }))
    , out_(makeButton(
          this, words_("desktop.sign-in.out"), "", ButtonRank::Ordinary, [this] { session_->signOut(); }))
    , back_(makeButton(
          this, words_("desktop.sign-in.back"), "Esc", ButtonRank::Ordinary, [this] { session_->cancel(); }))
{
    name_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { secret_->SetFocus(); });
    secret_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { submit(); });
    for (auto* field : {name_, secret_})
        for (const auto& event : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
            field->Bind(event, [this](wxFocusEvent& focus) {
                Refresh();
                focus.Skip();
            });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& key) {
        if (key.GetKeyCode() == WXK_ESCAPE)
            session_->cancel();
        else
            key.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    show(session_->state());
}

void SignInPage::show(const SignInSession::State& state)
{
    const bool another = state.cover != state_.cover;
    state_ = state;
    const bool fields = !state.training;
    const bool present = state.cover == Cover::Locked || state.cover == Cover::Prove;
    name_->Show(fields && !present);
    secret_->Show(fields);
    enter_->Show(fields);
    another_->Show(fields && state.cover == Cover::Locked);
    out_->Show(state.cover == Cover::Switch);
    back_->Show(state.cover == Cover::Switch || state.cover == Cover::Prove);
    for (auto* control : {static_cast<wxWindow*>(name_), static_cast<wxWindow*>(secret_),
             static_cast<wxWindow*>(enter_), static_cast<wxWindow*>(another_)})
        control->Enable(!state.busy);
    if (another || state.trouble) {
        secret_->Clear();
        if (another)
            name_->Clear();
    }
    showPeople(state);
    setAccessible(*this, state.trouble ? AccessibleRole::Alert : AccessibleRole::Panel, title(),
        state.trouble ? words_(*state.trouble) : line());
    arrange();
    Refresh();
    if (state.trouble && !state.busy)
        takeFocus();
}

void SignInPage::showPeople(const SignInSession::State& state)
{
    if (people_.empty())
        for (const auto& person : state.people) {
            const auto role = words_("staff.role-word." + std::string(lab::word(person.role)));
            people_.push_back(makeButton(this, person.name + " · " + role, "", ButtonRank::Ordinary,
                [this, id = person.id] { session_->choose(id); }));
        }
    for (auto* button : people_)
        button->Enable(!state.busy);
}

void SignInPage::takeFocus()
{
    if (state_.training && !people_.empty())
        people_.front()->SetFocus();
    else if (name_->IsShown() && name_->IsEmpty())
        name_->SetFocus();
    else
        secret_->SetFocus();
}

void SignInPage::submit()
{
    if (name_->IsShown() && name_->IsEmpty())
        return name_->SetFocus();
    if (secret_->IsEmpty())
        return secret_->SetFocus();
    lab::Secret secret(secret_->GetValue().utf8_string());
    secret_->Clear();
    session_->signIn(name_->GetValue().utf8_string(), std::move(secret));
}

Box SignInPage::card() const
{
    const auto size = GetClientSize();
    const double width = std::min(Type::length(cardWidth), size.x - 2 * margin);
    double height = Type::length(headHeight) + margin;
    if (state_.training)
        height += static_cast<double>(people_.size()) * (buttonHeight + gap);
    else
        height += (name_->IsShown() ? 2 : 1) * fieldStep + buttonHeight;
    if (back_->IsShown() || another_->IsShown())
        height += buttonHeight + gap;
    return {(size.x - width) / 2.0, std::max(16.0, (size.y - height - troubleHeight) / 2.0), width, height};
}

void SignInPage::arrange()
{
    const auto box = card();
    const int left = static_cast<int>(box.x) + margin;
    const int width = static_cast<int>(box.width) - 2 * margin;
    int top = static_cast<int>(box.y) + Type::length(headHeight);
    if (state_.training)
        for (auto* button : people_) {
            button->SetSize(left, top, width, buttonHeight);
            top += buttonHeight + gap;
        }
    for (auto* field : {name_, secret_}) {
        if (!field->IsShown())
            continue;
        const int height = field->GetBestSize().y;
        field->SetSize(left + 10, top + 20 + (fieldHeight - height) / 2, width - 20, height);
        top += fieldStep;
    }
    if (enter_->IsShown()) {
        enter_->SetSize(left, top, width, buttonHeight);
        top += buttonHeight + gap;
    }
    if (another_->IsShown())
        another_->SetSize(left, top, width, buttonHeight);
    const int half = out_->IsShown() ? (width - gap) / 2 : 0;
    const int shift = out_->IsShown() ? half + gap : 0;
    out_->SetSize(left, top, half, buttonHeight);
    back_->SetSize(left + shift, top, width - shift, buttonHeight);
}

std::string SignInPage::title() const
{
    if (state_.cover == Cover::Locked)
        return words_("desktop.sign-in.locked");
    if (state_.cover == Cover::Prove)
        return words_("desktop.sign-in.prove");
    return words_(state_.training ? "desktop.sign-in.choose" : "desktop.sign-in.title");
}

std::string SignInPage::line() const
{
    if (state_.training)
        return words_("desktop.sign-in.training-line");
    if (state_.cover == Cover::Locked)
        return words_("desktop.sign-in.locked-line", {{"staff", state_.who.staff.name}});
    if (state_.cover == Cover::Prove)
        return words_("desktop.sign-in.prove-line", {{"staff", state_.who.staff.name}});
    return words_("desktop.sign-in.line");
}

void SignInPage::paintField(Canvas& canvas, wxTextCtrl& field, const std::string& label) const
{
    if (!field.IsShown())
        return;
    const auto& theme = Theme::current();
    const auto box = card();
    const double middle = field.GetPosition().y + field.GetSize().y / 2.0;
    const Box frame {box.x + margin, middle - fieldHeight / 2.0, box.width - 2 * margin, fieldHeight};
    canvas.text(
        label, {TypeSize::Hint, Weight::Medium, theme.labelInk}, {frame.x, frame.y - 20, frame.width, 18});
    canvas.fill(frame, theme.surface, 4);
    canvas.outline(frame, field.HasFocus() ? theme.accent : theme.controlEdge, field.HasFocus() ? 2 : 1, 4);
}

void SignInPage::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    const auto box = card();
    canvas.fill(box, theme.surface, 6);
    canvas.outline(box, theme.hairline, 1, 6);
    constexpr double badge = 40;
    canvas.fill({box.x + margin, box.y + margin, badge, badge}, theme.rail, 6);
    canvas.icon(
        state_.training ? "school" : "person", box.x + margin + 8, box.y + margin + 8, 24, theme.railBright);
    const double textLeft = box.x + margin + badge + 16;
    const double textWidth = box.right() - margin - textLeft;
    canvas.text(title(), {TypeSize::Heading, Weight::SemiBold, theme.ink},
        {textLeft, box.y + margin - 6, textWidth, 26});
    canvas.paragraph(line(), {TypeSize::Text, Weight::Regular, theme.labelInk},
        {textLeft, box.y + margin + 20, textWidth, static_cast<double>(Type::length(44))});
    paintField(canvas, *name_, words_("desktop.sign-in.name"));
    paintField(canvas, *secret_, words_("desktop.sign-in.secret"));

    const Box below {box.x, box.bottom() + 16, box.width, troubleHeight};
    if (state_.busy) {
        canvas.text(words_("desktop.sign-in.busy"), {TypeSize::Text, Weight::Medium, theme.labelInk}, below);
    } else if (state_.trouble) {
        canvas.fill(below, theme.check.chipFill, 6);
        canvas.icon("warning", below.x + 16, below.middle() - 10, 20, theme.check.chipInk);
        canvas.paragraph(words_(*state_.trouble), {TypeSize::Text, Weight::Medium, theme.check.chipInk},
            {below.x + 48, below.y + 10, below.width - 64, below.height - 14});
    }
}

} // namespace ui::desktop
