// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/records/Kit.h"
#include "lab/values/EmailAddress.h"
#include "lab/values/Identifier.h"

#include <functional>
#include <string>
#include <string_view>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

class MailTransport;

/// What a client is told by mail.
enum class NoticeKind {
    Shipped,
    Impact, ///< readings of a module that the client had may have been wrong
    Recall, ///< the module in use is replaced at once
};

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

/// What became of the notices that waited.
struct NoticeCounts {
    int sent = 0;
    int bounced = 0; ///< the client's address takes no mail; the row says why
    int waiting = 0; ///< the mail host asks for another try later
};

/// Notices wait in the records from the moment that their cause is written, and are sent afterwards: none is
/// lost with a crash. One whose hand-over a crash cut off goes again under the same Message-ID.
class NoticeBox {
public:
    explicit NoticeBox(lab::Database& database)
        : database_(database)
    {
    }

    /// Inside Database::write, with its cause.
    void queue(const Notice& notice, lab::Instant at);

    /// Sends each waiting notice, oldest first, and writes down what became of it. Throws lab::Failure when
    /// the transport does; the notices that are not sent by then still wait.
    NoticeCounts send(MailTransport& transport, const lab::EmailAddress& from, const lab::Clock& clock,
        const NoticeWording& wording);

private:
    lab::Database& database_;
};

} // namespace logistics
