// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Message.h"
#include "ui/desktop/planning/PlanningSource.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// One day of the board over the lines.
struct PlanDay {
    lab::Date day;
    bool open = true; ///< the carrier picks up
    int kits = 0;
    int shipped = 0; ///< of those
    std::array<int, logistics::allServices.size()> byService {}; ///< in the services' order
    int room = 0; ///< kits that the packing bench closes
    std::int64_t moreSaves = 0; ///< mills that one more place or module would save; 0: nothing waits for one

    /// How firm the day is.
    enum class Zone {
        Free, ///< nothing is planned on it
        Slushy, ///< its lines may move, each for a small price
        Frozen, ///< labels are printed
    };
    Zone zone = Zone::Free;
};

/// A line on its way to another day: shown with its price before anything is done.
struct PlannedMove {
    lab::ClientId client;
    lab::Date from;
    lab::Date to;
    bool asking = true; ///< the price is not known yet
    std::optional<MovePreview> preview {};
    std::optional<lab::Message> refusal {};
};

/// Everything the planning screen shows, as one value.
struct PlanningState {
    bool known = false; ///< false until the plan was read once
    bool planning = false;
    std::optional<CurrentPlan> plan; ///< none when nobody has planned yet
    std::vector<PlanDay> days; ///< from the plan's first day on
    /// Places in plan->lines: who will not have a module in hand one day before expiry, surely or with a
    /// chance that is worth a look; the most pressing first.
    std::vector<std::size_t> atRisk;
    std::map<std::string, int> held; ///< clients that get none, by the code of the reason
    int late = 0;
    std::optional<PlannedMove> move;
    std::optional<HoldOutlook> outlook; ///< none while nobody is held
    bool showsChanges = false; ///< what changed from the plan before, instead of the lines

    std::string filter;
    std::vector<std::size_t> shown; ///< places in plan->lines that the filter leaves

    struct Trouble {
        lab::Message message;
        lab::Instant since;
    };
    std::optional<Trouble> trouble;

    const logistics::StoredLine& line(std::size_t place) const { return plan->lines.at(place); }
};

} // namespace ui::desktop
