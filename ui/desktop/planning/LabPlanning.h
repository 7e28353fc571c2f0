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
    lab::Expected<MovePreview> preview(const lab::ClientId& client, lab::Date day) override;
    lab::Expected<void> pin(const lab::ClientId& client, const std::optional<lab::Date>& day) override;
    lab::Expected<HoldOutlook> holdOutlook() override;

private:
    lab::Date today() const;
    /// What there is to plan now, with the carrier's transit times; they are asked for once a day.
    lab::Expected<logistics::PlanningTask> task();
    lab::Expected<void> adopt(const logistics::PlanningTask& task, const lab::SignedIn& planner);

    Workstation& workstation_;
    std::unique_ptr<carriers::CarrierLine> line_; ///< opened when the carrier is first asked
    std::optional<std::pair<lab::Date, logistics::TransitTable>> transit_; ///< of that day
};

} // namespace ui::desktop
