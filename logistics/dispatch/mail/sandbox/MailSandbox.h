// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/dispatch/mail/SmtpHost.h"
#include "logistics/dispatch/mail/sandbox/MailFault.h"

#include <filesystem>
#include <memory>
#include <set>

namespace logistics::sandbox {

/// A mail host on loopback for training and tests: SMTP over TLS (RFC 5321, 3207, 4954), which writes every
/// message it takes as `<id>.eml` into a folder before it says so. A message that comes again replaces the
/// first.
class MailSandbox {
public:
    struct Options {
        int port = 0; ///< 0 for any that is free
        MailSecurity security = MailSecurity::Tls;
        std::filesystem::path outbox;
        std::filesystem::path folder; ///< for its certificates and the login's password
        std::set<MailFault> faults;
    };
    static constexpr const char* user = "lab";

    /// Throws lab::Failure "sandbox.start" {port}, "sandbox.certificate", "file.write".
    explicit MailSandbox(const Options& options);
    ~MailSandbox();

    int port() const;
    std::filesystem::path caFile() const;
    std::filesystem::path passwordFile() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace logistics::sandbox
