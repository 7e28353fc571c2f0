// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Equipment.h"
#include "lab/records/ReferenceGas.h"
#include "lab/records/Rule.h"
#include "logistics/rules/CarrierCalendar.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ui::desktop {

/// What the lab measures with and what it decides by.
struct StandardsLists {
    lab::Date today {2000, 1, 1};
    std::vector<lab::ReferenceGas> gas;
    std::vector<lab::Equipment> equipment;
    std::vector<lab::JurisdictionRule> rules; ///< every state's newest version
    std::map<std::string, int> clients; ///< by governing state
    std::vector<logistics::CarrierException> days; ///< of this year and the next that differ from plain weeks
    std::set<int> years; ///< of the carrier's calendar that somebody compared
};

/// What the standards screen asks of the lab. A background thread; throws lab::Failure when the records fail.
class StandardsSource {
public:
    virtual ~StandardsSource() = default;

    virtual StandardsLists lists() = 0;
    /// Every version of a state's row, the newest first.
    virtual std::vector<lab::JurisdictionRule> history(const std::string& state) = 0;
    virtual lab::Expected<void> addGas(const lab::ReferenceGas& gas) = 0;
    virtual lab::Expected<void> retireGas(const std::string& lot, const std::string& why) = 0;
    virtual lab::Expected<void> addInstrument(const lab::Equipment& equipment) = 0;
    virtual lab::Expected<void> calibrated(
        const std::string& id, const lab::EquipmentCalibration& calibration) = 0;
    virtual lab::Expected<void> retireInstrument(const std::string& id, const std::string& why) = 0;
    virtual lab::Expected<void> signRule(const std::string& state, lab::MailIn mailIn) = 0;
    virtual lab::Expected<void> confirmYear(int year) = 0;
    virtual lab::Expected<void> except(lab::Date day, bool works, const std::string& note) = 0;
    virtual lab::Expected<void> clearDay(lab::Date day) = 0;
};

} // namespace ui::desktop
