// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/OutboxFolder.h"

#include "lab/AtomicFile.h"
#include "lab/values/Failure.h"
#include "logistics/dispatch/mail/Mail.h"

namespace logistics {

OutboxFolder::OutboxFolder(std::filesystem::path folder)
    : folder_(std::move(folder))
{
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error)
        throw lab::Failure({"file.write", {{"file", folder_.string()}}}, error.message());
}

Handover OutboxFolder::send(const Mail& mail)
{
    lab::writeAtomically(folder_ / (mail.id + ".eml"), messageText(mail));
    return {};
}

} // namespace logistics
