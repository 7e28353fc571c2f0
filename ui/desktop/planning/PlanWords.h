// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/PlanStore.h"
#include "ui/desktop/planning/PlanningState.h"
#include "ui/text/Language.h"

#include <string>

namespace ui::desktop {

/// A line of the plan as a person reads it: one text for each column of the list.
struct PlanWords {
    std::string client;
    std::string state;
    std::string expiry;
    std::string ship; ///< empty without a day
    std::string service;
    std::string inHandBy;
    std::string late; ///< "0.3 %"
    std::string why; ///< in a few words

    /// Everything above in capitals, for finding a line by what is typed.
    std::string searched() const;
};

PlanWords wordsOf(const logistics::StoredLine& line, Language language);

/// "Tue 6 Oct": the full date without its year.
std::string dayWords(lab::Date date, Language language);

/// The whole sentence: day, service, arrival, cost, chance, and why it is this day or none.
std::string sentenceOf(const logistics::StoredLine& line, Language language);

/// A move that is considered: its price, whom it pushes away, and which keys do it.
std::string moveOf(const PlannedMove& move, Language language);

/// What not having a module in hand in time may cost: the chance times what follows; mills.
std::int64_t atStake(const logistics::StoredLine& line);

/// "$1 204.50"
std::string dollars(std::int64_t mills);

} // namespace ui::desktop
