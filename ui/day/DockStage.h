// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/training/TrainingLab.h"
#include "logistics/returns/ReturnsDesk.h"
#include "scanner/Label.h"
#include "ui/day/DayResult.h"
#include "ui/day/DockPhotos.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace scanner {
class LabelParser;
}

namespace ui {

/// The morning at the dock: every box is photographed, its pictures are read by two decoders side by side, and
/// what was read goes to the returns desk in the order of the boxes. A box whose pictures do not tell all its
/// codes is left for a person.
class DockStage {
public:
    using Progress = std::function<void(int done)>;

    DockStage(lab::Database& database, const std::vector<lab::Arrival>& arrivals, std::uint64_t seed,
        std::filesystem::path folder, std::filesystem::path program);

    void photograph(const Progress& progress);
    void read(const scanner::LabelParser& parser, DayResult& result, const Progress& progress);
    void receive(logistics::ReturnsDesk& desk, const scanner::LabelParser& parser, lab::FixedClock& clock,
        DayResult& result, const Progress& progress);

    int boxes() const { return static_cast<int>(arrivals_.size()); }

private:
    struct Box {
        std::vector<DockPhoto> photos;
        bool unreadableOnPurpose = false;
        /// What the decoder made of each photo.
        std::vector<std::vector<scanner::Label>> labels;
        bool complete = false;
    };
    bool spoiled(std::size_t index) const;

    lab::Database& database_;
    const std::vector<lab::Arrival>& arrivals_;
    std::uint64_t seed_;
    std::filesystem::path folder_;
    std::filesystem::path program_;
    std::vector<Box> boxes_;
};

} // namespace ui
