// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/dispatch/mail/sandbox/MailFault.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/StreamSocket.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace logistics::sandbox {

/// What every conversation of a mail sandbox needs.
struct SmtpRules {
    std::filesystem::path outbox;
    std::set<MailFault> faults;
    std::string user;
    std::string password;
    Poco::Net::Context::Ptr startTls; ///< null when the connection is under TLS from its first byte
};

/// One client's conversation with the mail sandbox, from greeting to good-bye.
class SmtpSession {
public:
    SmtpSession(Poco::Net::StreamSocket socket, const SmtpRules& rules);

    /// Until the client says QUIT or goes. Throws Poco::Exception when the connection breaks.
    void run();

private:
    bool obey(std::string_view line);
    void hello();
    void login(std::string_view argument);
    void startTls();
    void recipient();
    void takeContent();

    void say(const std::string& line);
    bool hear(std::string& line);
    bool has(MailFault fault) const { return rules_.faults.contains(fault); }

    Poco::Net::StreamSocket socket_;
    const SmtpRules& rules_;
    std::string heard_; ///< bytes that came and no line yet
    bool secure_;
    bool greeted_ = false;
    bool recipient_ = false;
};

} // namespace logistics::sandbox
