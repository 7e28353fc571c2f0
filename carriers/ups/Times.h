// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <string_view>

namespace carriers::ups {

/// "20261006"; empty when it is no date.
std::optional<lab::Date> readDay(std::string_view text);

/// Seconds since midnight of "091519", "91519" (a leading zero lost) or "09:15:19".
std::optional<std::chrono::seconds> readTime(std::string_view text);

/// Minutes east of UTC of "-05:00" or "-04.00".
std::optional<std::chrono::minutes> readOffset(std::string_view text);

/// "-05:00"
std::string offsetText(std::chrono::minutes offset);

} // namespace carriers::ups
