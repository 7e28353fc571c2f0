// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/BatchHead.h"

#include "lab/Clock.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>
#include <tuple>

namespace ui::desktop {
namespace {

    constexpr double barWidth = 128;

    /// "6:40"
    std::string minutes(std::chrono::milliseconds time)
    {
        const auto seconds =
            std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(time).count());
        const auto rest = std::to_string(seconds % 60);
        return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
    }

} // namespace

BatchHead::BatchHead(wxWindow* parent, const lab::Clock& clock, Wording words)
    : Painted(parent)
    , clock_(clock)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(28)));
}

void BatchHead::show(const BenchState& state)
{
    using Activity = BenchState::Activity;
    const auto before = std::tuple(title_, text_, left_, share_, refused_);
    const auto first =
        std::ranges::find_if(state.docks, [](const auto& dock) { return dock.run.has_value(); });
    title_ = first == state.docks.end()
                 ? words_("desktop.bench.title")
                 : words_("desktop.bench.title-profile",
                     {{"profile", first->run->profile}, {"edition", first->run->edition}});
    left_.clear();
    share_ = -1;
    refused_ = state.refusal && !state.busy();
    if (state.progress && state.busy()) {
        const auto& progress = *state.progress;
        const auto step = words_("step." + std::string(calibration::word(progress.step)));
        text_ = progress.shots > 0
                    ? words_("desktop.bench.step", {{"step", step}, {"shot", std::to_string(progress.shot)},
                                                       {"shots", std::to_string(progress.shots)}})
                    : step;
        if (state.pauseWanted)
            text_ =
                words_(progress.paused ? "desktop.bench.paused" : "desktop.bench.pauses", {{"step", step}});
        share_ = progress.share;
        left_ = words_("desktop.bench.left", {{"time", minutes(progress.ends - clock_.now())}});
    } else {
        text_ = words_(state.activity == Activity::Signing    ? "desktop.bench.signing"
                       : state.activity == Activity::Starting ? "desktop.bench.starting"
                       : state.loaded > 0                     ? "desktop.bench.loaded-count"
                       : state.waiting > 0                    ? "desktop.bench.ready"
                                                              : "desktop.bench.idle",
            {{"count", std::to_string(state.loaded > 0 ? state.loaded : state.waiting)}});
        if (state.due && !state.busy())
            text_ += words_("desktop.bench.due",
                {{"count", std::to_string(state.due->modules)}, {"day", words_.day(state.due->by)}});
        if (state.refusal)
            text_ = words_(*state.refusal);
        else if (state.said)
            text_ = words_(*state.said);
    }
    if (state.activity == Activity::Stopping)
        text_ = words_("desktop.bench.stopping");
    if (before == std::tuple(title_, text_, left_, share_, refused_))
        return;
    setAccessible(*this, AccessibleRole::Panel, title_, text_ + (left_.empty() ? "" : ", " + left_));
    Refresh();
}

void BatchHead::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    const TextStyle heading {TypeSize::Title, Weight::SemiBold, theme.ink};
    const TextStyle style {TypeSize::Text, refused_ ? Weight::SemiBold : Weight::Medium,
        refused_ ? theme.stop.chipInk : theme.ink};
    const double titleWidth = std::min(canvas.measure(title_, heading).width + 1, area.width / 2);
    canvas.text(title_, heading, {0, 0, titleWidth, area.height});
    double right = area.right();
    if (share_ >= 0) {
        const double leftWidth = canvas.measure(left_, style).width + 1;
        canvas.text(left_, style, {right - leftWidth, 0, leftWidth, area.height});
        right -= leftWidth + 12;
        canvas.fill({right - barWidth, area.middle() - 4, barWidth, 8}, theme.quiet.chipFill, 4);
        if (share_ > 0)
            canvas.fill(
                {right - barWidth, area.middle() - 4, std::max(8.0, barWidth * share_), 8}, theme.accent, 4);
        right -= barWidth + 12;
    }
    canvas.text(text_, style, {titleWidth + 16, 0, right - titleWidth - 16, area.height}, Align::Right);
}

} // namespace ui::desktop
