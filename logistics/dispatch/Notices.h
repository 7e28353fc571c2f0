// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/records/Kit.h"
#include "lab/values/Identifier.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace lab {
class Clock;
class Database;
}

namespace logistics {

/// What a client is told by mail.
enum class NoticeKind { Shipped };

std::string_view word(NoticeKind kind);

struct Notice {
    std::string id;
    lab::ClientId client;
    NoticeKind kind;
    std::string language;
    lab::KitId about;
};

/// A notice in words; `ui/text` finds them in the client's language.
struct NoticeText {
    std::string subject;
    std::string body;
};
using NoticeWording = std::function<NoticeText(const Notice&, const lab::Client&, const lab::Kit&)>;

/// Notices wait in the records from the moment that their cause is written, and are sent afterwards: none is
/// lost with a crash, and one that was sent is not sent again.
class NoticeBox {
public:
    explicit NoticeBox(lab::Database& database)
        : database_(database)
    {
    }

    /// Inside Database::write, with its cause.
    void queue(const Notice& notice, lab::Instant at);

    /// Writes each waiting notice as a message file `<id>.eml` into the outbox folder, whole or not at all, and
    /// returns how many. Throws lab::Failure "file.write".
    int sendToOutbox(const std::filesystem::path& outbox, const lab::Clock& clock, const NoticeWording& wording);

private:
    lab::Database& database_;
};

} // namespace logistics
