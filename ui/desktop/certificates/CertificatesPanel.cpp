// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/CertificatesPanel.h"

#include "ui/desktop/bench/ErrorPlot.h"
#include "ui/desktop/certificates/BudgetTable.h"
#include "ui/desktop/certificates/CertificateRows.h"
#include "ui/desktop/certificates/PagePreview.h"
#include "ui/desktop/certificates/ReviewActs.h"
#include "ui/desktop/certificates/ReviewHead.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/widgets/Surface.h"
#include "ui/desktop/widgets/TroubleStrip.h"

#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    using Kind = CertificatesState::Kind;

    constexpr int gap = 16;
    constexpr int listWidth = 408;
    constexpr int listRow = 26;

} // namespace

CertificatesPanel::CertificatesPanel(
    wxWindow* parent, std::shared_ptr<CertificatesSession> session, Wording words)
    : Desk(parent, {"certificates", "desktop.rail.certificates"})
    , session_(std::move(session))
    , words_(std::move(words))
    , trouble_(new TroubleStrip(this, words_("desktop.retry")))
    , lists_ {makeList(Kind::Run, "desktop.certificates.to-sign", toSignColumns(words_)),
          makeList(Kind::Certificate, "desktop.certificates.all", certificateColumns(words_)),
          makeList(Kind::Case, "desktop.certificates.cases", caseColumns(words_))}
    , head_(new ReviewHead(this, words_))
    , points_(new ErrorPlot(this, words_))
    , budget_(new BudgetTable(this, words_))
    , paper_(new PagePreview(this, words_))
    , acts_(new ReviewActs(this, session_, words_))
{
    acts_->onPrint = [this] { print(); };
    trouble_->onRetry = [this] { session_->refresh(); };
    layOut();
    session_->onChange = [this](const CertificatesState& state) {
        show(state);
        answersChanged();
    };
    show(session_->state());
}

CertificatesPanel::List CertificatesPanel::makeList(
    Kind kind, const char* title, const std::vector<ListColumn>& columns)
{
    auto* const surface = new Surface(this, words_(title));
    auto* const rows = new RowList(surface, words_(title), columns, listRow);
    surface->setContent(rows);
    surface->SetMinSize(wxSize(Type::length(listWidth), -1));
    rows->onChosen = [this, kind](const ListRow& row) { session_->choose({kind, row.key}); };
    return {kind, surface, rows};
}

void CertificatesPanel::layOut()
{
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(lists_[0].surface, wxSizerFlags(4).Expand());
    left->Add(lists_[1].surface, wxSizerFlags(4).Expand().Border(wxTOP, gap));
    left->Add(lists_[2].surface, wxSizerFlags(3).Expand().Border(wxTOP, gap));

    auto* middle = new wxBoxSizer(wxVERTICAL);
    middle->Add(points_, wxSizerFlags(1).Expand());
    middle->Add(budget_, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    auto* open = new wxBoxSizer(wxHORIZONTAL);
    open->Add(middle, wxSizerFlags(1).Expand());
    open->Add(paper_, wxSizerFlags().Expand().Border(wxLEFT, gap / 2));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(head_, wxSizerFlags().Expand());
    right->Add(open, wxSizerFlags(1).Expand().Border(wxTOP, gap / 2));
    right->Add(acts_, wxSizerFlags().Expand().Border(wxTOP, gap / 2));

    auto* body = new wxBoxSizer(wxHORIZONTAL);
    body->Add(left, wxSizerFlags().Expand());
    body->Add(right, wxSizerFlags(1).Expand().Border(wxLEFT, gap));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(trouble_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    page->Add(body, wxSizerFlags(1).Expand());
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(margin);
}

void CertificatesPanel::fill(List& list, std::vector<ListRow> rows, std::size_t total, const char* emptyIcon,
    const char* emptySentence)
{
    const auto& state = session_->state();
    list.surface->setCount(total == 0 ? std::string()
                           : rows.size() == total
                               ? std::to_string(total)
                               : words_("desktop.planning.of", {{"count", std::to_string(rows.size())},
                                                                   {"room", std::to_string(total)}}));
    list.surface->setEmpty(emptyIcon, !state.known || !rows.empty() ? std::string()
                                      : total == 0                  ? words_(emptySentence)
                                                   : words_("desktop.planning.nothing-found"));
    const auto chosen =
        state.chosen.kind == list.kind ? std::ranges::find(rows, state.chosen.id, &ListRow::key) : rows.end();
    const auto place = chosen - rows.begin();
    const bool shown = chosen != rows.end();
    list.rows->show(std::move(rows));
    if (shown)
        list.rows->selectAt(static_cast<std::size_t>(place));
    else
        list.rows->UnselectAll();
}

void CertificatesPanel::show(const CertificatesState& state)
{
    fill(lists_[0], toSignRows(state, words_), state.lists.toSign.size(), "tick",
        "desktop.certificates.none-to-sign");
    fill(lists_[1], certificateRows(state, words_), state.lists.certificates.size(), "audit",
        "desktop.certificates.none");
    fill(lists_[2], caseRows(state, words_), state.lists.cases.size(), "tick",
        "desktop.certificates.no-cases");
    head_->show(state);
    static const std::vector<calibration::PointResult> none;
    static const std::vector<calibration::PagePicture> noPages;
    const auto& found = state.view ? state.view->content.asFound : none;
    const auto& left = state.view ? state.view->content.asLeft : none;
    points_->show(state.view ? state.chosen.id : std::string(), found, left);
    budget_->show(found, left);
    paper_->show(state.view ? state.view->pages : noPages);
    acts_->show(state);
    showStrip(state);
    Layout();
}

void CertificatesPanel::showStrip(const CertificatesState& state)
{
    std::string title;
    std::string explanation;
    if (state.trouble) {
        title = words_(state.trouble->message);
        explanation = words_("desktop.certificates.trouble", {{"time", words_.clock(state.trouble->since)}});
    }
    trouble_->show(title, explanation);
}

void CertificatesPanel::print()
{
    const auto& view = session_->state().view;
    if (view && !view->pdf.empty())
        wxLaunchDefaultApplication(toWx(view->pdf));
}

bool CertificatesPanel::enterLines()
{
    if (session_->state().filter.empty())
        return false;
    for (auto& list : lists_)
        if (!list.rows->rows().empty()) {
            list.rows->selectAt(0);
            session_->choose({list.kind, list.rows->rows().front().key});
            list.rows->SetFocus();
            return true;
        }
    return false;
}

bool CertificatesPanel::key(int key, int modifiers)
{
    if (key == WXK_F5 && modifiers == wxMOD_NONE)
        session_->refresh();
    else if (key == WXK_F9 && modifiers == wxMOD_NONE)
        session_->sign();
    else if (key == 'P' && modifiers == wxMOD_CONTROL)
        print();
    else
        return false;
    return true;
}

int CertificatesPanel::waiting() const
{
    const auto& state = session_->state();
    return static_cast<int>(state.lists.toSign.size()) + state.openCases();
}

std::vector<wxWindow*> CertificatesPanel::stops() const
{
    std::vector<wxWindow*> stops;
    for (const auto& list : lists_)
        stops.push_back(list.rows);
    stops.push_back(paper_);
    const auto acts = acts_->stops();
    stops.insert(stops.end(), acts.begin(), acts.end());
    return stops;
}

void CertificatesPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
