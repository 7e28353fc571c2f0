// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/people/SignInSession.h"
#include "ui/desktop/widgets/Painted.h"

class wxButton;
class wxTextCtrl;

namespace ui::desktop {

/// What covers the desks while nobody may work: the name or badge and the PIN, or in a training lab its
/// people to choose from. A badge that is scanned fills the first field and moves on to the PIN.
class SignInPage : public Painted {
public:
    SignInPage(wxWindow* parent, std::shared_ptr<SignInSession> session, Wording words);

    void show(const SignInSession::State& state);
    /// The keyboard goes to where it is wanted first.
    void takeFocus();

    wxTextCtrl& name() { return *name_; }
    wxTextCtrl& secret() { return *secret_; }
    const std::vector<wxButton*>& people() const { return people_; }

private:
    void paint(Canvas& canvas, const Box& area) override;
    void paintField(Canvas& canvas, wxTextCtrl& field, const std::string& label) const;
    void arrange();
    void submit();
    void showPeople(const SignInSession::State& state);
    Box card() const;
    std::string title() const;
    std::string line() const;

    std::shared_ptr<SignInSession> session_;
    Wording words_;
    SignInSession::State state_;
    wxTextCtrl* name_;
    wxTextCtrl* secret_;
    wxButton* enter_;
    wxButton* another_;
    wxButton* out_;
    wxButton* back_;
    std::vector<wxButton*> people_; ///< of a training lab, in order
};

} // namespace ui::desktop
