// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/standards/StandardsSource.h"

namespace ui {
class Workstation;
}

namespace ui::desktop {

/// The real thing behind the standards screen: the lab's records, in the name of whoever works there.
class LabStandards : public StandardsSource {
public:
    explicit LabStandards(Workstation& workstation)
        : workstation_(workstation)
    {
    }

    StandardsLists lists() override;
    std::vector<lab::JurisdictionRule> history(const std::string& state) override;
    lab::Expected<void> addGas(const lab::ReferenceGas& gas) override;
    lab::Expected<void> retireGas(const std::string& lot, const std::string& why) override;
    lab::Expected<void> addInstrument(const lab::Equipment& equipment) override;
    lab::Expected<void> calibrated(
        const std::string& id, const lab::EquipmentCalibration& calibration) override;
    lab::Expected<void> retireInstrument(const std::string& id, const std::string& why) override;
    lab::Expected<void> signRule(const std::string& state, lab::MailIn mailIn) override;
    lab::Expected<void> confirmYear(int year) override;
    lab::Expected<void> except(lab::Date day, bool works, const std::string& note) override;
    lab::Expected<void> clearDay(lab::Date day) override;

private:
    Workstation& workstation_;
};

} // namespace ui::desktop
