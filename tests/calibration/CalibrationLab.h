// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/BatchRunner.h"
#include "calibration/bench/ModbusBench.h"
#include "calibration/simulator/SimulatorServer.h"
#include "lab/store/GasStore.h"
#include "lab/store/ModuleStore.h"
#include "tests/shared/Labs.h"

#include <memory>
#include <string>
#include <vector>

/// A small training lab with received modules, and its people at the bench.
struct CalibrationLab : SmallLab {
    explicit CalibrationLab(int modules = 16)
        : SmallLab(20)
    {
        database->write([&] {
            lab::ModuleStore store(*database);
            for (int i = 0; i < modules; ++i) {
                serials.push_back(lab::ModuleSerial::numbered(95'000'000 + i * 7919));
                store.add({serials.back(), "FC-100", "4.2.0", lab::ModuleState::Received,
                    lab::Place::cart("B", i + 1), {}, {}, {}, 1});
            }
        });
    }

    calibration::SimulatorOptions bench(const std::vector<std::string>& faults = {}, bool fast = true) const
    {
        calibration::SimulatorOptions options;
        options.fastTime = fast;
        options.lots = lab::GasStore(*database).all();
        for (const auto& fault : faults)
            options.faults.push_back(calibration::Fault::parse(fault).value());
        return options;
    }

    calibration::BatchRunner::Options options(const char* profile = "standard") const
    {
        return {"1", calibration::Profile::named(profile).value(), lab::GasStore(*database).all(), technician,
            supervisor, folder / "lab", {}};
    }

    lab::Module module(const lab::ModuleSerial& serial) const
    {
        return lab::ModuleStore(*database).find(serial).value();
    }

    std::vector<lab::ModuleSerial> serials;
    lab::SignedIn technician {{"staff-11", "Training Technician 1", lab::Role::Technician}, "bench-1"};
    lab::SignedIn supervisor {{"staff-31", "Training Supervisor", lab::Role::Supervisor}, "bench-1"};
};

/// A training bench in this process, and the workstation's side of it.
struct ServedBench {
    explicit ServedBench(const calibration::SimulatorOptions& options)
        : server(std::make_unique<calibration::SimulatorServer>(options, 0))
        , bench(calibration::BenchAddress::loopback(server->port()))
    {
    }

    std::unique_ptr<calibration::SimulatorServer> server;
    calibration::ModbusBench bench;
};
