// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/TrainingLab.h"
#include "ui/day/DockPhotos.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ui {

class Workstation;

/// The dock of a training lab: opens one arrived box after another, photographs it, and knows which are still
/// closed, also in a later run of the program.
class OpenedBoxes {
public:
    struct Box {
        lab::Arrival arrival;
        std::vector<DockPhoto> photos; ///< in `photos/` beside the records
        std::vector<std::string> cards; ///< what the person at the dock scans after them, e.g. "DAMAGED"
    };

    explicit OpenedBoxes(Workstation& workstation);

    /// Refuses with "training.no-waiting" when every box has been opened, "training.only" in a live lab.
    lab::Expected<Box> openNext();

private:
    bool isOpened(const lab::Arrival& arrival) const;

    Workstation& workstation_;
    std::filesystem::path folder_;
    std::vector<lab::Arrival> arrivals_;
    std::size_t next_ = 0;
};

} // namespace ui
