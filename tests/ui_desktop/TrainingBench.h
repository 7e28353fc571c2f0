// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/simulator/BenchProcess.h"
#include "lab/store/Database.h"
#include "lab/store/ModuleStore.h"
#include "lab/training/TrainingLab.h"
#include "tests/shared/TemporaryFolder.h"
#include "ui/Workstation.h"
#include "ui/desktop/bench/LabBench.h"

namespace tests {

/// A training lab with three modules at the bench, and a bench in fast time.
struct TrainingBench {
    TemporaryFolder folder;
    std::filesystem::path lab = folder / "lab";
    bool made = lab::makeTrainingLab(lab, {60, 0, 7, lab::TrainingRequest::standardDay}).has_value();
    calibration::BenchProcess process {FLEXCAL_PROGRAM, {"--fast", "--lab", lab.string()}};
    std::unique_ptr<ui::Workstation> workstation = open();
    ui::desktop::LabBench source {*workstation};

    TrainingBench()
    {
        auto& database = workstation->database();
        database.write([&] {
            for (int i = 1; i <= 3; ++i)
                lab::ModuleStore(database).add({lab::ModuleSerial::numbered(95'000'000 + i), "FC-100",
                    "4.2.0", lab::ModuleState::Received, lab::Place::cart("B", i), {}, {}, {}, 1});
        });
    }

    std::unique_ptr<ui::Workstation> open() const
    {
        const auto settings = lab::Settings().with({"database.url=sqlite:" + (lab / "lab.db").string(),
            "bench.1.address=" + calibration::BenchAddress::loopback(process.port()).text()});
        return ui::Workstation::open(*settings, FLEXCAL_PROGRAM).value();
    }
};

} // namespace tests
