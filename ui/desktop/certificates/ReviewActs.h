// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/certificates/CertificatesSession.h"
#include "ui/desktop/widgets/Painted.h"

#include <memory>
#include <vector>

class wxButton;
class wxTextCtrl;

namespace ui::desktop {

/// What can be done with what is laid open: sign a run, amend or revoke a certificate, decide a case. Where a
/// reason is wanted it is typed here; a refusal leaves it standing.
class ReviewActs : public Painted {
public:
    ReviewActs(wxWindow* parent, std::shared_ptr<CertificatesSession> session, Wording words);

    /// Opens the certificate's paper with the desktop's own viewer.
    std::function<void()> onPrint;

    void show(const CertificatesState& state);
    std::vector<wxWindow*> stops() const;

private:
    std::string reason() const;
    void paint(Canvas& canvas, const Box& area) override;

    std::shared_ptr<CertificatesSession> session_;
    Wording words_;
    CertificatesState::Choice about_; ///< what the typed reason is about
    std::string hint_; ///< what is to be typed
    wxTextCtrl* reason_;
    wxButton* sign_;
    wxButton* print_;
    std::vector<wxButton*> ofCertificate_;
    std::vector<wxButton*> ofCase_;
};

} // namespace ui::desktop
