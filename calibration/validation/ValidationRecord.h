// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/validation/Validation.h"
#include "lab/values/Date.h"

#include <filesystem>
#include <string>

namespace calibration {

/// What ran the vectors: the program and the machine under it.
struct ValidatedMachine {
    std::string version; ///< of the program
    std::string
        programHash; ///< SHA-256 of the program's file, so that the record holds for these bytes alone
    std::string compiler;
    std::string libraries; ///< those whose mathematics is used, with their versions
    std::string host;
    std::string system;
    std::string processor;

    /// This process, on this machine.
    static ValidatedMachine here(const std::string& version);
};

/// The lab's record that the software was validated: what ran, where, when, and what came out.
struct ValidationRecord {
    Validation validation;
    ValidatedMachine machine;
    lab::Instant at;
    std::string folder;
};

Poco::JSON::Object toJson(const ValidationRecord& record);
/// For the lab's file of records; ends with the SHA-256 of its JSON. The same record makes the same bytes.
std::string validationPdf(const ValidationRecord& record, const std::string& jsonHash);

/// Where a record was kept.
struct KeptRecord {
    std::filesystem::path json;
    std::filesystem::path pdf;
    std::string sha256; ///< of the JSON
};

/// Keeps it as `validation-<time>.json` and `.pdf`. Throws lab::Failure "file.write".
KeptRecord keep(const ValidationRecord& record, const std::filesystem::path& folder);

} // namespace calibration
