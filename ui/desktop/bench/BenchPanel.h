// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchSession.h"
#include "ui/desktop/bench/HoldSession.h"
#include "ui/desktop/sound/Signals.h"

#include <wx/timer.h>

#include <memory>
#include <string>
#include <vector>

class wxButton;

namespace ui::desktop {

class BatchHead;
class BenchStripPanel;
class ControlPlot;
class DockTile;
class ErrorPlot;
class HoldBanner;
class PulsePlot;
class RowList;
class Surface;
class TroubleStrip;
class VerdictPanel;

/// The bench desk on the screen: the bench's own values, sixteen docks with live curves and verdicts, and the
/// chosen dock in full.
class BenchPanel : public Desk {
public:
    BenchPanel(wxWindow* parent, std::shared_ptr<BenchSession> session, std::shared_ptr<HoldSession> holds,
        Signals& signals, const lab::Clock& clock, Wording words);

    void show(const BenchState& state);
    void show(const HoldState& state);
    /// The control standard: what a held bench wants next, else a control now.
    void control();

    std::vector<wxWindow*> stops() const override;
    std::string wanted() const override;
    bool key(int key, int modifiers) override;
    bool take(const std::string& scan) override { return session_->load(scan); }
    void refresh() override;
    void stop() override;
    int waiting() const override;
    std::optional<StatusStrip::Field> alarm() const override;
    void setProof(const Proof& proof) override;

    DockTile& dock(int number) { return *tiles_.at(static_cast<std::size_t>(number - 1)); }
    int chosen() const { return chosen_; }
    void choose(int dock);
    bool showsTrouble() const;
    const VerdictPanel& verdict() const { return *verdict_; }
    /// What a hold lists.
    const RowList& recall() const { return *recall_; }

private:
    class DockTitle;
    void layOut();
    void bindArrows();
    void showTrouble(const BenchState& state);
    void showRecall(const HoldState& state);
    void startOrPause();
    void showButtons(const BenchState& state);
    void paint(Canvas& canvas, const Box& area) override;

    std::shared_ptr<BenchSession> session_;
    std::shared_ptr<HoldSession> holds_;
    Signals& signals_;
    Wording words_;
    HoldBanner* hold_;
    TroubleStrip* trouble_;
    BenchStripPanel* strip_;
    wxButton* start_;
    wxButton* close_;
    BatchHead* head_;
    std::vector<DockTile*> tiles_;
    DockTitle* title_;
    PulsePlot* pulse_;
    ErrorPlot* errors_;
    VerdictPanel* verdict_;
    ControlPlot* controls_;
    Surface* recallSurface_;
    RowList* recall_;
    wxButton* sign_;
    wxTimer looks_;
    int chosen_ = 1;
    int answersHeard_ = 0;
    std::string startWord_ = "desktop.bench.start"; ///< as the button says
    int toSign_ = -1; ///< as the button says
};

} // namespace ui::desktop
