// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/EmailAddress.h"

#include <string>

namespace logistics {

/// One message to one person, as plain text.
struct Mail {
    std::string id; ///< its own for ever: a message sent twice after a crash can be told by it
    lab::EmailAddress from;
    lab::EmailAddress to;
    std::string subject; ///< UTF-8
    std::string body; ///< UTF-8
    lab::Instant at;
};

/// The message as it travels and as an .eml file holds it (RFC 5322), lines ended by CR LF.
std::string messageText(const Mail& mail);

} // namespace logistics
