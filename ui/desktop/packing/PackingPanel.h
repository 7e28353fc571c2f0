// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/packing/PackingSession.h"
#include "ui/desktop/sound/Signals.h"

#include <wx/timer.h>

#include <memory>

namespace ui::desktop {

class ButtonRow;
class KitPanel;
class OutcomeBandPanel;
class Plate;
class RowList;
class Surface;
class TroubleStrip;

/// The packing desk: what leaves today, the modules to fetch in the order of their bins, and the kit that is
/// scanned closed. Works without a mouse: a module's scan takes its kit up, the last scan closes it.
class PackingPanel : public Desk {
public:
    PackingPanel(wxWindow* parent, std::shared_ptr<PackingSession> session, Signals& signals,
        const lab::Clock& clock, Wording words);

    const RowList& queue() const { return *queue_; }
    const RowList& picks() const { return *picks_; }
    const OutcomeBandPanel& band() const { return *band_; }

    std::vector<wxWindow*> stops() const override;
    std::string wanted() const override;
    bool key(int key, int modifiers) override;
    void filter(const std::string& text) override { session_->filter(text); }
    bool enterLines() override;
    bool take(const std::string& scan) override;
    void opened() override { session_->refresh(); }
    void refresh() override { session_->refresh(); }
    void stop() override;
    int waiting() const override { return static_cast<int>(session_->state().queue.due.size()); }

private:
    void layOut();
    void show(const PackingState& state);
    void showBand(const PackingState& state);
    void showLists(const PackingState& state);
    int minutesLeft(const PackingState& state) const;
    void paint(Canvas& canvas, const Box& area) override;

    std::shared_ptr<PackingSession> session_;
    Signals& signals_;
    const lab::Clock& clock_;
    Wording words_;
    TroubleStrip* trouble_;
    OutcomeBandPanel* band_;
    Surface* pickSurface_;
    RowList* picks_;
    Plate* bench_;
    KitPanel* kit_;
    ButtonRow* kitButtons_;
    Surface* queueSurface_;
    RowList* queue_;
    wxTimer clockTick_; ///< the pickup comes nearer, and others pack, too
    std::string bandShown_;
    int answersHeard_ = 0;
    bool wasStopped_ = false;
};

} // namespace ui::desktop
