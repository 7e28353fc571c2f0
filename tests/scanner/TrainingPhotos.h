// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/LabelPhoto.h"
#include "scanner/LabelWriter.h"

#include <set>
#include <string>
#include <vector>

/// A seeded training photo and what must be read in it, as "Code128 FX123456789".
struct TrainingPhoto {
    scanner::Frame frame;
    std::set<std::string> codes;
};

/// Turn about: a module's label, a parcel's, a box's, a module's beside a parcel's.
inline TrainingPhoto trainingPhoto(int seed)
{
    const auto serial = lab::ModuleSerial::numbered(seed * 7919 + 12'345);
    const auto number = lab::TrackingNumber::issued("999AA1", "03", seed * 104'729 % 10'000'000);
    const auto box = lab::BoxId::numbered(20'000 + seed);
    const auto zip = std::to_string(10'000 + seed * 37 % 89'999);
    scanner::ParcelLabel parcel {number, {zip}};
    parcel.shipFrom = {"CLIENT 004211", "12 VIRGINIA ST", "RENO NV 89501"};
    parcel.shipTo = {"FLEX-CAL LAB", "RETURNS DESK", "1 LAB WAY", "BOISE ID 83702"};

    std::vector<scanner::Frame> labels;
    std::set<std::string> codes;
    if (seed % 4 == 0 || seed % 4 == 3) {
        labels.push_back(scanner::drawModuleLabel(serial));
        codes.insert({"Code128 " + serial.text(), "DataMatrix " + serial.text()});
    }
    if (seed % 4 == 1 || seed % 4 == 3) {
        labels.push_back(scanner::drawParcelLabel(parcel));
        codes.insert({"Code128 " + number.text(), "Code128 420" + zip});
    }
    if (seed % 4 == 2) {
        labels.push_back(scanner::drawBoxLabel(box));
        codes.insert("Code128 " + box.text());
    }
    const auto conditions = scanner::PhotoConditions::moderate(static_cast<std::uint64_t>(seed));
    return {scanner::photograph(labels, conditions), codes};
}
