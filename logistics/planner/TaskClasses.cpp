// SPDX-License-Identifier: MIT
#include "logistics/planner/TaskClasses.h"

#include "logistics/planner/HandOut.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace logistics {
namespace {

    constexpr int installDays = 5; // the module may go in this long before the old one expires

    /// What makes two clients the same to the plan.
    struct Key {
        int kind;
        int lane;
        int expiry;
        int graceDays;
        int notBefore;
        int pinnedTo;
        int plannedFor;
        bool frozen;

        auto operator<=>(const Key&) const = default;
    };

    constexpr int noDay = -1'000'000;

    class Classifier {
    public:
        explicit Classifier(const PlanningTask& task)
            : task_(task)
            , result_ {{}, {}, {}, {}, Pricing(task.calendar, task.today, task.days, task.rates), {}}
        {
        }

        TaskClasses run()
        {
            auto& problem = result_.problem;
            problem.days = task_.days;
            addLots();
            result_.classOf.reserve(task_.demands.size());
            result_.refused.assign(task_.demands.size(), std::nullopt);
            for (std::size_t index = 0; index < task_.demands.size(); ++index)
                result_.classOf.push_back(classify(index));
            problem.kinds = static_cast<int>(kinds_.size());
            limitPacking();
            countPlannedBefore();
            return std::move(result_);
        }

    private:
        int dayOf(lab::Date date) const { return date.daysSince(task_.today); }
        int dayOf(const std::optional<lab::Date>& date) const { return date ? dayOf(*date) : noDay; }

        int kindOf(const std::string& variant, const std::string& firmware)
        {
            return kinds_.try_emplace({variant, firmware}, static_cast<int>(kinds_.size())).first->second;
        }

        /// A limit that nothing can reach is left out: without one the plan is a plain network.
        void limitPacking()
        {
            auto& problem = result_.problem;
            std::vector<std::int64_t> room;
            for (int day = 0; day < task_.days; ++day)
                room.push_back(task_.roomOn(task_.today.plusDays(day)));
            if (problem.clients() > *std::ranges::min_element(room))
                problem.packing = std::move(room);
        }

        void countPlannedBefore()
        {
            auto& problem = result_.problem;
            std::vector<std::int64_t> kits(static_cast<std::size_t>(problem.kinds * task_.days), 0);
            bool any = false;
            for (std::size_t index = 0; index < task_.demands.size(); ++index) {
                const auto& demand = task_.demands[index];
                const int day = dayOf(demand.plannedFor);
                if (result_.classOf[index] == notServed || day < 0 || day >= task_.days)
                    continue;
                ++kits[static_cast<std::size_t>(kindOf(demand.variant, demand.firmware) * task_.days + day)];
                any = true;
            }
            if (any)
                problem.plannedBefore = std::move(kits);
        }

        void addLots()
        {
            for (const auto& lot : task_.supply)
                if (lot.modules > 0)
                    result_.problem.lots.push_back({kindOf(lot.variant, lot.firmware),
                        std::max(0, dayOf(lot.from)), dayOf(lot.until), lot.modules, task_.rates.stockDay});
        }

        int laneOf(const std::string& postal)
        {
            const auto [place, isNew] = lanes_.try_emplace(postal, static_cast<int>(terms_.size()));
            if (isNew)
                terms_.push_back(&result_.lanes.emplace(postal, termsOf(postal)).first->second);
            return place->second;
        }

        LaneTerms termsOf(const std::string& postal) const
        {
            LaneTerms terms;
            for (const auto service : allServices) {
                const auto at = static_cast<std::size_t>(service);
                terms.scheduledDays[at] = task_.transit.days(postal, service);
                terms.freightMills[at] = task_.tariff.mills(postal, service);
                terms.chances[at] = scheduledChances(terms.scheduledDays[at], service);
                terms.ownParcels[at] = task_.ownTransit.parcels(postal, service);
                for (int day = 0; terms.ownParcels[at] > 0 && day < task_.days; ++day)
                    terms.chancesByDay[at].push_back(task_.ownTransit.chances(
                        postal, service, task_.today.plusDays(day), terms.chances[at]));
            }
            return terms;
        }

        std::uint32_t classify(std::size_t index)
        {
            const auto& demand = task_.demands[index];
            if (demand.noShipment)
                return notServed;
            if (task_.perDay <= 0 && task_.roomByDay.empty())
                return refuse(index, NoShipment::NoCapacity);
            const Key key {kindOf(demand.variant, demand.firmware), laneOf(demand.postal),
                dayOf(demand.expiry), demand.graceDays, dayOf(demand.notBefore), dayOf(demand.pinnedTo),
                dayOf(demand.plannedFor), demand.frozen};
            const auto [place, isNew] = classes_.try_emplace(key, notServed);
            if (isNew)
                place->second = newClass(key, demand, index);
            if (place->second == notServed)
                return refuse(index, whyNot(*terms_[static_cast<std::size_t>(key.lane)]));
            ++result_.problem.classes[place->second].clients;
            return place->second;
        }

        std::uint32_t refuse(std::size_t index, NoShipment why)
        {
            result_.refused[index] = why;
            return notServed;
        }

        static NoShipment whyNot(const LaneTerms& lane)
        {
            const bool priced = std::ranges::any_of(lane.freightMills, [](auto mills) { return mills >= 0; });
            return priced ? NoShipment::CalendarMissing : NoShipment::NoTariff;
        }

        std::uint32_t newClass(const Key& key, const Demand& demand, std::size_t index)
        {
            auto& problem = result_.problem;
            const auto first = problem.choices.size();
            result_.pricing.addChoices(*terms_[static_cast<std::size_t>(key.lane)],
                TaskClasses::clientOf(task_, demand), problem.choices);
            charge(key, first);
            if (problem.choices.size() == first)
                return notServed;
            problem.classes.push_back({key.kind, 0, first, problem.choices.size()});
            result_.example.push_back(index);
            return static_cast<std::uint32_t>(problem.classes.size() - 1);
        }

        /// The price of leaving a pin or the plan before; a frozen line has no other day.
        void charge(const Key& key, std::size_t first)
        {
            auto& choices = result_.problem.choices;
            const auto begin = choices.begin() + static_cast<std::ptrdiff_t>(first);
            if (key.frozen) {
                const auto kept = std::find_if(begin, choices.end(),
                    [&](const ShipChoice& choice) { return choice.day == key.plannedFor; });
                if (kept != choices.end()) {
                    const auto only = *kept;
                    choices.erase(begin, choices.end());
                    choices.push_back(only);
                    return;
                }
            }
            for (auto choice = begin; choice != choices.end(); ++choice) {
                if (key.pinnedTo != noDay && choice->day != key.pinnedTo)
                    choice->costMills += task_.rates.offPin;
                else if (key.plannedFor != noDay && choice->day != key.plannedFor)
                    choice->costMills += task_.rates.moved;
            }
        }

        const PlanningTask& task_;
        TaskClasses result_;
        std::map<std::pair<std::string, std::string>, int> kinds_;
        std::map<std::string, int> lanes_;
        std::vector<const LaneTerms*> terms_; ///< in `result_.lanes`, whose places stand still
        std::map<Key, std::uint32_t> classes_;
    };

} // namespace

ClientTerms TaskClasses::clientOf(const PlanningTask& task, const Demand& demand)
{
    return {demand.expiry.daysSince(task.today), demand.graceDays, installDays,
        demand.notBefore ? demand.notBefore->daysSince(task.today) : 0};
}

TaskClasses classify(const PlanningTask& task) { return Classifier(task).run(); }

} // namespace logistics
