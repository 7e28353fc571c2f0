// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/ShipmentDesk.h"
#include "ui/desktop/packing/PackingSource.h"

#include <memory>

namespace carriers {
class CarrierLine;
}
namespace ui {
class Workstation;
}

namespace ui::desktop {

/// The real thing behind the packing screen: the lab's records, its carrier, and whoever packs.
class LabPacking : public PackingSource {
public:
    explicit LabPacking(Workstation& workstation);
    ~LabPacking() override;

    PackingQueue queue() override;
    lab::Expected<logistics::Picking> pick() override;
    lab::Expected<logistics::PackingJob> begin(const lab::ClientId& client) override;
    std::optional<lab::ClientId> clientOf(const std::string& scan) override;
    PackingScan scan(logistics::PackingJob job, const std::string& scan) override;
    lab::Expected<lab::KitId> voidLabels(const lab::ClientId& client) override;
    lab::Expected<std::vector<std::filesystem::path>> printAgain(const lab::KitId& kit) override;

private:
    struct Carrier;
    lab::Date today() const;
    lab::Expected<carriers::ShipmentDesk*> labels();
    lab::Expected<logistics::PackingBench> bench();

    Workstation& workstation_;
    std::unique_ptr<Carrier> carrier_; ///< opened when a label is first wanted
};

} // namespace ui::desktop
