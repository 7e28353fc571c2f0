// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/planning/PlanningSource.h"

#include <memory>

namespace carriers {
class CarrierLine;
}
namespace ui {
class Workstation;
}

namespace ui::desktop {

/// The real thing behind the planning screen: the lab's records, its carrier and its planner.
class LabPlanning : public PlanningSource {
public:
    explicit LabPlanning(Workstation& workstation);
    ~LabPlanning() override;

    std::optional<CurrentPlan> current() override;
    lab::Expected<void> planAgain() override;

private:
    Workstation& workstation_;
    std::unique_ptr<carriers::CarrierLine> line_; ///< opened when the carrier is first asked
};

} // namespace ui::desktop
