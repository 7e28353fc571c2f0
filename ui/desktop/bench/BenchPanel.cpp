// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/BenchPanel.h"

#include "ui/desktop/bench/BatchHead.h"
#include "ui/desktop/bench/BenchStripPanel.h"
#include "ui/desktop/bench/ControlPlot.h"
#include "ui/desktop/bench/DockTile.h"
#include "ui/desktop/bench/DockWords.h"
#include "ui/desktop/bench/ErrorPlot.h"
#include "ui/desktop/bench/HoldBanner.h"
#include "ui/desktop/bench/PulsePlot.h"
#include "ui/desktop/bench/RecallRows.h"
#include "ui/desktop/bench/VerdictPanel.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Buttons.h"
#include "ui/desktop/widgets/Surface.h"
#include "ui/desktop/widgets/TroubleStrip.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace ui::desktop {
namespace {

    constexpr int gap = 16;
    constexpr int tileGap = 8;
    constexpr int sideWidth = 448;
    constexpr int columns = 4;
    constexpr int lookMilliseconds = 250;

} // namespace

/// Over the chosen dock's plots: its number, module and word.
class BenchPanel::DockTitle : public Painted {
public:
    DockTitle(wxWindow* parent, Wording words)
        : Painted(parent)
        , words_(std::move(words))
    {
        SetMinSize(wxSize(-1, Type::length(28)));
    }

    void show(const BenchDock& dock)
    {
        title_ = words_("desktop.bench.dock", {{"dock", dockNumber(dock.number)}});
        module_ = dock.run ? dock.run->module.text() : std::string();
        chip_ = dockChip(dock, words_);
        Refresh();
    }

private:
    void paint(Canvas& canvas, const Box& area) override
    {
        const auto& theme = Theme::current();
        canvas.fill(area, theme.window);
        const TextStyle heading {TypeSize::Title, Weight::SemiBold, theme.ink};
        const TextStyle code {TypeSize::Title, Weight::Medium, theme.ink, true};
        double x = canvas.measure(title_, heading).width + 1;
        canvas.text(title_, heading, {0, 0, x, area.height});
        x += 12;
        const double width = module_.empty() ? 0 : canvas.measure(module_, code).width + 1;
        canvas.text(module_, code, {x, 0, width, area.height});
        paintChip(canvas, chip_, area.right() - chipWidth(canvas, chip_), area.middle(), area.width / 2);
    }

    Wording words_;
    std::string title_;
    std::string module_;
    Chip chip_;
};

BenchPanel::BenchPanel(wxWindow* parent, std::shared_ptr<BenchSession> session,
    std::shared_ptr<HoldSession> holds, Signals& signals, const lab::Clock& clock, Wording words)
    : Desk(parent, {"bench", "desktop.rail.bench"})
    , session_(std::move(session))
    , holds_(std::move(holds))
    , signals_(signals)
    , words_(std::move(words))
    , hold_(new HoldBanner(this, holds_, words_))
    , trouble_(new TroubleStrip(this, words_("desktop.retry")))
    , strip_(new BenchStripPanel(this, words_))
    , start_(
          makeButton(this, words_("desktop.bench.start"), "F5", ButtonRank::Main, [this] { startOrPause(); }))
    , close_(makeButton(
          this, words_("desktop.bench.close"), "F12", ButtonRank::Ordinary, [this] { session_->closeGas(); }))
    , head_(new BatchHead(this, clock, words_))
    , title_(new DockTitle(this, words_))
    , pulse_(new PulsePlot(this, words_))
    , errors_(new ErrorPlot(this, words_))
    , verdict_(new VerdictPanel(this, words_))
    , controls_(new ControlPlot(this, words_))
    , recallSurface_(new Surface(this, words_("desktop.hold.recall")))
    , recall_(new RowList(recallSurface_, words_("desktop.hold.recall"), recallColumns(words_)))
    , sign_(makeButton(this, words_("desktop.bench.sign", {{"count", "16"}}), "F9", ButtonRank::Main,
          [this] { session_->sign(); }))
{
    for (int i = 0; i < static_cast<int>(session_->state().docks.size()); ++i) {
        auto* tile = new DockTile(this, words_);
        tile->onChosen = [this, i] { choose(i + 1); };
        tiles_.push_back(tile);
    }
    recallSurface_->setContent(recall_);
    recallSurface_->Hide();
    layOut();
    bindArrows();
    trouble_->onRetry = [this] { session_->start(); };
    looks_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        // A batch is watched from every page, for its end and its trouble; an idle bench only from here.
        if (IsShown() || session_->state().busy())
            session_->look();
    });
    looks_.Start(lookMilliseconds);
    session_->onChange = [this](const BenchState& state) {
        show(state);
        answersChanged();
    };
    holds_->onChange = [this](const HoldState& state) {
        show(state);
        answersChanged();
    };
    show(session_->state());
    show(holds_->state());
}

void BenchPanel::layOut()
{
    auto* docks = new wxGridSizer(columns, tileGap, tileGap);
    for (auto* tile : tiles_)
        docks->Add(tile, wxSizerFlags().Expand());
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(head_, wxSizerFlags().Expand());
    left->Add(docks, wxSizerFlags(1).Expand().Border(wxTOP, gap / 2));

    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(recallSurface_, wxSizerFlags(3).Expand());
    right->Add(title_, wxSizerFlags().Expand());
    right->Add(pulse_, wxSizerFlags(1).Expand().Border(wxTOP, gap / 2));
    right->Add(errors_, wxSizerFlags(1).Expand().Border(wxTOP, gap / 2));
    right->Add(verdict_, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    right->Add(controls_, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    auto* acts = new wxBoxSizer(wxHORIZONTAL);
    acts->Add(start_);
    acts->Add(close_, wxSizerFlags().Border(wxLEFT, gap / 2));
    acts->AddStretchSpacer();
    acts->Add(sign_);
    right->Add(acts, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    pulse_->SetMinSize(wxSize(Type::length(sideWidth), Type::length(96)));
    errors_->SetMinSize(wxSize(-1, Type::length(128)));

    auto* body = new wxBoxSizer(wxHORIZONTAL);
    body->Add(left, wxSizerFlags(1).Expand());
    body->Add(right, wxSizerFlags().Expand().Border(wxLEFT, gap));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(trouble_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    page->Add(hold_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    page->Add(strip_, wxSizerFlags().Expand());
    page->Add(body, wxSizerFlags(1).Expand().Border(wxTOP, gap));
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(margin);
}

void BenchPanel::bindArrows()
{
    for (int i = 0; i < static_cast<int>(tiles_.size()); ++i)
        tiles_[static_cast<std::size_t>(i)]->Bind(wxEVT_KEY_DOWN, [this, i](wxKeyEvent& event) {
            const int key = event.GetKeyCode();
            const int step = key == WXK_RIGHT  ? 1
                             : key == WXK_LEFT ? -1
                             : key == WXK_DOWN ? columns
                             : key == WXK_UP   ? -columns
                                               : 0;
            const int to = i + step;
            if (step == 0)
                event.Skip();
            else if (to >= 0 && to < static_cast<int>(tiles_.size()))
                tiles_[static_cast<std::size_t>(to)]->SetFocus();
        });
}

void BenchPanel::choose(int dock)
{
    if (dock == chosen_)
        return;
    chosen_ = dock;
    show(session_->state());
}

void BenchPanel::show(const BenchState& state)
{
    strip_->show(state);
    head_->show(state);
    for (const auto& dock : state.docks) {
        auto& tile = *tiles_.at(static_cast<std::size_t>(dock.number - 1));
        tile.show(dock, state);
        tile.setChosen(dock.number == chosen_);
    }
    const auto& dock = state.docks.at(static_cast<std::size_t>(chosen_ - 1));
    title_->show(dock);
    pulse_->show(dock);
    errors_->show(dock);
    verdict_->show(dock, state);
    showButtons(state);
    showTrouble(state);
    if (state.answers != answersHeard_)
        signals_.announce(state.refusal ? Level::Stop : Level::Go, Signals::Repeat::Once);
    answersHeard_ = state.answers;
}

void BenchPanel::show(const HoldState& state)
{
    controls_->show(state.records.controls);
    const bool changes = hold_->show(state);
    showRecall(state);
    if (changes) {
        errors_->Show(!hold_->IsShown()); // the banner needs its room
        Layout();
    }
    showButtons(session_->state());
}

void BenchPanel::showRecall(const HoldState& state)
{
    const auto& listed = state.records.modules;
    std::vector<ListRow> rows;
    if (state.records.hold)
        for (const auto& held : listed)
            rows.push_back(recallRow(held, words_));
    const bool wanted = !rows.empty();
    recallSurface_->setCount(Wording::count(static_cast<std::int64_t>(rows.size())));
    recall_->show(std::move(rows));
    if (recallSurface_->IsShown() == wanted)
        return;
    // On a held bench nothing is measured: what may be wrong is what people look for.
    recallSurface_->Show(wanted);
    for (wxWindow* part :
        {static_cast<wxWindow*>(title_), static_cast<wxWindow*>(pulse_), static_cast<wxWindow*>(verdict_)})
        part->Show(!wanted);
    Layout();
}

std::string BenchPanel::wanted() const
{
    const auto& state = session_->state();
    if (state.busy())
        return "desktop.scan.any";
    return state.dockWanted ? "loading.scan-module" : "loading.scan";
}

void BenchPanel::control()
{
    if (hold_->IsShown())
        hold_->goOn();
    else if (!session_->state().busy())
        holds_->check();
}

void BenchPanel::startOrPause()
{
    if (session_->state().activity == BenchState::Activity::Running)
        session_->togglePause();
    else
        session_->start();
}

void BenchPanel::showButtons(const BenchState& state)
{
    const auto& held = holds_->state();
    const bool runs = state.activity == BenchState::Activity::Running;
    const std::string startWord = !runs               ? "desktop.bench.start"
                                  : state.pauseWanted ? "desktop.bench.go-on"
                                                      : "desktop.bench.pause";
    if (startWord != startWord_) {
        startWord_ = startWord;
        relabelButton(*start_, words_(startWord), "F5");
        Layout();
    }
    start_->Enable(
        runs
        || (!state.busy() && (state.waiting > 0 || state.loaded > 0) && !held.records.hold && !held.acting));
    const bool mayEnd =
        state.activity == BenchState::Activity::Starting || state.activity == BenchState::Activity::Running;
    close_->Enable(mayEnd || state.gasOpen() || !state.busy());
    sign_->Enable(!state.busy() && state.toSign > 0);
    if (state.toSign == toSign_)
        return;
    toSign_ = state.toSign;
    relabelButton(*sign_, words_("desktop.bench.sign", {{"count", std::to_string(toSign_)}}), "F9");
}

void BenchPanel::showTrouble(const BenchState& state)
{
    std::string title;
    std::string explanation;
    if (state.trouble) {
        title = words_(state.trouble->message);
        explanation = words_("desktop.bench.trouble", {{"time", words_.clock(state.trouble->since)}});
    }
    if (trouble_->show(title, explanation))
        Layout();
}

bool BenchPanel::showsTrouble() const { return trouble_->IsShown(); }

bool BenchPanel::key(int key, int modifiers)
{
    if (key == 'Z' && modifiers == wxMOD_CONTROL) {
        session_->unloadLast();
        return true;
    }
    if (modifiers != wxMOD_NONE)
        return false;
    if (key == WXK_F5)
        startOrPause();
    else if (key == WXK_F7)
        control();
    else if (key == WXK_F9)
        session_->sign();
    else
        return false;
    return true;
}

void BenchPanel::refresh()
{
    session_->refresh();
    holds_->refresh();
}

void BenchPanel::stop()
{
    looks_.Stop();
    session_->stop();
    holds_->stop();
}

int BenchPanel::waiting() const { return session_->state().waiting + session_->state().toSign; }

std::optional<StatusStrip::Field> BenchPanel::alarm() const
{
    if (!holds_->state().records.hold)
        return std::nullopt;
    return StatusStrip::Field {"stop", words_("desktop.hold.status"), Level::Stop};
}

void BenchPanel::setProof(const Proof& proof)
{
    session_->onProofWanted = proof;
    holds_->onProofWanted = proof;
}

std::vector<wxWindow*> BenchPanel::stops() const
{
    auto stops = hold_->IsShown() ? hold_->stops() : std::vector<wxWindow*>(); // the next step first
    stops.push_back(recall_);
    stops.push_back(tiles_.at(static_cast<std::size_t>(chosen_ - 1)));
    return stops;
}

void BenchPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
