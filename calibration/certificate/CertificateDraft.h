// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationRun.h"
#include "calibration/certificate/Certificate.h"

namespace lab {
class Database;
}

namespace calibration {

/// A certificate from the records of a proposed run: everything but its id, key and dates of issue.
/// Throws lab::Failure "store.record" when what the run refers to is not there.
Certificate draftCertificate(lab::Database& database, const lab::LabIdentity& identity,
    const CalibrationRun& run, const lab::Staff& approver);

} // namespace calibration
