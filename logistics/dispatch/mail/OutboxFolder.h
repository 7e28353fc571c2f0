// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/dispatch/mail/MailTransport.h"

#include <filesystem>

namespace logistics {

/// Writes each message as `<id>.eml` into a folder, whole or not at all: for a lab without a mail host.
class OutboxFolder : public MailTransport {
public:
    /// Makes the folder when it is not there; throws lab::Failure "file.write".
    explicit OutboxFolder(std::filesystem::path folder);

    /// Throws lab::Failure "file.write".
    Handover send(const Mail& mail) override;

private:
    std::filesystem::path folder_;
};

} // namespace logistics
