// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/TrainingLab.h"
#include "ui/day/DayResult.h"
#include "ui/text/Language.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ui {

/// What working day is wanted. The same request gives the same outcomes, verdicts, certificate values and
/// plan.
struct DayRequest {
    lab::TrainingRequest lab;
    std::filesystem::path folder; ///< made by the day; must not hold a lab yet
    /// What the carrier, the bench and the mail host are to do wrong, by the sandboxes' own names: to see a
    /// day with trouble.
    std::vector<std::string> carrierFaults;
    std::vector<std::string> benchFaults;
    std::vector<std::string> mailFaults;
};

/// What the day tells while it works.
struct DayProgress {
    std::string
        stage; ///< "lab", "photos", "read", "receive", "track", "calibrate", "plan", "ship", "mail", "report"
    int done = 0;
    int of = 0; ///< 0 when it is not known
    bool finished = false;
};

/// A whole working day of a training lab with real parts on loopback: pictures of the day's boxes are read
/// and taken in, parcels are asked for over TLS, modules are calibrated over Modbus and certified, the next
/// month is planned, and what is due today is packed, labelled and announced. Carrier and bench are processes
/// of their own that end with it.
///
/// When an outside part fails, the rest goes on and the report says so. Blocks until done.
class WorkingDay {
public:
    /// `program` is the path of `flexcal`.
    WorkingDay(DayRequest request, std::filesystem::path program, Language language,
        std::function<void(const DayProgress&)> progress);
    ~WorkingDay();

    /// Refuses as lab::makeTrainingLab does. Throws lab::Failure when the lab cannot be made or the report
    /// not be written.
    lab::Expected<DayResult> run();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace ui
