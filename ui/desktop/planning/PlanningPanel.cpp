// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/PlanningPanel.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/planning/DayBoard.h"
#include "ui/desktop/planning/PlanWords.h"
#include "ui/desktop/planning/PlanningRows.h"
#include "ui/desktop/widgets/Buttons.h"
#include "ui/desktop/widgets/Surface.h"
#include "ui/desktop/widgets/TroubleStrip.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr int gap = 16;
    constexpr int sideWidth = 368;
    constexpr int headHeight = 32;
    constexpr int sentenceHeight = 64;
    constexpr int rowHeight = 26;

} // namespace

/// The plan as a whole in one line: when it was made, what it costs, how many are late, and whether it is
/// proved.
class PlanningPanel::Head : public Painted {
public:
    Head(wxWindow* parent, Wording words)
        : Painted(parent)
        , words_(std::move(words))
    {
        SetMinSize(wxSize(-1, Type::length(headHeight)));
    }

    void show(const PlanningState& state)
    {
        chips_.clear();
        text_.clear();
        if (state.planning) {
            text_ = words_("desktop.planning.working");
        } else if (state.plan) {
            const auto& head = state.plan->head;
            text_ = words_("desktop.planning.head", {{"moment", words_.moment(head.madeAt)},
                                                        {"clients", std::to_string(state.plan->lines.size())},
                                                        {"cost", dollars(head.costMills)}});
            chips_.push_back(state.late == 0
                                 ? Chip {"tick", words_("desktop.planning.none-late"), Level::Go}
                                 : Chip {"warning",
                                     words_("desktop.planning.late", {{"count", std::to_string(state.late)}}),
                                     Level::Stop});
            chips_.push_back(head.costMills == head.lowerBoundMills
                                 ? Chip {"tick", words_("desktop.planning.proved"), Level::Go}
                                 : Chip {"clock",
                                     words_("desktop.planning.bound",
                                         {{"cost", dollars(head.costMills - head.lowerBoundMills)}}),
                                     Level::Quiet});
        }
        setAccessible(
            *this, AccessibleRole::Panel, text_, chips_.empty() ? std::string() : chips_.front().word);
        Refresh();
    }

private:
    void paint(Canvas& canvas, const Box& area) override
    {
        const auto& theme = Theme::current();
        canvas.fill(area, theme.window);
        const TextStyle style {TypeSize::Text, Weight::Medium, theme.ink};
        double x = std::min(canvas.measure(text_, style).width + 1, area.width);
        canvas.text(text_, style, {0, 0, x, area.height});
        for (const auto& chip : chips_)
            x += 12 + paintChip(canvas, chip, x + 12, area.middle(), area.width - x - 12);
    }

    Wording words_;
    std::string text_;
    std::vector<Chip> chips_;
};

/// Why the chosen line says what it says, in whole sentences.
class PlanningPanel::Sentence : public Painted {
public:
    explicit Sentence(wxWindow* parent)
        : Painted(parent)
    {
        SetMinSize(wxSize(-1, Type::length(sentenceHeight)));
    }

    void show(const std::string& client, const std::string& text)
    {
        client_ = client;
        text_ = text;
        setAccessible(*this, AccessibleRole::Panel, client, text);
        Refresh();
    }

private:
    void paint(Canvas& canvas, const Box& area) override
    {
        const auto& theme = Theme::current();
        canvas.fill(area, theme.window);
        canvas.fill(area, theme.listHeader, 6);
        canvas.outline(area, theme.hairline, 1, 6);
        const TextStyle number {TypeSize::Text, Weight::SemiBold, theme.ink, true};
        const double width = client_.empty() ? 0 : canvas.measure(client_, number).width + 17;
        const double line = Type::length(20);
        canvas.text(client_, number, {16, 10, width, line});
        canvas.paragraph(text_,
            {TypeSize::Text, Weight::Regular, client_.empty() ? theme.hintInk : theme.ink},
            {16 + width, 10, area.width - 32 - width, area.height - 14});
    }

    std::string client_;
    std::string text_;
};

PlanningPanel::PlanningPanel(wxWindow* parent, std::shared_ptr<PlanningSession> session, Wording words)
    : Desk(parent, {"planning", "desktop.rail.planning"})
    , session_(std::move(session))
    , words_(std::move(words))
    , trouble_(new TroubleStrip(this, words_("desktop.retry")))
    , head_(new Head(this, words_))
    , again_(makeButton(
          this, words_("desktop.planning.again"), "F9", ButtonRank::Main, [this] { session_->planAgain(); }))
    , board_(new DayBoard(this, words_))
    , linesSurface_(new Surface(this, words_("desktop.planning.lines-title")))
    , lines_(
          new RowList(linesSurface_, words_("desktop.planning.lines-title"), lineColumns(words_), rowHeight))
    , below_(new Sentence(this))
    , riskSurface_(new Surface(this, words_("desktop.planning.at-risk")))
    , atRisk_(new RowList(riskSurface_, words_("desktop.planning.at-risk"), riskColumns(words_), rowHeight))
    , holdSurface_(new Surface(this, words_("desktop.planning.holds")))
    , holds_(new RowList(holdSurface_, words_("desktop.planning.holds"), holdColumns(words_), rowHeight))
{
    linesSurface_->setContent(lines_);
    riskSurface_->setContent(atRisk_);
    holdSurface_->setContent(holds_);
    layOut();
    for (auto* list : {lines_, atRisk_})
        list->onChosen = [this](const ListRow& row) { showSentence(row.key); };
    lines_->Bind(wxEVT_CHAR_HOOK, &PlanningPanel::lineKey, this);
    trouble_->onRetry = [this] { session_->planAgain(); };
    session_->onChange = [this](const PlanningState& state) {
        show(state);
        answersChanged();
    };
    show(session_->state());
}

void PlanningPanel::layOut()
{
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(head_, wxSizerFlags(1).CentreVertical());
    top->Add(again_, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));

    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(linesSurface_, wxSizerFlags(1).Expand());
    left->Add(below_, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(riskSurface_, wxSizerFlags(3).Expand());
    right->Add(holdSurface_, wxSizerFlags(2).Expand().Border(wxTOP, gap));
    riskSurface_->SetMinSize(wxSize(Type::length(sideWidth), -1));

    auto* lists = new wxBoxSizer(wxHORIZONTAL);
    lists->Add(left, wxSizerFlags(1).Expand());
    lists->Add(right, wxSizerFlags().Expand().Border(wxLEFT, gap));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(trouble_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    page->Add(top, wxSizerFlags().Expand());
    page->Add(board_, wxSizerFlags().Expand().Border(wxTOP, gap));
    page->Add(lists, wxSizerFlags(1).Expand().Border(wxTOP, gap / 2));
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(margin);
}

void PlanningPanel::show(const PlanningState& state)
{
    head_->show(state);
    again_->Enable(!state.planning);
    board_->show(state);
    showTrouble(state);

    auto rows = !state.plan          ? std::vector<ListRow>()
                : state.showsChanges ? changeRows(state, words_)
                                     : lineRows(state, words_);
    const auto total = state.plan ? state.plan->lines.size() : 0;
    linesSurface_->setCount(
        total == 0           ? std::string()
        : state.showsChanges ? words_("desktop.planning.changes", {{"count", std::to_string(rows.size())}})
        : state.shown.size() == total
            ? std::to_string(total)
            : words_("desktop.planning.of",
                {{"count", std::to_string(state.shown.size())}, {"room", std::to_string(total)}}));
    linesSurface_->setRemark(total == 0 ? std::string() : words_("desktop.planning.keys"));
    const bool empty = state.known && rows.empty();
    linesSurface_->setEmpty("planning", !empty               ? std::string()
                                        : total == 0         ? words_("desktop.planning.empty")
                                        : state.showsChanges ? words_("desktop.planning.no-changes")
                                                             : words_("desktop.planning.nothing-found"));
    lines_->show(std::move(rows));

    auto risks = state.plan ? riskRows(state, words_) : std::vector<ListRow>();
    riskSurface_->setCount(risks.empty() ? std::string() : std::to_string(risks.size()));
    riskSurface_->setEmpty(
        "tick", state.plan && risks.empty() ? words_("desktop.planning.no-risk") : std::string());
    atRisk_->show(std::move(risks));
    int held = 0;
    for (const auto& [code, count] : state.held)
        held += count;
    holdSurface_->setCount(held == 0 ? std::string() : std::to_string(held));
    holdSurface_->setEmpty(
        "tick", state.plan && held == 0 ? words_("desktop.planning.no-holds") : std::string());
    holdSurface_->setRemark(!state.outlook || held == 0
                                ? std::string()
                                : words_("desktop.planning.outlook",
                                    {{"day", dayWords(state.outlook->until, words_.language())},
                                        {"count", std::to_string(state.outlook->clients.size())}}));
    holds_->show(state.plan ? holdRows(state, words_) : std::vector<ListRow>());
    showSentence(chosen_);
}

void PlanningPanel::showSentence(const std::string& wanted)
{
    const std::string client = wanted; // which may be chosen_ itself
    const auto& state = session_->state();
    chosen_.clear();
    sentence_.clear();
    if (state.plan) {
        const auto found = std::ranges::find(
            state.plan->lines, client, [](const auto& stored) { return stored.line.demand.client.text(); });
        if (found != state.plan->lines.end()) {
            chosen_ = client;
            const bool moving = state.move && state.move->client.text() == client;
            sentence_ =
                moving ? moveOf(*state.move, words_.language()) : sentenceOf(*found, words_.language());
        }
    }
    below_->show(chosen_, chosen_.empty() ? words_("desktop.planning.choose") : sentence_);
}

void PlanningPanel::lineKey(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const int held = event.GetModifiers();
    const bool moving = session_->state().move.has_value();
    // No letter and no Enter does anything here: they may come from a scanner.
    if (held == wxMOD_ALT && (key == WXK_LEFT || key == WXK_RIGHT) && !chosen_.empty())
        session_->moveBy(chosen_, key == WXK_RIGHT ? 1 : -1);
    else if (held == wxMOD_NONE && key == WXK_F2 && moving)
        session_->drop();
    else if (held == wxMOD_NONE && key == WXK_ESCAPE && moving)
        session_->cancelMove();
    else if (held == wxMOD_NONE && key == WXK_DELETE && !chosen_.empty())
        session_->unpin(chosen_);
    else
        event.Skip();
}

void PlanningPanel::showTrouble(const PlanningState& state)
{
    std::string title;
    std::string explanation;
    if (state.trouble) {
        title = words_(state.trouble->message);
        explanation = words_("desktop.planning.trouble", {{"time", words_.clock(state.trouble->since)}});
    }
    if (trouble_->show(title, explanation))
        Layout();
}

bool PlanningPanel::enterLines()
{
    if (session_->state().filter.empty() || lines_->rows().empty())
        return false;
    // The heading of the first day comes first.
    const std::size_t first = lines_->rows().size() > 1 ? 1 : 0;
    lines_->selectAt(first);
    showSentence(lines_->rows()[first].key); // the list tells only what people choose
    lines_->SetFocus();
    return true;
}

std::vector<wxWindow*> PlanningPanel::stops() const { return {lines_, atRisk_, holds_}; }

bool PlanningPanel::key(int key, int modifiers)
{
    if ((key == WXK_F9 || (key == WXK_F5 && session_->state().trouble)) && modifiers == wxMOD_NONE)
        session_->planAgain();
    else if (key == 'D' && modifiers == wxMOD_CONTROL)
        session_->toggleChanges();
    else
        return false;
    return true;
}

void PlanningPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
