// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationRun.h"
#include "lab/records/Module.h"
#include "lab/records/ReferenceGas.h"
#include "lab/records/Staff.h"
#include "lab/store/LabIdentity.h"

#include <Poco/JSON/Object.h>

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
        double label = 0; ///< mg/L at 34 °C and 1013.25 hPa
        double expanded = 0; ///< U, mg/L
        double coverageFactor = 2;
        std::string certificate;
        std::string expires;
    };
    struct Reading {
        int number = 0;
        std::string kind;
        std::string lot;
        double value = 0; ///< mg/L, unrounded
    };

    std::string id;
    std::string lab;
    bool training = false; ///< of a training lab: worth nothing outside
    std::string issuedOn; ///< civil date in the lab's zone
    std::string issuedAt; ///< UTC
    std::string performedAt; ///< UTC, when the batch was loaded
    std::string run;
    std::string module;
    std::string variant;
    std::string firmware;
    std::string fixture;
    int dock = 0;
    std::string profile;
    std::string edition;
    double pressure = 0; ///< hPa, at the last shot
    double ambient = 0; ///< °C
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
};

/// Everything above; numbers as doubles that read back exactly. Written by lab::canonical it is what is
/// signed.
Poco::JSON::Object toJson(const Certificate& certificate);
/// Reads what `toJson` makes; throws lab::Failure "certificate.form".
Certificate certificateOf(const Poco::JSON::Object& json);

/// "FC-2026-00007": never used again, whatever becomes of the certificate.
std::string certificateId(lab::Date issuedOn, std::int64_t number);

} // namespace calibration
