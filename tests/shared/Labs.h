// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/records/Staff.h"
#include "lab/store/Database.h"
#include "lab/training/TrainingLab.h"
#include "lab/values/Zone.h"
#include "tests/shared/TemporaryFolder.h"

#include <memory>

/// A small training lab in a folder of its own, with a clock that stands at nine in the morning.
struct SmallLab {
    /// With `server` the records are in that empty database.
    explicit SmallLab(
        int clients = 60, std::uint64_t seed = 7, const std::optional<lab::DatabaseUrl>& server = {})
        : arrivals(lab::makeTrainingLab(
            folder / "lab", {clients, 0, seed, lab::TrainingRequest::standardDay}, {}, server)
                       .value())
        , database(lab::Database::open(server.value_or(lab::DatabaseUrl::sqlite(file()))))
    {
    }

    std::filesystem::path file() const { return folder / "lab" / "lab.db"; }

    const lab::Arrival& arrival(lab::ReturnOutcome outcome) const
    {
        for (const auto& one : arrivals)
            if (one.outcome == outcome)
                return one;
        throw std::runtime_error("no such arrival was planted");
    }

    TemporaryFolder folder;
    lab::Zone zone = lab::Zone::find("America/New_York").value();
    lab::FixedClock clock {zone.at(lab::TrainingRequest::standardDay, 9)};
    std::vector<lab::Arrival> arrivals;
    std::unique_ptr<lab::Database> database;
    lab::SignedIn warehouse {{"staff-01", "Training Warehouse 1", lab::Role::Warehouse}, "dock-1"};
};
