// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/ReviewActs.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/widgets/Buttons.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace ui::desktop {
namespace {

    constexpr int gap = 8;
    constexpr int fieldHeight = 24;
    constexpr int fieldInset = 8;

} // namespace

ReviewActs::ReviewActs(wxWindow* parent, std::shared_ptr<CertificatesSession> session, Wording words)
    : Painted(parent)
    , session_(std::move(session))
    , words_(std::move(words))
    , reason_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE))
{
    using calibration::ImpactDecision;
    const auto button = [this](
                            const char* word, const char* key, ButtonRank rank, std::function<void()> act) {
        return makeButton(this, words_(word), key, rank, std::move(act));
    };
    const auto decide = [this, &button](const char* word, ImpactDecision decision) {
        ofCase_.push_back(button(
            word, "", ButtonRank::Ordinary, [this, decision] { session_->decide(decision, reason()); }));
    };
    sign_ = button("desktop.certificates.sign", "F9", ButtonRank::Main, [this] { session_->sign(); });
    ofCertificate_ = {
        button("desktop.certificates.amend", "", ButtonRank::Ordinary, [this] { session_->amend(reason()); }),
        button(
            "desktop.certificates.revoke", "", ButtonRank::Ordinary, [this] { session_->revoke(reason()); }),
    };
    decide("desktop.certificates.no-effect", ImpactDecision::NoEffect);
    decide("desktop.certificates.notice", ImpactDecision::Notice);
    decide("desktop.certificates.recall", ImpactDecision::Recall);
    print_ = button("desktop.certificates.print", "Ctrl P", ButtonRank::Ordinary, [this] { onPrint(); });
    for (const auto& event : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        reason_->Bind(event, [this](wxFocusEvent& focus) {
            Refresh();
            focus.Skip();
        });
    reason_->SetMinSize(wxSize(-1, Type::length(fieldHeight)));
    NativeStyle::apply(*reason_, NativeStyle::scanField);

    auto* acts = new wxBoxSizer(wxHORIZONTAL);
    for (auto* act : ofCertificate_)
        acts->Add(act, wxSizerFlags().Border(wxRIGHT, gap));
    for (auto* act : ofCase_)
        acts->Add(act, wxSizerFlags().Border(wxRIGHT, gap));
    acts->AddStretchSpacer();
    acts->Add(print_, wxSizerFlags().Border(wxLEFT, gap));
    acts->Add(sign_, wxSizerFlags().Border(wxLEFT, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(reason_, wxSizerFlags().Expand().Border(wxALL, fieldInset));
    all->Add(acts, wxSizerFlags().Expand());
    SetSizer(all);
    show(session_->state());
}

std::string ReviewActs::reason() const { return reason_->GetValue().utf8_string(); }

void ReviewActs::show(const CertificatesState& state)
{
    const auto* const record = state.certificate();
    const auto* const one = state.impactCase();
    const bool valid = record && record->state == calibration::CertificateState::Valid;
    const bool open = one && !one->decision;
    if (state.chosen != about_ || state.done)
        reason_->ChangeValue({});
    about_ = state.chosen;
    const auto hint =
        words_(open ? "desktop.certificates.reason-decision" : "desktop.certificates.reason-change");
    if (hint != hint_) {
        hint_ = hint;
        reason_->SetHint(toWx(hint));
        setAccessible(*reason_, AccessibleRole::Entry, hint);
    }
    sign_->Show(state.run() != nullptr);
    print_->Show(record != nullptr);
    reason_->Show(valid || open);
    for (auto* act : ofCertificate_)
        act->Show(valid);
    for (auto* act : ofCase_)
        act->Show(open);
    for (auto* act : {sign_, ofCertificate_[0], ofCertificate_[1], ofCase_[0], ofCase_[1], ofCase_[2]})
        act->Enable(!state.acting);
    Layout();
}

std::vector<wxWindow*> ReviewActs::stops() const
{
    std::vector<wxWindow*> stops {reason_};
    stops.insert(stops.end(), ofCertificate_.begin(), ofCertificate_.end());
    stops.insert(stops.end(), ofCase_.begin(), ofCase_.end());
    stops.push_back(sign_);
    return stops;
}

void ReviewActs::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    if (!reason_->IsShown())
        return;
    const auto field = reason_->GetRect();
    const Box frame = Box {static_cast<double>(field.x), static_cast<double>(field.y),
        static_cast<double>(field.width), static_cast<double>(field.height)}
                          .inset(1 - fieldInset);
    canvas.fill(frame, theme.surface, 4);
    const bool has = reason_->HasFocus();
    canvas.outline(frame, has ? theme.accent : theme.controlEdge, has ? 2 : 1, 4);
}

} // namespace ui::desktop
