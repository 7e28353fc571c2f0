// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/HoldSession.h"
#include "ui/desktop/widgets/Painted.h"

#include <memory>
#include <vector>

class wxButton;
class wxTextCtrl;

namespace ui::desktop {

/// Over the bench while it is held, as loud as a stopped box: why, which modules it lists, the steps to its
/// release in their order, and the one that comes next.
class HoldBanner : public Painted {
public:
    HoldBanner(wxWindow* parent, std::shared_ptr<HoldSession> session, Wording words);

    /// Hidden while the bench is free. True when it came or went, so that the page is laid out anew.
    bool show(const HoldState& state);
    /// The next step, as its button does it; nothing while the bench is free.
    void goOn();
    std::vector<wxWindow*> stops() const;

private:
    void paint(Canvas& canvas, const Box& area) override;
    void arrange();

    std::shared_ptr<HoldSession> session_;
    Wording words_;
    HoldState state_;
    std::string line_;
    wxTextCtrl* cause_;
    wxTextCtrl* action_;
    wxButton* next_;
    HoldState::Step shown_ = HoldState::Step::None;
};

} // namespace ui::desktop
