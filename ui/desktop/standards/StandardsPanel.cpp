// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/StandardsPanel.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/standards/StandardsRows.h"
#include "ui/desktop/widgets/Buttons.h"
#include "ui/desktop/widgets/EntryForm.h"
#include "ui/desktop/widgets/Plate.h"
#include "ui/desktop/widgets/Surface.h"
#include "ui/desktop/widgets/TroubleStrip.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    using Kind = StandardsState::Kind;

    constexpr int gap = 16;
    constexpr int sideWidth = 424;
    constexpr int buttonGap = 8;
    constexpr int formHeadHeight = 104;

    /// A field that buttons stand on, as many lines as they need.
    class ButtonField : public Painted {
    public:
        explicit ButtonField(wxWindow* parent)
            : Painted(parent)
        {
            auto* all = new wxBoxSizer(wxVERTICAL);
            all->Add(lines_, wxSizerFlags().Expand().Border(wxALL, buttonGap));
            SetSizer(all);
        }
        void add(wxButton* button) { lines_->Add(button, wxSizerFlags().Border(wxALL, buttonGap / 2)); }

    private:
        wxSizer* lines_ = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);

        void paint(Canvas& canvas, const Box& area) override { canvas.fill(area, Theme::current().surface); }
    };

} // namespace

/// What is known of the chosen one, and what came of the last thing that was done.
class StandardsPanel::Details : public Painted {
public:
    Details(wxWindow* parent, Wording words)
        : Painted(parent)
        , words_(std::move(words))
    {
    }

    void show(const StandardsState& state)
    {
        facts_ = factsOf(state, words_);
        remark_.clear();
        level_ = Level::Quiet;
        if (state.refusal) {
            remark_ = words_(*state.refusal);
            level_ = Level::Stop;
        } else if (state.said) {
            remark_ = words_(*state.said);
            level_ = Level::Go;
        }
        if (state.act) {
            const bool ofChosen = *state.act == StandardsAct::Calibrated
                                  || *state.act == StandardsAct::RetireInstrument
                                  || *state.act == StandardsAct::RetireGas;
            const auto name = facts_.title;
            facts_.title = words_("standards.act." + std::string(word(*state.act)));
            if (ofChosen)
                facts_.title += ": " + name;
            else
                facts_.chip.reset();
            // A form needs the room.
            facts_.lines.resize(ofChosen ? std::min<std::size_t>(facts_.lines.size(), 1) : 0);
        }
        std::string spoken;
        for (const auto& [name, text] : facts_.lines)
            spoken += name + ": " + text + ". ";
        setAccessible(*this, remark_.empty() ? AccessibleRole::Panel : AccessibleRole::Alert, facts_.title,
            spoken + remark_);
        Refresh();
    }

private:
    void paint(Canvas& canvas, const Box& area) override
    {
        const auto& theme = Theme::current();
        canvas.fill(area, theme.surface);
        constexpr double padding = 16;
        const double header = Type::length(40);
        const double line = Type::length(22);
        canvas.text(facts_.title, {TypeSize::Title, Weight::SemiBold, theme.ink},
            {padding, 0, area.width - 2 * padding, header});
        if (facts_.chip)
            paintChip(canvas, *facts_.chip, area.right() - padding - chipWidth(canvas, *facts_.chip),
                header / 2, area.width / 2);
        canvas.line(1, header - 0.5, area.right() - 1, header - 0.5, theme.hairline);
        double y = header + 6;
        if (!remark_.empty())
            y += canvas.paragraph(remark_, {TypeSize::Text, Weight::Medium, theme.level(level_).chipInk},
                     {padding, y, area.width - 2 * padding, 3 * line})
                 + 6;
        const double column = Type::length(96);
        for (const auto& [name, text] : facts_.lines) {
            if (y + line > area.bottom())
                break;
            canvas.text(name, {TypeSize::Text, Weight::Regular, theme.labelInk}, {padding, y, column, line});
            canvas.text(text, {TypeSize::Text, Weight::Regular, theme.ink},
                {padding + column, y, area.width - column - 2 * padding, line});
            y += line;
        }
    }

    Wording words_;
    StandardFacts facts_;
    std::string remark_;
    Level level_ = Level::Quiet;
};

StandardsPanel::StandardsPanel(wxWindow* parent, std::shared_ptr<StandardsSession> session, Wording words)
    : Desk(parent, {"gauge", "desktop.rail.standards"})
    , session_(std::move(session))
    , words_(std::move(words))
    , trouble_(new TroubleStrip(this, words_("desktop.retry")))
    , gasSurface_(new Surface(this, words_("standards.gas")))
    , gas_(new RowList(gasSurface_, words_("standards.gas"), gasColumns(words_)))
    , ruleSurface_(new Surface(this, words_("standards.rules")))
    , rules_(new RowList(ruleSurface_, words_("standards.rules"), ruleColumns(words_)))
    , instrumentSurface_(new Surface(this, words_("standards.instruments")))
    , instruments_(
          new RowList(instrumentSurface_, words_("standards.instruments"), instrumentColumns(words_)))
    , daySurface_(new Surface(this, words_("standards.calendar")))
    , days_(new RowList(daySurface_, words_("standards.calendar"), dayColumns(words_)))
    , chosen_(new Plate(this))
    , details_(new Details(chosen_, words_))
    , form_(new EntryForm(chosen_))
    , buttons_(new ButtonField(chosen_))
{
    gasSurface_->setContent(gas_);
    ruleSurface_->setContent(rules_);
    instrumentSurface_->setContent(instruments_);
    daySurface_->setContent(days_);
    addActs();
    layOut();

    const auto choose = [this](RowList* list, Kind kind) {
        list->onChosen = [this, kind](const ListRow& row) { session_->choose({kind, row.key}); };
    };
    choose(gas_, Kind::Gas);
    choose(instruments_, Kind::Instrument);
    choose(rules_, Kind::Rule);
    choose(days_, Kind::Day);
    form_->onEnter = [this] { session_->enter(form_->typed()); };
    trouble_->onRetry = [this] { session_->refresh(); };
    session_->onChange = [this](const StandardsState& state) {
        show(state);
        answersChanged();
    };
    show(session_->state());
    session_->refresh();
}

void StandardsPanel::addActs()
{
    auto* field = dynamic_cast<ButtonField*>(buttons_);
    using enum StandardsAct;
    for (const auto act : {AllowMail, ForbidMail, Calibrated, AddGas, RetireGas, AddInstrument,
             RetireInstrument, ConfirmYear, Rest, Work, ClearDay}) {
        const bool main = act == AllowMail || act == Calibrated;
        acts_[act] = makeButton(buttons_, words_("standards.act." + std::string(word(act))),
            main                                    ? "F9"
            : act == AddGas || act == AddInstrument ? "Ctrl N"
                                                    : "",
            main ? ButtonRank::Main : ButtonRank::Ordinary, [this, act] { session_->begin(act); });
        field->add(acts_[act]);
    }
    enter_ = makeButton(buttons_, words_("standards.enter"), "F9", ButtonRank::Main,
        [this] { session_->enter(form_->typed()); });
    leave_ = makeButton(
        buttons_, words_("standards.leave"), "Esc", ButtonRank::Ordinary, [this] { session_->leave(); });
    field->add(enter_);
    field->add(leave_);
}

void StandardsPanel::layOut()
{
    chosen_->add(details_, 1);
    chosen_->add(form_, 0);
    chosen_->add(buttons_, 0, Plate::Divider::Above);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(gasSurface_, wxSizerFlags(5).Expand());
    left->AddSpacer(gap);
    left->Add(ruleSurface_, wxSizerFlags(8).Expand());
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(instrumentSurface_, wxSizerFlags(5).Expand());
    right->AddSpacer(gap);
    right->Add(daySurface_, wxSizerFlags(3).Expand());
    right->AddSpacer(gap);
    chosen_->SetMinSize(wxSize(Type::length(sideWidth), -1));
    right->Add(chosen_, wxSizerFlags(8).Expand());
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(left, wxSizerFlags(1).Expand());
    below->AddSpacer(gap);
    below->Add(right, wxSizerFlags().Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(trouble_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    page->Add(below, wxSizerFlags(1).Expand());
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(margin);
}

void StandardsPanel::show(const StandardsState& state)
{
    showLists(state);
    showActs(state);
    details_->show(state);
    const auto title = state.trouble ? words_(*state.trouble) : std::string();
    if (trouble_->show(title, title.empty() ? std::string() : words_("standards.trouble")))
        Layout();
}

void StandardsPanel::showLists(const StandardsState& state)
{
    const auto& lists = state.lists;
    const auto fill = [&](RowList* list, Surface* surface, const std::vector<std::size_t>& places, auto rowOf,
                          const char* empty) {
        std::vector<ListRow> rows;
        for (const auto i : places)
            rows.push_back(rowOf(i));
        surface->setCount(Wording::count(static_cast<std::int64_t>(rows.size())));
        surface->setEmpty("box", rows.empty() && state.known
                                     ? words_(state.filter.empty() ? empty : "standards.filtered")
                                     : std::string());
        list->show(std::move(rows));
    };
    fill(
        gas_, gasSurface_, state.gas,
        [&](std::size_t i) { return gasRow(lists.gas[i], lists.today, words_); }, "standards.gas-empty");
    fill(
        instruments_, instrumentSurface_, state.equipment,
        [&](std::size_t i) { return instrumentRow(lists.equipment[i], lists.today, words_); },
        "standards.instruments-empty");
    fill(
        rules_, ruleSurface_, state.rules, [&](std::size_t i) { return ruleRow(lists.rules[i], words_); },
        "standards.rules-empty");
    fill(
        days_, daySurface_, state.days, [&](std::size_t i) { return dayRow(lists.days[i], words_); },
        "standards.calendar-empty");
    const auto waiting = std::ranges::count_if(lists.rules, [](const auto& rule) { return !rule.signedBy; });
    ruleSurface_->setRemark(
        waiting > 0 ? words_("standards.unsigned", {{"count", std::to_string(waiting)}}) : std::string());
    std::string years;
    for (const int year : lists.years)
        years += (years.empty() ? "" : ", ") + std::to_string(year);
    daySurface_->setRemark(
        words_(years.empty() ? "standards.no-years" : "standards.years", {{"years", years}}));
}

void StandardsPanel::showActs(const StandardsState& state)
{
    std::vector<EntryForm::Field> fields;
    if (state.act)
        for (const auto& field : fieldsOf(*state.act, state))
            fields.push_back({words_(field.name), field.standard});
    const bool opens = !fields.empty() && !form_->IsShown();
    form_->ask(fields);
    if (state.done != doneShown_)
        form_->reset();
    doneShown_ = state.done;
    form_->Show(!fields.empty());
    // A form needs the calendar's room, and what is refused must be read above it.
    details_->SetMinSize(wxSize(-1, state.act ? Type::length(formHeadHeight) : -1));
    if (daySurface_->IsShown() == state.act.has_value()) {
        daySurface_->Show(!state.act);
        Layout();
    }
    const auto offered = state.act ? std::vector<StandardsAct>() : actsOn(state);
    for (const auto& [act, button] : acts_) {
        button->Show(std::ranges::find(offered, act) != offered.end());
        button->Enable(!state.acting);
    }
    enter_->Show(state.act.has_value());
    leave_->Show(state.act.has_value());
    enter_->Enable(!state.acting);
    chosen_->Layout();
    if (opens)
        form_->takeFocus();
}

std::vector<wxWindow*> StandardsPanel::stops() const
{
    std::vector<wxWindow*> stops {gas_, rules_, instruments_, days_};
    const auto fields = form_->stops();
    stops.insert(stops.end(), fields.begin(), fields.end());
    for (const auto& [act, button] : acts_)
        stops.push_back(button);
    stops.push_back(enter_);
    return stops;
}

void StandardsPanel::actOrEnter()
{
    const auto& state = session_->state();
    if (state.act)
        return session_->enter(form_->typed());
    if (const auto acts = actsOn(state); !acts.empty())
        session_->begin(acts.front());
}

bool StandardsPanel::key(int key, int modifiers)
{
    const auto& state = session_->state();
    if (key == WXK_F9 && modifiers == wxMOD_NONE)
        actOrEnter();
    else if (key == 'N' && modifiers == wxMOD_CONTROL)
        session_->begin(
            state.chosen.kind == Kind::Instrument ? StandardsAct::AddInstrument : StandardsAct::AddGas);
    else if (key == WXK_F5 && modifiers == wxMOD_NONE)
        session_->refresh();
    else if (key == WXK_ESCAPE && modifiers == wxMOD_NONE && state.act)
        session_->leave();
    else
        return false;
    return true;
}

bool StandardsPanel::enterLines()
{
    const auto& state = session_->state();
    if (state.filter.empty())
        return false;
    for (auto* list : {gas_, rules_, instruments_, days_})
        if (!list->rows().empty()) {
            list->SetFocus();
            list->selectFirst();
            return true;
        }
    return false;
}

void StandardsPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
