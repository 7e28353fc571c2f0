// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Message.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ui {

/// What a working day came to: the counts of `flexcal day --json`, and what its report draws.
struct DayResult {
    lab::Date day {2026, 10, 6};
    std::uint64_t seed = 1;

    // Pictures of the day's boxes
    int photos = 0;
    int unreadableOnPurpose = 0;
    int read = 0;
    int misread = 0;
    std::vector<std::string> unreadBoxes; ///< nothing could be read: they wait for a person with a keyboard

    std::map<std::string, int> received; ///< by outcome
    int parcelsTracked = 0;
    int trackingRequests = 0;
    std::map<std::string, int> parcelClasses;

    int modulesCalibrated = 0;
    int certified = 0;
    int retired = 0;
    int quarantined = 0;
    int shots = 0;
    /// One module's error of indication, as found and (when it was adjusted or confirmed) as left, mg/L.
    struct Errors {
        std::string module;
        double asFound = 0;
        double asLeft = 0;
        bool hasAsLeft = false;
        double tolerance = 0;
        std::string verdict;
    };
    std::vector<Errors> errors;
    std::vector<std::string> certificates; ///< PDF files

    int planClients = 0;
    int planLate = 0;
    std::int64_t planCostMills = 0;
    std::int64_t planLowerBoundMills = 0;
    bool planProved = false;
    /// Kits by ship day and service code.
    std::map<std::string, std::map<std::string, int>> planByDay;
    std::map<std::string, int> planReasons;

    int kits = 0;
    int labels = 0;
    int notices = 0;
    int noticesBounced = 0;

    std::int64_t journalEntries = 0;
    bool journalIntact = false;

    std::filesystem::path folder;
    std::vector<std::pair<std::string, double>> seconds; ///< by stage, in their order
    /// What an outside part failed at; the rest of the day went on without it.
    struct Trouble {
        std::string stage;
        lab::Message what;
    };
    std::vector<Trouble> troubles;
};

} // namespace ui
