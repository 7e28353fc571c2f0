// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/sandbox/MailFault.h"

#include "lab/records/Words.h"

namespace logistics::sandbox {
namespace {

    constexpr lab::Words<MailFault, 8> faults {{{
        {MailFault::Down, "down"},
        {MailFault::Slow, "slow"},
        {MailFault::NoSuchUser, "no-such-user"},
        {MailFault::Greylist, "greylist"},
        {MailFault::RefuseContent, "refuse-content"},
        {MailFault::RefuseLogin, "refuse-login"},
        {MailFault::NoTls, "no-tls"},
        {MailFault::WrongCertificate, "wrong-certificate"},
    }}};

} // namespace

std::string_view word(MailFault fault) { return faults.word(fault); }

std::string mailFaultWords()
{
    std::string known;
    for (const auto& row : faults.rows)
        known += (known.empty() ? "" : ", ") + std::string(row.second);
    return known;
}

lab::Expected<MailFault> parseMailFault(std::string_view word)
{
    const auto fault = faults.parse(word, "sandbox.fault");
    if (!fault)
        return lab::refused("sandbox.fault", {{"text", lab::text::shown(word)}, {"known", mailFaultWords()}});
    return *fault;
}

} // namespace logistics::sandbox
