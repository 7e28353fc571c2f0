// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Profile.h"
#include "lab/values/Expected.h"

#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// A profile as a file says it: one JSON object, every key once, units in the keys' names. The files in
/// calibration/profiles are examples.
///
/// Refuses with "profile.form" (no such object), "profile.key-missing", "profile.key-unknown",
/// "profile.value" (not of the key's kind or outside its range, which is given), "profile.levels" (levels do
/// not ascend, or the one that adjusts is none of them) and "profile.order" (of two limits the first exceeds
/// the second).
lab::Expected<Profile> readProfile(std::string_view text);

/// The same as one canonical text, so that two profiles are equal when their texts are.
std::string profileText(const Profile& profile);

/// What came with the program, also editions of before, which runs on record name; of one name the later
/// edition comes later.
const std::vector<Profile>& shippedProfiles();

} // namespace calibration
