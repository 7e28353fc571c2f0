// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/PlanningSession.h"

#include "lab/values/Failure.h"
#include "lab/values/Text.h"
#include "logistics/rules/CarrierCalendar.h"
#include "ui/desktop/planning/PlanWords.h"

#include <algorithm>
#include <exception>
#include <numeric>
#include <tuple>

namespace ui::desktop {
namespace {

    using logistics::NoShipment;

    constexpr int daysOnBoard = 14;
    /// A chance of being late from which on a planner wants to see the line.
    constexpr int worthALook = 50; // permille

    std::vector<PlanDay> boardOf(const CurrentPlan& plan)
    {
        std::vector<PlanDay> days;
        for (int i = 0; i < std::min(plan.head.days, daysOnBoard); ++i) {
            const auto day = plan.head.from.plusDays(i);
            days.push_back(
                {day, plan.calendar.picksUp(day, logistics::Service::Ground), 0, 0, {}, plan.perDay});
        }
        for (const auto& priced : plan.days) {
            const int place = priced.day.daysSince(plan.head.from);
            if (place < 0 || place >= static_cast<int>(days.size()))
                continue;
            days[static_cast<std::size_t>(place)].room = priced.room;
            days[static_cast<std::size_t>(place)].moreSaves = priced.moreSaves;
        }
        for (const auto& stored : plan.lines) {
            if (!stored.line.shipDay)
                continue;
            const int place = stored.line.shipDay->daysSince(plan.head.from);
            if (place < 0 || place >= static_cast<int>(days.size()))
                continue;
            auto& day = days[static_cast<std::size_t>(place)];
            ++day.kits;
            day.shipped += stored.kit ? 1 : 0;
            ++day.byService[static_cast<std::size_t>(stored.line.service)];
            const bool firm = stored.kit || plan.begun.contains(stored.line.demand.client.text());
            day.zone = std::max(day.zone, firm ? PlanDay::Zone::Frozen : PlanDay::Zone::Slushy);
        }
        return days;
    }

    /// They need no other module.
    bool leaves(const logistics::StoredLine& stored)
    {
        return stored.line.demand.noShipment == NoShipment::ProgrammeEnds;
    }

    bool surelyWithout(const logistics::StoredLine& stored)
    {
        return stored.line.late || (!stored.line.shipDay && !leaves(stored));
    }

    std::vector<std::size_t> atRiskOf(const std::vector<logistics::StoredLine>& lines)
    {
        std::vector<std::size_t> places(lines.size());
        std::iota(places.begin(), places.end(), std::size_t {0});
        std::erase_if(places, [&](std::size_t place) {
            return !surelyWithout(lines[place]) && lines[place].line.latePermille < worthALook;
        });
        const auto rank = [&](std::size_t place) {
            return std::tuple(-atStake(lines[place]), lines[place].line.demand.expiry);
        };
        std::ranges::stable_sort(places, {}, rank);
        return places;
    }

    /// The day of pickup after that one, or before it for a negative step; nothing beyond the plan.
    std::optional<lab::Date> pickupBeside(const CurrentPlan& plan, lab::Date day, int step)
    {
        const auto end = plan.head.from.plusDays(plan.head.days);
        for (day = day.plusDays(step); day >= plan.head.from && day < end; day = day.plusDays(step))
            if (plan.calendar.picksUp(day, logistics::Service::NextDay))
                return day;
        return std::nullopt;
    }

    lab::Message unforeseen(const std::exception& error)
    {
        return {"desktop.trouble.unforeseen", {{"detail", error.what()}}};
    }

    std::map<std::string, int> heldOf(const std::vector<logistics::StoredLine>& lines)
    {
        std::map<std::string, int> held;
        for (const auto& stored : lines) {
            const auto& demand = stored.line.demand;
            if (demand.hold)
                ++held["hold." + std::string(lab::word(*demand.hold))];
            else if (demand.noShipment)
                ++held["plan.gate." + std::string(word(*demand.noShipment))];
        }
        return held;
    }

    bool leavesIn(const std::string& line, const std::string& filter)
    {
        for (auto wanted : lab::text::split(filter, ' ')) {
            const bool unwanted = wanted.size() > 1 && wanted.front() == '-';
            if (unwanted)
                wanted.remove_prefix(1);
            if (wanted.empty() || wanted == "-")
                continue;
            if ((line.find(wanted) != std::string::npos) == unwanted)
                return false;
        }
        return true;
    }

} // namespace

/// What one piece of background work brings back.
struct PlanningSession::Reading {
    std::optional<CurrentPlan> plan;
    std::optional<lab::Message> trouble;
    bool planned = false;
};

PlanningSession::PlanningSession(
    PlanningSource& source, lab::Executor& executor, const lab::Clock& clock, Language language)
    : source_(source)
    , executor_(executor)
    , clock_(clock)
    , language_(language)
{
}

void PlanningSession::refresh()
{
    if (reading_)
        readAgain_ = true;
    else
        work(nullptr);
}

void PlanningSession::planAgain()
{
    plan([](PlanningSource& source) { return source.planAgain(); });
}

void PlanningSession::plan(Act act)
{
    if (state_.planning)
        return;
    state_.planning = true;
    state_.move.reset();
    publish();
    work(std::move(act));
}

void PlanningSession::work(Act act)
{
    reading_ = true;
    // The weak pointer drops the answer when the window was closed meanwhile.
    executor_.inBackground(
        [&source = source_, &executor = executor_, act = std::move(act), self = weak_from_this()] {
            Reading reading;
            reading.planned = act != nullptr;
            try {
                if (act)
                    if (const auto done = act(source); !done)
                        reading.trouble = done.error();
                reading.plan = source.current();
            } catch (const lab::Failure& failure) {
                reading.trouble = failure.message();
            } catch (const std::exception& error) {
                reading.trouble = unforeseen(error);
            }
            executor.onUiThread([self, reading = std::move(reading)] {
                if (const auto session = self.lock())
                    session->take(reading);
            });
        });
}

void PlanningSession::take(const Reading& reading)
{
    reading_ = false;
    if (reading.planned)
        state_.planning = false;
    // What went wrong with planning stays until planning goes well; a mere look does not wipe it away.
    if (reading.trouble) {
        state_.trouble = {*reading.trouble, clock_.now()};
        planningFailed_ = planningFailed_ || reading.planned;
    } else if (reading.planned || !planningFailed_) {
        state_.trouble.reset();
        planningFailed_ = false;
    }
    if (reading.plan) {
        // A price that was asked of another plan is none any more.
        if (state_.plan && state_.plan->id != reading.plan->id)
            state_.move.reset();
        state_.plan = reading.plan;
        state_.days = boardOf(*state_.plan);
        state_.atRisk = atRiskOf(state_.plan->lines);
        state_.held = heldOf(state_.plan->lines);
        state_.late = static_cast<int>(
            std::ranges::count_if(state_.plan->lines, [](const auto& stored) { return stored.line.late; }));
    }
    state_.known = state_.known || !reading.trouble;
    applyFilter();
    publish();
    if (readAgain_) {
        readAgain_ = false;
        refresh();
    }
    askOutlook();
}

const logistics::StoredLine* PlanningSession::lineOf(const std::string& client) const
{
    if (!state_.plan)
        return nullptr;
    const auto& lines = state_.plan->lines;
    const auto found =
        std::ranges::find(lines, client, [](const auto& stored) { return stored.line.demand.client.text(); });
    return found == lines.end() ? nullptr : &*found;
}

void PlanningSession::moveBy(const std::string& client, int step)
{
    const auto* stored = lineOf(client);
    if (state_.planning || stored == nullptr || !stored->line.shipDay || stored->kit
        || state_.plan->begun.contains(client))
        return;
    const bool further = state_.move && state_.move->client.text() == client;
    const auto from = further ? state_.move->to : *stored->line.shipDay;
    const auto to = pickupBeside(*state_.plan, from, step);
    if (!to)
        return;
    state_.move = PlannedMove {stored->line.demand.client, *stored->line.shipDay, *to};
    askPrice();
    publish();
}

void PlanningSession::askPrice()
{
    const auto& move = *state_.move;
    executor_.inBackground([&source = source_, &executor = executor_, client = move.client, day = move.to,
                               self = weak_from_this()] {
        lab::Expected<MovePreview> preview = MovePreview {day};
        try {
            preview = source.preview(client, day);
        } catch (const lab::Failure& failure) {
            preview = tl::make_unexpected(failure.message());
        } catch (const std::exception& error) {
            preview = tl::make_unexpected(unforeseen(error));
        }
        executor.onUiThread([self, client, day, preview = std::move(preview)] {
            const auto session = self.lock();
            if (session && session->state_.move && session->state_.move->client == client)
                session->takePrice(day, preview);
        });
    });
}

void PlanningSession::takePrice(lab::Date day, const lab::Expected<MovePreview>& preview)
{
    auto& move = *state_.move;
    if (move.to != day) // it moved on; the answer for where it is comes later
        return;
    move.asking = false;
    if (preview)
        move.preview = *preview;
    else
        move.refusal = preview.error();
    publish();
}

void PlanningSession::drop()
{
    if (!state_.move || !state_.move->preview || !state_.move->preview->possible)
        return;
    plan([client = state_.move->client, day = state_.move->to](
             PlanningSource& source) { return source.pin(client, day); });
}

void PlanningSession::cancelMove()
{
    if (!state_.move)
        return;
    state_.move.reset();
    publish();
}

void PlanningSession::unpin(const std::string& client)
{
    const auto* stored = lineOf(client);
    if (stored == nullptr || !stored->line.demand.pinnedTo)
        return;
    plan([id = stored->line.demand.client](PlanningSource& source) { return source.pin(id, std::nullopt); });
}

void PlanningSession::toggleChanges()
{
    state_.showsChanges = !state_.showsChanges;
    publish();
}

void PlanningSession::askOutlook()
{
    if (!state_.plan || state_.plan->id == outlookOf_)
        return;
    outlookOf_ = state_.plan->id;
    state_.outlook.reset();
    if (state_.held.empty())
        return;
    executor_.inBackground(
        [&source = source_, &executor = executor_, plan = outlookOf_, self = weak_from_this()] {
            std::optional<HoldOutlook> outlook;
            try {
                if (auto found = source.holdOutlook())
                    outlook = *std::move(found);
            } catch (const lab::Failure&) {
                // The plan stands without it; the next plan asks again.
            }
            executor.onUiThread([self, plan, outlook = std::move(outlook)] {
                const auto session = self.lock();
                if (!session || session->outlookOf_ != plan)
                    return;
                session->state_.outlook = outlook;
                session->publish();
            });
        });
}

void PlanningSession::filter(const std::string& text)
{
    const auto wanted = lab::text::upper(text);
    if (wanted == state_.filter)
        return;
    state_.filter = wanted;
    applyFilter();
    publish();
}

void PlanningSession::applyFilter()
{
    state_.shown.clear();
    if (!state_.plan)
        return;
    for (std::size_t place = 0; place < state_.plan->lines.size(); ++place)
        if (state_.filter.empty()
            || leavesIn(wordsOf(state_.line(place), language_).searched(), state_.filter))
            state_.shown.push_back(place);
}

void PlanningSession::stop() { onChange = nullptr; }

void PlanningSession::publish()
{
    if (onChange)
        onChange(state_);
}

} // namespace ui::desktop
