// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/ReviewHead.h"

#include "lab/values/Text.h"
#include "ui/desktop/bench/DockWords.h"
#include "ui/desktop/certificates/CertificateRows.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr int height = 92;
    constexpr double padding = 16;

} // namespace

ReviewHead::ReviewHead(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(height)));
}

std::string ReviewHead::measuredLine(const calibration::Certificate& content) const
{
    const auto gain = [](double value) { return lab::text::number(value, 4); };
    auto line = words_(
        "desktop.certificates.measured", {{"staff", content.technician.name}, {"fixture", content.fixture},
                                             {"dock", std::to_string(content.dock)},
                                             {"profile", content.profile}, {"edition", content.edition}});
    line += " "
            + (content.adjusted()
                    ? words_("desktop.certificates.adjusted",
                        {{"old", gain(content.oldGain)}, {"new", gain(content.newGain)}})
                    : words_("desktop.certificates.not-adjusted", {{"old", gain(content.oldGain)}}));
    return line;
}

void ReviewHead::takeRun(const calibration::CalibrationRun& run)
{
    title_ = run.module.text();
    chips_.push_back({"clock", words_("desktop.certificates.waits"), Level::Check});
    if (run.asFoundOut())
        chips_.push_back({"warning", words_("desktop.certificates.found-out"), Level::Stop});
}

void ReviewHead::takeCertificate(const calibration::CertificateRecord& record, const CertificatesState& state)
{
    title_ = record.id + " · " + record.module.text();
    chips_.push_back(stateChip(record.state, words_));
    if (!state.view)
        return;
    // A replaced or revoked one is told by its state already.
    const bool still = record.state == calibration::CertificateState::Valid;
    if (!state.view->fault)
        chips_.push_back({"tick", words_("desktop.certificates.verified"), Level::Go});
    else if (still)
        chips_.push_back({"stop", words_("desktop.certificates.not-good"), Level::Stop});
    if (state.view->fault && still) {
        line_ = words_(*state.view->fault);
        level_ = Level::Stop;
    } else if (!record.reason.empty()) {
        line_ = words_("desktop.certificates.reason", {{"reason", record.reason}});
    }
}

void ReviewHead::takeCase(const calibration::ImpactCase& one)
{
    title_ = one.module.text() + (one.client ? " · " + one.client->text() : std::string());
    chips_.push_back(decisionChip(one, words_));
    std::string kits;
    for (const auto& kit : one.kits)
        kits += (kits.empty() ? "" : ", ") + kit;
    line_ = words_(one.from ? "desktop.certificates.case" : "desktop.certificates.case-ever",
        {{"from", one.from ? one.from->iso() : std::string()}, {"until", one.until.iso()},
            {"kits", kits.empty() ? std::string("–") : kits}, {"worst", errorText(one.worst)},
            {"tolerance", errorText(one.tolerance).substr(1)}});
    if (one.decision)
        line_ +=
            " "
            + words_("desktop.certificates.decided-by", {{"staff", one.decidedBy}, {"reason", one.reason}});
}

void ReviewHead::show(const CertificatesState& state)
{
    title_.clear();
    chips_.clear();
    line_.clear();
    level_ = Level::Quiet;
    if (const auto* const run = state.run())
        takeRun(*run);
    else if (const auto* const record = state.certificate())
        takeCertificate(*record, state);
    else if (const auto* const one = state.impactCase())
        takeCase(*one);
    else
        line_ = words_("desktop.certificates.choose");
    if (line_.empty() && state.view)
        line_ = measuredLine(state.view->content);
    if (state.done)
        line_ = words_(*state.done) + (line_.empty() ? "" : " · ") + line_;
    std::string spoken;
    for (const auto& chip : chips_)
        spoken += chip.word + ". ";
    setAccessible(*this, AccessibleRole::Panel, title_.empty() ? line_ : title_, spoken + line_);
    Refresh();
}

void ReviewHead::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    const double line = Type::length(26);
    const TextStyle title {TypeSize::Heading, Weight::SemiBold, theme.ink, true};
    double x = padding;
    if (!title_.empty()) {
        const double width = std::min(canvas.measure(title_, title).width + 1, area.width - 2 * padding);
        canvas.text(title_, title, {x, 10, width, line});
        x += width;
        for (const auto& chip : chips_)
            x += 12 + paintChip(canvas, chip, x + 12, 10 + line / 2, area.width - x - 24);
    }
    const double top = title_.empty() ? 14 : 16 + line;
    canvas.paragraph(line_,
        {TypeSize::Text, Weight::Regular, level_ == Level::Stop ? theme.stop.chipInk : theme.labelInk},
        {padding, top, area.width - 2 * padding, area.height - top - 6});
}

} // namespace ui::desktop
