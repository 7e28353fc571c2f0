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
            days.push_back({day, plan.calendar.picksUp(day, logistics::Service::Ground), 0, 0, {}});
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
            const auto& stored = lines[place];
            const bool sure = surelyWithout(stored);
            return std::tuple(!sure, sure ? stored.line.demand.expiry : lab::Date(std::chrono::sys_days {}),
                -stored.line.latePermille);
        };
        std::ranges::stable_sort(places, {}, rank);
        return places;
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
        work(false);
}

void PlanningSession::planAgain()
{
    if (state_.planning)
        return;
    state_.planning = true;
    publish();
    work(true);
}

void PlanningSession::work(bool plan)
{
    reading_ = true;
    // The weak pointer drops the answer when the window was closed meanwhile.
    executor_.inBackground([&source = source_, &executor = executor_, plan, self = weak_from_this()] {
        Reading reading;
        reading.planned = plan;
        try {
            if (plan)
                if (const auto done = source.planAgain(); !done)
                    reading.trouble = done.error();
            reading.plan = source.current();
        } catch (const lab::Failure& failure) {
            reading.trouble = failure.message();
        } catch (const std::exception& unforeseen) {
            reading.trouble = lab::Message {"desktop.trouble.unforeseen", {{"detail", unforeseen.what()}}};
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
