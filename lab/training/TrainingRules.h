// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Rule.h"
#include "lab/store/TariffStore.h"

#include <span>
#include <string_view>
#include <vector>

namespace lab {

/// A state in a training lab: real name and zone, fictitious rule.
struct TrainingState {
    std::string_view code;
    std::string_view zone;
    std::string_view city;
    std::string_view postal;
    int intervalDays;
    int graceDays;
    int returnDays;
    MailIn mailIn;
    int share; ///< of the clients, per thousand; 0 where one client in a hundred is placed by number
};

std::span<const TrainingState> trainingStates();

/// The rule rows, signed by that supervisor where mail is allowed; marked as fictitious.
std::vector<JurisdictionRule> trainingRules(std::string_view supervisor);

/// The carrier's prices in a training lab: one for each service, everywhere; made up as well.
std::vector<TariffRow> trainingTariff();

} // namespace lab
