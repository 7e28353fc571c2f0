// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/store/LabIdentity.h"
#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/returns/ReturnsSession.h"
#include "ui/desktop/sound/Signals.h"

#include <wx/timer.h>

#include <memory>
#include <vector>

namespace ui::desktop {

class ButtonRow;
class ClientCardPanel;
class OutcomeBandPanel;
class PictureField;
class Plate;
class RowList;
class Surface;
class TroubleStrip;

/// The warehouse's screen: the band of the last scan, what came in today, what is expected, and the client
/// whose box is in the hand. It shows the session's state and hands on what the person does; it decides
/// nothing.
class ReturnsPanel : public Desk {
public:
    ReturnsPanel(wxWindow* parent, std::shared_ptr<ReturnsSession> session, Signals& signals,
        const lab::Clock& clock, Wording words, lab::LabKind kind);

    /// The person wants to choose a picture.
    std::function<void()> onPictureWanted;

    void show(const ReturnsState& state);

    std::vector<wxWindow*> stops() const override;
    std::string wanted() const override;
    bool key(int key, int modifiers) override;
    bool take(const std::string& scan) override;
    void refresh() override { session_->refresh(); }
    void stop() override;
    int waiting() const override { return session_->state().lists.waitingAtDock(); }

    const OutcomeBandPanel& band() const { return *band_; }
    RowList& today() { return *today_; }
    RowList& expected() { return *expected_; }
    bool showsTrouble() const;

private:
    void paint(Canvas& canvas, const Box& area) override;
    void layOut();
    void addBoxButtons();
    void showBand(const ReturnsState& state);
    void showLists(const ReturnsState& state);
    void showTrouble(const ReturnsState& state);
    OutcomeBand idleBand() const;

    std::shared_ptr<ReturnsSession> session_;
    Signals& signals_;
    const lab::Clock& clock_;
    Wording words_;
    lab::LabKind kind_;
    int answersShown_ = -1;
    bool wasHeld_ = false;
    wxTimer refresh_;

    TroubleStrip* trouble_;
    OutcomeBandPanel* band_;
    Surface* todaySurface_;
    RowList* today_;
    Surface* expectedSurface_;
    RowList* expected_;
    Plate* side_;
    ClientCardPanel* card_;
    ButtonRow* question_;
    ButtonRow* boxButtons_;
    PictureField* pictures_;
};

} // namespace ui::desktop
