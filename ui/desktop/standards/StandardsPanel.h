// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/standards/StandardsSession.h"

#include <map>
#include <memory>

class wxButton;

namespace ui::desktop {

class EntryForm;
class Plate;
class RowList;
class Surface;
class TroubleStrip;

/// The standards desk: what the lab measures with, when it is due, the states' rules with their sign-off, and
/// the carrier's calendar. What is chosen is read, and changed, at the lower right.
class StandardsPanel : public Desk {
public:
    StandardsPanel(wxWindow* parent, std::shared_ptr<StandardsSession> session, Wording words);

    const RowList& gas() const { return *gas_; }
    const RowList& instruments() const { return *instruments_; }
    const RowList& rules() const { return *rules_; }
    const RowList& days() const { return *days_; }
    EntryForm& form() { return *form_; }

    std::vector<wxWindow*> stops() const override;
    std::string wanted() const override { return "standards.find"; }
    bool key(int key, int modifiers) override;
    void filter(const std::string& text) override { session_->filter(text); }
    bool enterLines() override;
    void opened() override { session_->refresh(); }
    void refresh() override { session_->refresh(); }
    void stop() override { session_->stop(); }
    int waiting() const override { return session_->state().waiting(); }
    void setProof(const Proof& proof) override { session_->onProofWanted = proof; }

private:
    class Details;
    void addActs();
    void layOut();
    void show(const StandardsState& state);
    void showLists(const StandardsState& state);
    void showActs(const StandardsState& state);
    void actOrEnter();
    void paint(Canvas& canvas, const Box& area) override;

    std::shared_ptr<StandardsSession> session_;
    Wording words_;
    TroubleStrip* trouble_;
    Surface* gasSurface_;
    RowList* gas_;
    Surface* ruleSurface_;
    RowList* rules_;
    Surface* instrumentSurface_;
    RowList* instruments_;
    Surface* daySurface_;
    RowList* days_;
    Plate* chosen_;
    Details* details_;
    EntryForm* form_;
    wxWindow* buttons_;
    std::map<StandardsAct, wxButton*> acts_;
    wxButton* enter_;
    wxButton* leave_;
    int doneShown_ = 0;
};

} // namespace ui::desktop
