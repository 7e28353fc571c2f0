// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/ModuleSerial.h"
#include "lab/values/TrackingNumber.h"

#include <filesystem>

/// A training lab with very many modules more, each on its way back in a kit of its own.
class BigLab {
public:
    /// `returns` false leaves out what only a receipt needs (parcels, ledger lines), which saves half the
    /// disk.
    BigLab(const std::filesystem::path& folder, int modules, bool returns);

    int modules() const { return modules_; }
    std::filesystem::path file() const { return folder_ / "lab.db"; }
    std::filesystem::path folder() const { return folder_; }

    static lab::ModuleSerial serial(int number) { return lab::ModuleSerial::numbered(number); }
    static lab::TrackingNumber outbound(int number) { return tracking("03", number); }
    static lab::TrackingNumber returning(int number) { return tracking("90", number); }

private:
    /// Ten million do not fit into the seven digits of one account.
    static lab::TrackingNumber tracking(const char* service, int number)
    {
        return lab::TrackingNumber::issued(
            number < 5'000'000 ? "BENCH1" : "BENCH2", service, number % 5'000'000);
    }
    void fill(bool returns) const;

    std::filesystem::path folder_;
    int modules_;
};
