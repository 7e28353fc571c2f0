// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/UpsDesk.h"
#include "carriers/ups/Options.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace carriers::sandbox {

/// A UPS stand-in over TLS on 127.0.0.1 and nowhere else, for training and tests: the same paths and JSON,
/// its own certificate, and faults on demand.
class UpsSandbox {
public:
    struct Options {
        int port = 0; ///< 0 for any that is free
        std::filesystem::path folder; ///< takes certificates and the client's secret
        std::string database; ///< a training lab's file or URL, whose parcels it takes over; empty for none
        std::vector<Fault> faults; ///< from the start; "down" and "wrong-certificate" work only so
        lab::Instant start {}; ///< its time at the start when no lab gives one
    };

    /// Listens when it returns; throws lab::Failure "sandbox.start" {port}.
    explicit UpsSandbox(const Options& options);
    ~UpsSandbox();

    int port() const;
    std::filesystem::path caFile() const;
    std::filesystem::path secretFile() const;
    std::string tokenUrl() const;
    std::string apiBase() const;
    UpsDesk& desk();

    /// What a training lab needs to speak to it, without a limit on its requests.
    ups::Options clientOptions() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace carriers::sandbox
