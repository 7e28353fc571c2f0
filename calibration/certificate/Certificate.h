// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationRun.h"
#include "lab/records/Module.h"
#include "lab/records/ReferenceGas.h"
#include "lab/records/Staff.h"
#include "lab/store/LabIdentity.h"

#include <Poco/JSON/Object.h>

#include <optional>
#include <string>
#include <vector>

namespace calibration {

/// What a calibration certificate says (ISO/IEC 17025:2017, 7.8.2 and 7.8.4): the one content of which the
/// canonical JSON is signed and the PDF is drawn.
struct Certificate {
    struct Person {
        std::string id;
        std::string name;
    };
    struct Gas {
        std::string lot;
        double label = 0; ///< mg/L, as certified
        double expanded = 0; ///< U, mg/L
        double coverageFactor = 2;
        std::string certificate;
        std::string expires;
        lab::GasKind kind = lab::GasKind::DryGas;
    };
    struct Reading {
        int number = 0;
        std::string kind;
        std::string lot;
        double value = 0; ///< mg/L, unrounded
    };

    struct Range {
        double least = 0;
        double most = 0;
    };
    /// What an amended certificate says of the one it takes the place of (ISO/IEC 17025:2017, 7.8.8).
    struct Amendment {
        std::string certificate;
        std::string sha256; ///< of its text
        std::string change; ///< what was changed, in words
    };

    std::string id;
    std::optional<Amendment> replaces;
    std::string lab;
    bool training = false; ///< of a training lab: worth nothing outside
    std::string issuedOn; ///< civil date in the lab's zone
    std::string issuedAt; ///< UTC
    std::string receivedOn; ///< civil date; empty when the module did not come in over the dock
    std::string performedAt; ///< UTC, when the batch was loaded
    std::string endedAt; ///< UTC
    std::string software; ///< that measured and computed
    std::string run;
    std::string module;
    std::string variant;
    std::string firmware;
    std::string fixture;
    int dock = 0;
    std::string profile;
    std::string edition;
    Range pressure; ///< hPa, over all shots
    Range ambient; ///< °C
    Range cell; ///< °C, in the module
    double birthGain = 0;
    double oldGain = 0;
    double newGain = 0;
    double coverage = 0.9545; ///< probability of U
    std::vector<PointResult> asFound;
    std::vector<PointResult> asLeft;
    std::vector<Gas> gases;
    std::vector<Reading> readings;
    Person technician;
    Person approver;
    std::string keyId;

    bool adjusted() const { return newGain != oldGain; }
    /// Found outside the tolerance: what the client read since the last good calibration is in question.
    bool foundOut() const;
};

/// Everything above; numbers as doubles that read back exactly. Written by lab::canonical it is what is
/// signed.
Poco::JSON::Object toJson(const Certificate& certificate);
/// Reads what `toJson` makes; throws lab::Failure "certificate.form".
Certificate certificateOf(const Poco::JSON::Object& json);

/// "FC-2026-00007": never used again, whatever becomes of the certificate.
std::string certificateId(lab::Date issuedOn, std::int64_t number);

} // namespace calibration
