// SPDX-License-Identifier: MIT
#include "ui/desktop/scanners/ScannersPanel.h"

#include "lab/values/Failure.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/scanners/CameraView.h"
#include "ui/desktop/widgets/Buttons.h"
#include "ui/desktop/widgets/RowList.h"
#include "ui/desktop/widgets/Surface.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace ui::desktop {
namespace {

    constexpr int gap = 16;
    constexpr int verdictHeight = 148;
    constexpr int sideWidth = 400;
    constexpr int lookMilliseconds = 100;
    constexpr std::size_t mostTried = 50;
    constexpr std::size_t bytesShown = 28;

    std::string meaningOf(const scanner::Label& label, const Wording& words)
    {
        if (const auto* const unknown = label.as<scanner::UnknownLabel>())
            return words(unknown->why);
        return words("desktop.scanners.kind." + std::string(label.kindName())) + " " + label.value();
    }

    std::string paceOf(
        const TrialScan& scan, const scanner::KeyboardWedge::Options& options, const Wording& words)
    {
        if (!scan.slowest)
            return words(scan.source == TrialScan::Source::Camera ? "desktop.scanners.by-camera"
                                                                  : "desktop.scanners.by-device");
        return words(scan.isScan ? "desktop.scanners.as-scan" : "desktop.scanners.as-typed",
            {{"slowest", std::to_string(scan.slowest->count())},
                {"threshold", std::to_string(options.threshold.count())}});
    }

    std::vector<ListColumn> columns(const Wording& words)
    {
        return {
            {words("desktop.scanners.taken-as"), 112, ListColumn::Shows::Chip},
            {words("desktop.scanners.slowest"), 72},
            {words("desktop.scanners.meaning"), 220},
            {words("desktop.scanners.bytes"), 280},
        };
    }

    Chip chipOf(const TrialScan& scan, const Wording& words)
    {
        return scan.isScan ? Chip {"tick", words("desktop.scanners.scan"), Level::Go}
                           : Chip {"person", words("desktop.scanners.typed"), Level::Check};
    }

    ListRow rowOf(const TrialScan& scan, std::size_t number, const Wording& words)
    {
        return {
            std::to_string(number), {
                                        {.text = {}, .chip = chipOf(scan, words)},
                                        {scan.slowest ? std::to_string(scan.slowest->count()) + " ms" : "–"},
                                        {meaningOf(scan.label, words), Weight::Medium},
                                        {.text = withVisibleControls(scan.bytes), .code = true},
                                    }};
    }

    /// A sentence that changes.
    class Remark : public Painted {
    public:
        explicit Remark(wxWindow* parent)
            : Painted(parent)
        {
            SetMinSize(wxSize(-1, Type::length(44)));
        }
        void show(const std::string& text, Level level)
        {
            text_ = text;
            level_ = level;
            setAccessible(*this, AccessibleRole::Alert, text);
            Refresh();
        }

    private:
        void paint(Canvas& canvas, const Box& area) override
        {
            const auto& theme = Theme::current();
            canvas.fill(area, theme.surface);
            canvas.paragraph(text_, {TypeSize::Text, Weight::Regular, theme.level(level_).chipInk}, area);
        }

        std::string text_;
        Level level_ = Level::Quiet;
    };

} // namespace

/// The last code tried: what it means, how it was taken, and its bytes.
class ScannersPanel::Verdict : public Painted {
public:
    Verdict(wxWindow* parent, Wording words)
        : Painted(parent)
        , words_(std::move(words))
        , meaning_(words_("desktop.scanners.try"))
        , pace_(words_("desktop.scanners.try-line"))
    {
        SetMinSize(wxSize(-1, Type::length(verdictHeight)));
        setAccessible(*this, AccessibleRole::Alert, meaning_, pace_);
    }

    void show(const TrialScan& scan, const scanner::KeyboardWedge::Options& options)
    {
        level_ = !scan.isScan ? Level::Check : scan.label.isKnown() ? Level::Go : Level::Note;
        meaning_ = meaningOf(scan.label, words_);
        pace_ = paceOf(scan, options, words_);
        bytes_ = withVisibleControls(scan.bytes);
        codes_ = hexadecimal(scan.bytes, bytesShown);
        setAccessible(*this, AccessibleRole::Alert, meaning_, pace_ + " " + codes_);
        Refresh();
    }

private:
    void paint(Canvas& canvas, const Box& area) override
    {
        const auto& theme = Theme::current();
        const auto& colours = theme.level(level_);
        const bool quiet = level_ == Level::Quiet;
        const auto ink = quiet ? theme.ink : colours.chipInk;
        canvas.fill(area, theme.window);
        canvas.fill(area, quiet ? theme.surface : colours.chipFill, 6);
        canvas.outline(area, quiet ? theme.hairline : colours.chipFill, 1, 6);
        canvas.icon("scan", 24, area.middle() - 20, 40, ink);
        const double width = area.width - 104;
        const double line = Type::length(22);
        double y = 14;
        canvas.text(meaning_, {TypeSize::Heading, Weight::SemiBold, ink},
            {88, y, width, static_cast<double>(Type::length(28))});
        y += Type::length(30);
        y += canvas.paragraph(pace_, {TypeSize::Text, Weight::Regular, ink}, {88, y, width, 2 * line}) + 6;
        canvas.text(bytes_, {TypeSize::Text, Weight::Medium, ink, true}, {88, y, width, line});
        canvas.text(codes_, {TypeSize::Hint, Weight::Regular, ink}, {88, y + line, width, line});
    }

    Wording words_;
    Level level_ = Level::Quiet;
    std::string meaning_;
    std::string pace_;
    std::string bytes_;
    std::string codes_;
};

ScannersPanel::ScannersPanel(
    wxWindow* parent, ScannerSettings settings, scanner::LabelParser parser, Wording words)
    : Desk(parent, {"scanners", "desktop.rail.scanners"})
    , settings_(std::move(settings))
    , trial_(std::move(parser), wedgeOptions(settings_.settings()))
    , words_(std::move(words))
    , verdict_(new Verdict(this, words_))
    , surface_(new Surface(this, words_("desktop.scanners.tried")))
    , list_(new RowList(surface_, words_("desktop.scanners.tried"), columns(words_)))
    , cameraSurface_(new Surface(this, words_("desktop.scanners.camera")))
    , camera_(new CameraView(cameraSurface_, words_))
    , remark_(nullptr)
{
    surface_->setContent(list_);
    surface_->setEmpty("scan", words_("desktop.scanners.none-tried"));
    cameraSurface_->setContent(camera_);
    layOut();
    waiting_.Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { add(trial_.pause(std::chrono::steady_clock::now())); });
}

wxTextCtrl* ScannersPanel::addField(wxSizer& form, const char* setting, const char* label)
{
    const auto title = words_(label);
    auto* const parent = remark_->GetParent();
    auto* const text = new wxTextCtrl(parent, wxID_ANY, toWx(settings_.settings().text(setting)));
    setAccessible(*text, AccessibleRole::Entry, title);
    form.Add(new wxStaticText(parent, wxID_ANY, toWx(title)), wxSizerFlags().CentreVertical());
    form.Add(text, wxSizerFlags(1).Expand());
    fields_.push_back({setting, label, text});
    return text;
}

void ScannersPanel::layOut()
{
    auto* const settings = new Surface(this, words_("desktop.scanners.settings"));
    auto* const form = new wxPanel(settings);
    remark_ = new Remark(form);
    auto* const grid = new wxFlexGridSizer(2, 8, 12);
    grid->AddGrowableCol(1);
    addField(*grid, "scanner.wedge-threshold-ms", "desktop.scanners.threshold");
    addField(*grid, "scanner.wedge-shortest", "desktop.scanners.shortest");
    addField(*grid, "scanner.wedge-prefix", "desktop.scanners.prefix");
    addField(*grid, "scanner.wedge-separator", "desktop.scanners.separator");
    auto* const inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(grid, wxSizerFlags().Expand().Border(wxALL, gap));
    inside->Add(remark_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
    form->SetSizer(inside);
    settings->setContent(form);
    settings->setAction(
        makeButton(settings, words_("desktop.scanners.save"), "F9", ButtonRank::Main, [this] { save(); }));
    static_cast<Remark*>(remark_)->show(
        words_(settings_.isKept() ? "desktop.scanners.hint" : "desktop.scanners.not-kept"), Level::Quiet);

    auto* const left = new wxBoxSizer(wxVERTICAL);
    left->Add(verdict_, wxSizerFlags().Expand());
    left->Add(surface_, wxSizerFlags(1).Expand().Border(wxTOP, gap));
    auto* const right = new wxBoxSizer(wxVERTICAL);
    right->Add(settings, wxSizerFlags(1).Expand());
    right->Add(cameraSurface_, wxSizerFlags(1).Expand().Border(wxTOP, gap));
    settings->SetMinSize(wxSize(Type::length(sideWidth), -1));
    auto* const page = new wxBoxSizer(wxHORIZONTAL);
    page->Add(left, wxSizerFlags(1).Expand().Border(wxALL, gap));
    page->Add(right, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, gap));
    SetSizer(page);
}

void ScannersPanel::takeKey(const std::string& character, bool ends, ScanTrial::Time at)
{
    if (ends)
        return add(trial_.end(at));
    trial_.key(character, at);
    if (!waiting_.IsRunning())
        waiting_.Start(lookMilliseconds);
}

void ScannersPanel::takeCode(TrialScan::Source source, const std::string& bytes)
{
    if (source == TrialScan::Source::Camera)
        camera_->flash();
    add(trial_.heard(source, bytes));
}

void ScannersPanel::add(const std::optional<TrialScan>& scan)
{
    if (!scan)
        return;
    waiting_.Stop();
    tried_.push_front(*scan);
    if (tried_.size() > mostTried)
        tried_.pop_back();
    verdict_->show(*scan, trial_.options());
    showTried();
}

void ScannersPanel::showTried()
{
    std::vector<ListRow> rows;
    for (const auto& scan : tried_)
        rows.push_back(rowOf(scan, rows.size(), words_));
    surface_->setCount(std::to_string(rows.size()));
    surface_->setEmpty("scan", {});
    list_->show(std::move(rows));
}

void ScannersPanel::save()
{
    std::map<std::string, std::string> values;
    for (const auto& field : fields_)
        values[field.setting] = field.text->GetValue().utf8_string();
    auto& remark = static_cast<Remark&>(*remark_);
    try {
        if (const auto changed = settings_.change(values); !changed)
            return remark.show(words_(changed.error()), Level::Stop);
    } catch (const lab::Failure& failure) {
        return remark.show(words_(failure.message()), Level::Stop);
    }
    const auto options = wedgeOptions(settings_.settings());
    trial_.setOptions(options);
    if (onChanged)
        onChanged(options);
    remark.show(
        words_(settings_.isKept() ? "desktop.scanners.saved" : "desktop.scanners.not-kept"), Level::Go);
}

bool ScannersPanel::key(int key, int modifiers)
{
    if (key != WXK_F9 || modifiers != wxMOD_NONE)
        return false;
    save();
    return true;
}

std::vector<wxWindow*> ScannersPanel::stops() const
{
    std::vector<wxWindow*> stops;
    for (const auto& field : fields_)
        stops.push_back(field.text);
    stops.push_back(list_);
    return stops;
}

void ScannersPanel::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().window); }

} // namespace ui::desktop
