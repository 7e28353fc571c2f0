// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/LabIdentity.h"
#include "lab/values/EmailAddress.h"
#include "lab/values/Expected.h"
#include "logistics/dispatch/mail/MailTransport.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lab {
class Settings;
}

namespace logistics {

/// How the connection to a mail host is kept private. Nothing is sent in the clear.
enum class MailSecurity {
    Tls, ///< from the first byte on, usually port 465 (RFC 8314)
    StartTls, ///< asked for before anything else is said, usually port 587 (RFC 3207)
};

/// How the mail host is reached, and as whom.
struct SmtpOptions {
    std::string host;
    int port = 465;
    MailSecurity security = MailSecurity::Tls;
    std::string user; ///< empty: without a login
    std::string password;
    std::filesystem::path caFile; ///< the only certificates trusted; empty for the system's
    std::chrono::milliseconds limit = std::chrono::seconds(30); ///< of one message, however slowly bytes come
};

/// From `mail.*`. Refuses with "mail.unset" {setting}, with "mail.training-host" {host} a training lab whose
/// host is not this computer, with "mail.live-host" {host} a live lab whose host is, and as
/// lab::readSecretFile does.
lab::Expected<SmtpOptions> smtpOptionsFrom(const lab::Settings& settings, lab::LabKind kind);

/// A mail host over SMTP with verified TLS. One thread at a time.
class SmtpHost : public MailTransport {
public:
    explicit SmtpHost(SmtpOptions options);
    ~SmtpHost() override;

    /// Throws lab::Failure "mail.unreachable", "mail.slow", "mail.certificate", "mail.no-tls", "mail.login"
    /// and "mail.refused" {host, said}.
    Handover send(const Mail& mail) override;

private:
    class Talk;
    std::unique_ptr<Talk> talk_;
};

} // namespace logistics
