// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <string_view>

namespace lab {

/// Whether a state's law lets a module be exchanged by mail. "No" refuses a shipment, "unknown" holds it
/// until a supervisor signs the row.
enum class MailIn { Yes, No, Unknown };

std::string_view word(MailIn mailIn);
Expected<MailIn> parseMailIn(std::string_view word);

/// One version of a state's rule row.
struct JurisdictionRule {
    std::string state;
    int version = 1;
    Date effectiveFrom;
    int intervalDays; ///< from installation to expiry
    int graceDays; ///< from expiry to lockout
    int returnDays; ///< from expiry to the day the old module must be back
    MailIn mailIn = MailIn::Unknown;
    std::string citation;
    std::string confidence; ///< "high", "medium", "low", or "fictitious" in a training lab
    std::optional<std::string> signedBy; ///< staff who verified the row; nothing ships by an unsigned one
};

} // namespace lab
