// SPDX-License-Identifier: MIT
#include "lab/training/TrainingRules.h"

#include <array>

namespace lab {
namespace {

    // Every number here is made up for training; what the law says stands in signed rows of a live lab.
    constexpr std::array states = {
        TrainingState {"OH", "America/New_York", "Dayton", "45402", 60, 7, 10, MailIn::Yes, 250},
        TrainingState {"TX", "America/Chicago", "Austin", "78701", 60, 5, 10, MailIn::Yes, 200},
        TrainingState {"GA", "America/New_York", "Macon", "31201", 30, 5, 7, MailIn::Yes, 150},
        TrainingState {"WA", "America/Los_Angeles", "Spokane", "99201", 65, 5, 10, MailIn::Yes, 120},
        TrainingState {"MN", "America/Chicago", "Duluth", "55802", 60, 7, 10, MailIn::Yes, 100},
        TrainingState {"NE", "America/Chicago", "Omaha", "68102", 30, 5, 7, MailIn::Yes, 80},
        TrainingState {"KY", "America/New_York", "Lexington", "40507", 30, 5, 7, MailIn::Yes, 60},
        TrainingState {"AZ", "America/Phoenix", "Tucson", "85701", 60, 5, 10, MailIn::Yes, 40},
        TrainingState {"AL", "America/Chicago", "Mobile", "36602", 25, 5, 7, MailIn::No, 0},
        TrainingState {"VA", "America/New_York", "Norfolk", "23510", 30, 5, 7, MailIn::Unknown, 0},
    };

} // namespace

std::span<const TrainingState> trainingStates() { return states; }

std::vector<JurisdictionRule> trainingRules(std::string_view supervisor)
{
    std::vector<JurisdictionRule> rules;
    for (const auto& state : states)
        rules.push_back({std::string(state.code), 1, Date(2024, 1, 1), state.intervalDays, state.graceDays,
            state.returnDays, state.mailIn, "fictitious, for training only", "fictitious",
            state.mailIn == MailIn::Unknown ? std::nullopt : std::optional(std::string(supervisor))});
    return rules;
}

std::vector<TariffRow> trainingTariff()
{
    constexpr Date from(2024, 1, 1);
    return {{"03", "", from, 10'540}, {"12", "", from, 16'210}, {"02", "", from, 21'380},
        {"01", "", from, 38'900}};
}

} // namespace lab
