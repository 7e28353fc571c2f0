// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/ReturnsPanel.h"

#include "scanner/DeskCard.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/returns/ClientCardPanel.h"
#include "ui/desktop/returns/PictureField.h"
#include "ui/desktop/returns/ReturnsRows.h"
#include "ui/desktop/widgets/ButtonRow.h"
#include "ui/desktop/widgets/OutcomeBandPanel.h"
#include "ui/desktop/widgets/Plate.h"
#include "ui/desktop/widgets/RowList.h"
#include "ui/desktop/widgets/Surface.h"
#include "ui/desktop/widgets/TroubleStrip.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr int gap = 16;
    constexpr int sideWidth = 416;
    // Other stations take parcels in too, and the carrier is asked now and then.
    constexpr int refreshMilliseconds = 30000;

} // namespace

ReturnsPanel::ReturnsPanel(wxWindow* parent, std::shared_ptr<ReturnsSession> session, Signals& signals,
    const lab::Clock& clock, Wording words, lab::LabKind kind)
    : Desk(parent, {"returns", "desktop.rail.returns"})
    , session_(std::move(session))
    , signals_(signals)
    , clock_(clock)
    , words_(std::move(words))
    , kind_(kind)
    , trouble_(new TroubleStrip(this, words_("desktop.retry")))
    , band_(new OutcomeBandPanel(this, {words_("desktop.next"), words_("desktop.outcome")}))
    , todaySurface_(new Surface(this, words_("desktop.returns.today")))
    , today_(new RowList(todaySurface_, words_("desktop.returns.today"), todayColumns(words_)))
    , expectedSurface_(new Surface(this, words_("desktop.returns.expected")))
    , expected_(new RowList(expectedSurface_, words_("desktop.returns.expected"), expectedColumns(words_)))
    , side_(new Plate(this))
    , card_(new ClientCardPanel(side_, words_))
    , question_(new ButtonRow(side_))
    , boxButtons_(new ButtonRow(side_))
    , pictures_(new PictureField(side_, words_))
{
    todaySurface_->setContent(today_);
    todaySurface_->setAction(makeButton(
        todaySurface_, words_("desktop.undo"), "Ctrl Z", ButtonRank::Ordinary, [this] { session_->undo(); }));
    expectedSurface_->setContent(expected_);

    question_->add(words_("desktop.confirm"), "F2", ButtonRank::Main, [this] { session_->confirm(); });
    question_->add(words_("desktop.later"), "Esc", ButtonRank::Ordinary, [this] { session_->clear(); });
    question_->Hide();
    addBoxButtons();
    layOut();

    today_->onChosen = [this](const ListRow& row) {
        const auto& receipts = session_->state().lists.today;
        const auto found = std::ranges::find(receipts, row.key, &lab::Receipt::id);
        if (found != receipts.end() && found->client)
            session_->showClient(*found->client);
    };
    expected_->onChosen = [this](const ListRow& row) {
        for (const auto& line : session_->state().lists.expected)
            if (line.line.id == row.key)
                return session_->showClient(line.line.client);
    };
    pictures_->onPress = [this] {
        if (onPictureWanted)
            onPictureWanted();
    };
    trouble_->onRetry = [this] { session_->retry(); };
    refresh_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { session_->refresh(); });
    refresh_.Start(refreshMilliseconds);
    session_->onChange = [this](const ReturnsState& state) {
        show(state);
        answersChanged();
    };
    show(session_->state());
}

void ReturnsPanel::addBoxButtons()
{
    using scanner::DeskCard;
    // The same words as on the cards: a button and a card do one and the same thing.
    const auto add = [this](const char* code, DeskCard card) {
        boxButtons_->add(words_(code), {}, ButtonRank::Ordinary,
            [this, card] { session_->submit(scanner::cardText(card)); });
    };
    add("desktop.box.damaged", DeskCard::Damaged);
    add("desktop.box.opened", DeskCard::Opened);
    add("desktop.box.empty", DeskCard::Empty);
    boxButtons_->breakLine();
    add("desktop.box.two", DeskCard::Two);
    boxButtons_->add(
        words_("desktop.box.aside"), "F8", ButtonRank::Ordinary, [this] { session_->quarantine(); });
    if (kind_ == lab::LabKind::Training)
        boxButtons_->add(
            words_("desktop.box.next"), "F4", ButtonRank::Ordinary, [this] { session_->openBox(); });
}

void ReturnsPanel::layOut()
{
    side_->add(card_, 1);
    side_->add(question_, 0, Plate::Divider::Above);
    side_->add(boxButtons_, 0, Plate::Divider::Above);
    side_->add(pictures_, 0);

    auto* lists = new wxBoxSizer(wxVERTICAL);
    lists->Add(todaySurface_, wxSizerFlags(17).Expand());
    lists->AddSpacer(gap);
    lists->Add(expectedSurface_, wxSizerFlags(13).Expand()); // six rows and four on the smallest usual screen

    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(lists, wxSizerFlags(1).Expand());
    below->AddSpacer(gap);
    side_->SetMinSize(wxSize(Type::length(sideWidth), -1));
    below->Add(side_, wxSizerFlags().Expand());

    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(trouble_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    page->Add(band_, wxSizerFlags().Expand());
    page->AddSpacer(gap);
    page->Add(below, wxSizerFlags(1).Expand());

    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(margin);
}

void ReturnsPanel::show(const ReturnsState& state)
{
    showBand(state);
    showLists(state);
    showTrouble(state);
    card_->show(state);
    pictures_->show(state);
    if (question_->IsShown() != state.held) {
        question_->Show(state.held);
        side_->Layout();
        side_->Refresh();
    }
}

void ReturnsPanel::showBand(const ReturnsState& state)
{
    band_->setHeld(state.held);
    const bool idle = !state.answer;
    const int shown = idle ? 0 : state.answers;
    if (shown != answersShown_) {
        answersShown_ = shown;
        band_->show(idle ? idleBand() : state.band);
        if (!idle)
            signals_.announce(
                state.band.level, state.held ? Signals::Repeat::UntilSilenced : Signals::Repeat::Once);
    }
    if (wasHeld_ && !state.held)
        signals_.silence();
    wasHeld_ = state.held;
}

OutcomeBand ReturnsPanel::idleBand() const
{
    OutcomeBand band;
    band.icon = "scan";
    band.word = words_("outcome.waiting");
    band.line = words_("line.waiting");
    band.next = words_("desktop.idle.next");
    band.nextHint = words_("desktop.idle.hint");
    return band;
}

void ReturnsPanel::showLists(const ReturnsState& state)
{
    if (!state.listsKnown)
        return;
    std::vector<ListRow> rows;
    for (const auto& receipt : state.lists.today)
        rows.push_back(todayRow(receipt, words_));
    const bool came = rows.size() > today_->rows().size();
    todaySurface_->setCount(
        rows.empty() ? std::string() : Wording::count(static_cast<std::int64_t>(rows.size())));
    todaySurface_->setEmpty("scan", rows.empty() ? words_("desktop.returns.today-empty") : std::string());
    today_->show(std::move(rows));
    if (came)
        today_->selectFirst();

    std::vector<ListRow> lines;
    const auto today = words_.zone().dateAt(clock_.now());
    for (const auto& line : state.lists.expected)
        lines.push_back(expectedRow(line, today, words_));
    expectedSurface_->setRemark(words_("desktop.returns.outside",
        {{"lines", std::to_string(lines.size())}, {"count", Wording::count(state.lists.outside)}}));
    expectedSurface_->setEmpty(
        "tick", lines.empty() ? words_("desktop.returns.expected-empty") : std::string());
    expected_->show(std::move(lines));
}

void ReturnsPanel::showTrouble(const ReturnsState& state)
{
    std::string title;
    std::string explanation;
    if (state.trouble) {
        title = words_(state.trouble->message);
        explanation = words_(state.waiting > 0 ? "desktop.trouble.kept" : "desktop.trouble.lists",
            {{"time", words_.clock(state.trouble->since)}, {"count", std::to_string(state.waiting)}});
    }
    if (trouble_->show(title, explanation))
        Layout();
}

bool ReturnsPanel::showsTrouble() const { return trouble_->IsShown(); }

void ReturnsPanel::stop()
{
    refresh_.Stop();
    signals_.silence();
    session_->stop();
}

std::string ReturnsPanel::wanted() const
{
    const auto& state = session_->state();
    if (state.held)
        return "desktop.scan.confirm-first";
    const bool moduleWanted = state.answer && state.answer->kind == logistics::ScanAnswer::Kind::Noted;
    return moduleWanted ? "desktop.scan.module" : "desktop.scan.any";
}

bool ReturnsPanel::key(int key, int modifiers)
{
    if (key == 'Z' && modifiers == wxMOD_CONTROL)
        session_->undo();
    else if (modifiers != wxMOD_NONE)
        return false;
    else if (key == WXK_F2)
        session_->confirm();
    else if (key == WXK_F4 && kind_ == lab::LabKind::Training)
        session_->openBox();
    else if (key == WXK_F5)
        session_->retry();
    else if (key == WXK_F8)
        session_->quarantine();
    else
        return false;
    return true;
}

bool ReturnsPanel::take(const std::string& scan)
{
    session_->submit(scan);
    return true;
}

std::vector<wxWindow*> ReturnsPanel::stops() const { return {today_, expected_, pictures_}; }

void ReturnsPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
