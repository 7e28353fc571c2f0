// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/PackingPanel.h"

#include "ui/desktop/look/Theme.h"
#include "ui/desktop/packing/KitPanel.h"
#include "ui/desktop/packing/PackingRows.h"
#include "ui/desktop/widgets/ButtonRow.h"
#include "ui/desktop/widgets/OutcomeBandPanel.h"
#include "ui/desktop/widgets/Plate.h"
#include "ui/desktop/widgets/Surface.h"
#include "ui/desktop/widgets/TroubleStrip.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace ui::desktop {
namespace {

    constexpr int gap = 16;
    constexpr int sideWidth = 432;
    constexpr int tickMilliseconds = 20'000;

} // namespace

PackingPanel::PackingPanel(wxWindow* parent, std::shared_ptr<PackingSession> session, Signals& signals,
    const lab::Clock& clock, Wording words)
    : Desk(parent, {"box", "desktop.rail.packing"})
    , session_(std::move(session))
    , signals_(signals)
    , clock_(clock)
    , words_(std::move(words))
    , trouble_(new TroubleStrip(this, words_("desktop.retry")))
    , band_(new OutcomeBandPanel(this, {words_("packing.today"), words_("desktop.rail.packing")}))
    , pickSurface_(new Surface(this, words_("packing.pick-list")))
    , picks_(new RowList(pickSurface_, words_("packing.pick-list"), pickColumns(words_)))
    , bench_(new Plate(this))
    , kit_(new KitPanel(bench_, words_))
    , kitButtons_(new ButtonRow(bench_))
    , queueSurface_(new Surface(this, words_("packing.queue")))
    , queue_(new RowList(queueSurface_, words_("packing.queue"), queueColumns(words_)))
{
    pickSurface_->setContent(picks_);
    pickSurface_->setAction(makeButton(
        pickSurface_, words_("packing.pick"), "F7", ButtonRank::Ordinary, [this] { session_->pick(); }));
    queueSurface_->setContent(queue_);
    queueSurface_->setAction(makeButton(
        queueSurface_, words_("packing.begin"), "F9", ButtonRank::Ordinary, [this] { session_->begin(); }));
    kitButtons_->add(words_("packing.print"), "F4", ButtonRank::Ordinary, [this] { session_->printAgain(); });
    kitButtons_->add(words_("packing.void"), "F8", ButtonRank::Ordinary, [this] { session_->voidLabels(); });
    kitButtons_->add(
        words_("packing.put-aside"), "Esc", ButtonRank::Ordinary, [this] { session_->putAside(); });
    layOut();

    const auto choose = [this](const ListRow& row) {
        if (const auto client = lab::ClientId::parse(row.key))
            session_->choose(*client);
    };
    queue_->onChosen = choose;
    picks_->onChosen = choose;
    queue_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { session_->begin(); });
    picks_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { session_->begin(); });
    trouble_->onRetry = [this] { session_->refresh(); };
    clockTick_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { session_->refresh(); });
    clockTick_.Start(tickMilliseconds);
    session_->onChange = [this](const PackingState& state) {
        show(state);
        answersChanged();
    };
    show(session_->state());
    session_->refresh();
}

void PackingPanel::layOut()
{
    bench_->add(kit_, 1);
    bench_->add(kitButtons_, 0, Plate::Divider::Above);
    bench_->Hide();
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(pickSurface_, wxSizerFlags(1).Expand());
    below->Add(bench_, wxSizerFlags(1).Expand());
    below->AddSpacer(gap);
    queueSurface_->SetMinSize(wxSize(Type::length(sideWidth), -1));
    below->Add(queueSurface_, wxSizerFlags().Expand());

    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(trouble_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    page->Add(band_, wxSizerFlags().Expand());
    page->AddSpacer(gap);
    page->Add(below, wxSizerFlags(1).Expand());
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(margin);
}

int PackingPanel::minutesLeft(const PackingState& state) const
{
    return std::max(0, state.queue.cutoffMinute - words_.zone().minuteOfDay(clock_.now()));
}

void PackingPanel::show(const PackingState& state)
{
    if (state.job)
        kit_->show(*state.job);
    if (bench_->IsShown() != state.job.has_value()) {
        bench_->Show(state.job.has_value());
        pickSurface_->Show(!state.job);
        Layout();
    }
    showLists(state);
    showBand(state);
    const auto title = state.trouble ? words_(*state.trouble) : std::string();
    if (trouble_->show(title, title.empty() ? std::string() : words_("packing.trouble")))
        Layout();
}

void PackingPanel::showBand(const PackingState& state)
{
    if (!state.known)
        return;
    const auto band = packingBand(state, minutesLeft(state), words_);
    band_->setHeld(state.stop.has_value());
    const auto text = std::to_string(state.answers) + band.word + band.line + band.next + band.nextHint;
    if (text != bandShown_)
        band_->show(band);
    bandShown_ = text;
    if (state.answers != answersHeard_)
        signals_.announce(state.good ? Level::Go : band.level,
            state.stop ? Signals::Repeat::UntilSilenced : Signals::Repeat::Once);
    answersHeard_ = state.answers;
    if (wasStopped_ && !state.stop)
        signals_.silence();
    wasStopped_ = state.stop.has_value();
}

void PackingPanel::showLists(const PackingState& state)
{
    std::vector<ListRow> rows;
    for (const auto i : state.rows)
        rows.push_back(queueRow(state.queue.due[i], state, words_));
    queueSurface_->setCount(
        rows.empty() ? std::string() : Wording::count(static_cast<std::int64_t>(rows.size())));
    queueSurface_->setEmpty(
        "tick", !rows.empty() || !state.known
                    ? std::string()
                    : words_(state.filter.empty() ? "packing.queue-empty" : "packing.queue-filtered"));
    queue_->show(std::move(rows));

    std::vector<ListRow> picks;
    for (const auto& item : state.picking.items)
        picks.push_back(pickRow(item, words_));
    const bool left = !state.picking.leftOut.empty();
    pickSurface_->setCount(
        picks.empty() ? std::string() : Wording::count(static_cast<std::int64_t>(picks.size())));
    pickSurface_->setRemark(
        left ? words_("packing.left-out", {{"count", std::to_string(state.picking.leftOut.size())},
                                              {"why", words_(state.picking.leftOut.front())}})
             : std::string());
    pickSurface_->setEmpty("box",
        picks.empty() ? words_(
            state.activity == PackingState::Activity::Picking ? "packing.picking" : "packing.pick-empty")
                      : std::string());
    picks_->show(std::move(picks));
}

std::vector<wxWindow*> PackingPanel::stops() const { return {queue_, picks_}; }

std::string PackingPanel::wanted() const
{
    const auto& state = session_->state();
    if (state.stop)
        return "desktop.scan.confirm-first";
    const auto item = state.wanted();
    return item ? "packing.band.scan-" + std::string(word(*item)) : "packing.band.idle";
}

bool PackingPanel::enterLines()
{
    const auto& state = session_->state();
    if (state.filter.empty() || state.rows.empty())
        return false;
    queue_->SetFocus();
    queue_->selectFirst();
    return true;
}

bool PackingPanel::take(const std::string& scan)
{
    session_->submit(scan);
    return true;
}

bool PackingPanel::key(int key, int modifiers)
{
    if (modifiers != wxMOD_NONE)
        return false;
    const auto& state = session_->state();
    if (key == WXK_F2)
        session_->confirm();
    else if (key == WXK_F4)
        session_->printAgain();
    else if (key == WXK_F5)
        session_->refresh();
    else if (key == WXK_F7)
        session_->pick();
    else if (key == WXK_F8)
        session_->voidLabels();
    else if (key == WXK_F9)
        session_->begin();
    else if (key == WXK_ESCAPE && state.job && !state.stop)
        session_->putAside();
    else
        return false;
    return true;
}

void PackingPanel::stop()
{
    clockTick_.Stop();
    session_->stop();
}

void PackingPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
