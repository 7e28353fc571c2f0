// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <string>
#include <string_view>

namespace logistics::sandbox {

/// What a mail host can do wrong.
enum class MailFault {
    Down, ///< the port refuses
    Slow, ///< a byte of an answer every tenth of a second
    NoSuchUser, ///< 550 to every recipient
    Greylist, ///< 451 to every recipient
    RefuseContent, ///< 554 to every message
    RefuseLogin, ///< 535 to every login
    NoTls, ///< STARTTLS is not offered
    WrongCertificate, ///< for another host
};

std::string_view word(MailFault fault);
/// Refuses with "sandbox.fault" {text, known}.
lab::Expected<MailFault> parseMailFault(std::string_view word);
/// "down, slow, …", for help texts.
std::string mailFaultWords();

} // namespace logistics::sandbox
