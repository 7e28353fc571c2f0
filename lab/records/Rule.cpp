// SPDX-License-Identifier: MIT
#include "lab/records/Rule.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<MailIn, 3> mailIns {{{
        {MailIn::Yes, "yes"},
        {MailIn::No, "no"},
        {MailIn::Unknown, "unknown"},
    }}};

} // namespace

std::string_view word(MailIn mailIn) { return mailIns.word(mailIn); }
Expected<MailIn> parseMailIn(std::string_view text) { return mailIns.parse(text, "rule.mail-in"); }

} // namespace lab
