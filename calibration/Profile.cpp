// SPDX-License-Identifier: MIT
#include "calibration/Profile.h"

#include "calibration/ProfileText.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <algorithm>

namespace calibration {

lab::BrAC Profile::tolerance(lab::BrAC reference) const
{
    return std::max(toleranceAbsolute, reference * (tolerancePercent / 100));
}

lab::BrAC Profile::linearity(lab::BrAC reference) const
{
    return std::max(linearityAbsolute, reference * (linearityPercent / 100));
}

lab::Expected<Profile> Profile::named(std::string_view name)
{
    const auto& all = shippedProfiles();
    const auto found = std::ranges::find(all.rbegin(), all.rend(), name, &Profile::name);
    if (found == all.rend())
        return lab::refused("profile.unknown", {{"text", lab::text::shown(name)}});
    return *found;
}

} // namespace calibration
