// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/planning/PlanningSession.h"

#include <memory>
#include <string>
#include <vector>

class wxButton;

namespace ui::desktop {

class DayBoard;
class RowList;
class Surface;
class TroubleStrip;

/// The planning desk on the screen: the plan by day, its lines with the reason of each, who is at risk, and
/// who gets nothing for now.
class PlanningPanel : public Desk {
public:
    PlanningPanel(wxWindow* parent, std::shared_ptr<PlanningSession> session, Wording words);

    void show(const PlanningState& state);

    std::vector<wxWindow*> stops() const override;
    std::string wanted() const override { return "desktop.scan.filter"; }
    bool key(int key, int modifiers) override;
    void filter(const std::string& text) override { session_->filter(text); }
    bool enterLines() override;
    void refresh() override { session_->refresh(); }
    void stop() override { session_->stop(); }
    int waiting() const override { return static_cast<int>(session_->state().atRisk.size()); }

    RowList& lines() { return *lines_; }
    RowList& atRisk() { return *atRisk_; }
    RowList& holds() { return *holds_; }
    /// The sentence below the lines.
    const std::string& sentence() const { return sentence_; }

private:
    class Head;
    class Sentence;
    void layOut();
    void showSentence(const std::string& client);
    void lineKey(wxKeyEvent& event);
    void showTrouble(const PlanningState& state);
    void paint(Canvas& canvas, const Box& area) override;

    std::shared_ptr<PlanningSession> session_;
    Wording words_;
    TroubleStrip* trouble_;
    Head* head_;
    wxButton* again_;
    DayBoard* board_;
    Surface* linesSurface_;
    RowList* lines_;
    Sentence* below_;
    Surface* riskSurface_;
    RowList* atRisk_;
    Surface* holdSurface_;
    RowList* holds_;
    std::string chosen_; ///< client
    std::string sentence_;
};

} // namespace ui::desktop
