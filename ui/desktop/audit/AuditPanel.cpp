// SPDX-License-Identifier: MIT
#include "ui/desktop/audit/AuditPanel.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Buttons.h"
#include "ui/desktop/widgets/RowList.h"
#include "ui/desktop/widgets/Surface.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace ui::desktop {
namespace {

    constexpr int gap = 16;
    constexpr int verdictHeight = 96;

    std::vector<ListColumn> entryColumns(const Wording& words)
    {
        return {
            {words("desktop.column.time"), 136},
            {words("desktop.column.station"), 104},
            {words("desktop.column.entry"), 80},
            {words("desktop.column.staff"), 112},
            {words("desktop.column.kind"), 208},
            {words("desktop.column.subject"), 200},
        };
    }

    ListRow entryRow(const lab::JournalEntry& entry, const Wording& words)
    {
        // A kind of command that has a text is shown by it; one that has none is at least not hidden.
        const auto code = "desktop.kind." + entry.kind;
        const auto kind = canSay(code) ? words(code) : entry.kind;
        return {entry.station + "/" + std::to_string(entry.seq),
            {
                {words.moment(entry.at)},
                {entry.station},
                {std::to_string(entry.seq), Weight::Regular, Cell::Ink::Quiet},
                {entry.staff},
                {kind, Weight::Medium},
                {.text = entry.subject, .code = true},
            }};
    }

} // namespace

/// What the last verification found, in the colours of its level.
class AuditPanel::Verdict : public Painted {
public:
    explicit Verdict(wxWindow* parent)
        : Painted(parent)
    {
        SetMinSize(wxSize(-1, Type::length(verdictHeight)));
    }

    void show(Level level, const std::string& icon, const std::string& title, const std::string& line)
    {
        level_ = level;
        icon_ = icon;
        title_ = title;
        line_ = line;
        setAccessible(*this, AccessibleRole::Alert, title, line);
        Refresh();
    }

private:
    void paint(Canvas& canvas, const Box& area) override
    {
        const auto& theme = Theme::current();
        const auto& colours = theme.level(level_);
        const bool quiet = level_ == Level::Quiet;
        canvas.fill(area, theme.window);
        canvas.fill(area, quiet ? theme.surface : colours.chipFill, 6);
        canvas.outline(area, quiet ? theme.hairline : colours.chipFill, 1, 6);
        constexpr double icon = 40;
        canvas.icon(icon_, 24, area.middle() - icon / 2, icon, colours.chipInk);
        const double titleHeight = Type::length(28);
        const double lineHeight = Type::length(22);
        const double top = area.middle() - (titleHeight + lineHeight) / 2;
        canvas.text(title_, {TypeSize::Heading, Weight::SemiBold, colours.chipInk},
            {88, top, area.width - 104, titleHeight});
        canvas.text(line_, {TypeSize::Text, Weight::Regular, colours.chipInk},
            {88, top + titleHeight, area.width - 104, lineHeight});
    }

    Level level_ = Level::Quiet;
    std::string icon_;
    std::string title_;
    std::string line_;
};

AuditPanel::AuditPanel(wxWindow* parent, std::shared_ptr<AuditSession> session, Wording words)
    : Desk(parent, {"audit", "desktop.rail.audit"})
    , session_(std::move(session))
    , words_(std::move(words))
    , verdict_(new Verdict(this))
    , surface_(new Surface(this, words_("desktop.audit.latest")))
    , entries_(new RowList(surface_, words_("desktop.audit.latest"), entryColumns(words_)))
{
    surface_->setContent(entries_);
    surface_->setAction(makeButton(surface_, words_("desktop.audit.verify"), "F9", ButtonRank::Ordinary,
        [this] { session_->verify(); }));

    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(verdict_, wxSizerFlags().Expand());
    page->AddSpacer(gap);
    page->Add(surface_, wxSizerFlags(1).Expand());
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(margin);
    session_->onChange = [this](const AuditSession::State& state) {
        show(state);
        answersChanged();
    };
    show(session_->state());
}

void AuditPanel::show(const AuditSession::State& state)
{
    const auto entries = Wording::count(state.entries);
    if (state.trouble)
        verdict_->show(Level::Check, "warning", words_(*state.trouble), words_("desktop.audit.try-again"));
    else if (state.verifying)
        verdict_->show(Level::Quiet, "clock", words_("desktop.audit.checking"),
            words_(
                "desktop.audit.checked", {{"checked", Wording::count(state.checked)}, {"entries", entries}}));
    else if (!state.verdict)
        verdict_->show(
            Level::Quiet, "clock", words_("desktop.audit.unchecked"), words_("desktop.audit.unchecked-line"));
    else if (state.verdict->intact())
        verdict_->show(Level::Go, "tick", words_("desktop.audit.intact"),
            words_("desktop.audit.intact-line", {{"entries", Wording::count(state.verdict->entries)},
                                                    {"stations", std::to_string(state.verdict->stations)},
                                                    {"anchors", Wording::count(state.verdict->anchors)},
                                                    {"rows", Wording::count(state.verdict->rows)}}));
    else
        verdict_->show(Level::Stop, "stop", words_("desktop.audit.broken"),
            words_("desktop.audit.broken-line", {{"where", words_(state.verdict->complaint())},
                                                    {"why", words_(state.verdict->firstBad->why)}}));

    std::vector<ListRow> rows;
    for (const auto& entry : state.latest)
        rows.push_back(entryRow(entry, words_));
    surface_->setCount(state.entries > 0 ? entries : std::string());
    surface_->setEmpty("audit", rows.empty() ? words_("desktop.audit.empty") : std::string());
    entries_->show(std::move(rows));
}

std::vector<wxWindow*> AuditPanel::stops() const { return {entries_}; }

bool AuditPanel::key(int key, int modifiers)
{
    if (key != WXK_F9 || modifiers != wxMOD_NONE)
        return false;
    session_->verify();
    return true;
}

void AuditPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
