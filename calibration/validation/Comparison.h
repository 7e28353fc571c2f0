// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/Dynamic/Var.h>
#include <Poco/JSON/Object.h>

#include <string>
#include <vector>

namespace calibration {

/// One value that did not come out as expected.
struct Difference {
    std::string key; ///< the innermost key that holds it
    std::string path; ///< where it stands, e.g. "points[2].u_c"
    Poco::Dynamic::Var expected;
    Poco::Dynamic::Var got; ///< empty when it was not computed
};

/// Compares what a vector expects with what was computed, by the vector's tolerance: numbers within
/// max(absolute, relative·|expected|), everything else exactly. Keys that are not expected do not matter; one
/// that is expected and not computed differs, and so does a number without a tolerance.
std::vector<Difference> differences(const Poco::JSON::Object::Ptr& expected, const Poco::JSON::Object& got,
    const Poco::JSON::Object::Ptr& tolerance);

} // namespace calibration
