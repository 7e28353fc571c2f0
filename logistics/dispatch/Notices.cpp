// SPDX-License-Identifier: MIT
#include "logistics/dispatch/Notices.h"

#include "lab/Clock.h"
#include "lab/records/Words.h"
#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"

#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MailRecipient.h>
#include <Poco/Timestamp.h>

#include <cassert>
#include <fstream>

namespace logistics {
namespace {

    constexpr lab::Words<NoticeKind, 1> kinds {{{
        {NoticeKind::Shipped, "shipped"},
    }}};

    constexpr auto sender = "FLEX-Cal lab <lab@example.invalid>";

    void writeMessage(const std::filesystem::path& file, const lab::Client& client, const NoticeText& text, lab::Instant at)
    {
        Poco::Net::MailMessage message;
        message.setSender(sender);
        message.addRecipient({Poco::Net::MailRecipient::PRIMARY_RECIPIENT, client.email});
        message.setSubject(Poco::Net::MailMessage::encodeWord(text.subject, "UTF-8"));
        message.setContentType("text/plain; charset=UTF-8");
        message.setDate(Poco::Timestamp(at.time_since_epoch().count() * 1000));
        message.setContent(text.body, Poco::Net::MailMessage::ENCODING_QUOTED_PRINTABLE);
        const auto beside = file.string() + ".part";
        std::ofstream out(beside, std::ios::binary);
        message.write(out);
        out.close();
        std::error_code error;
        if (out)
            std::filesystem::rename(beside, file, error);
        if (!out || error)
            throw lab::Failure({"file.write", {{"file", file.string()}}});
    }

} // namespace

std::string_view word(NoticeKind kind) { return kinds.word(kind); }

void NoticeBox::queue(const Notice& notice, lab::Instant at)
{
    assert(database_.writing());
    database_.execute("INSERT INTO notice (id, client, kind, language, about, state, queued_at) "
                      "VALUES ($1, $2, $3, $4, $5, 'queued', $6)",
        {notice.id, notice.client.text(), word(notice.kind), notice.language, notice.about.text(), at});
}

int NoticeBox::sendToOutbox(
    const std::filesystem::path& outbox, const lab::Clock& clock, const NoticeWording& wording)
{
    std::error_code error;
    std::filesystem::create_directories(outbox, error);
    if (error)
        throw lab::Failure({"file.write", {{"file", outbox.string()}}}, error.message());
    int sent = 0;
    for (const auto& row : database_.query(
             "SELECT id, client, kind, language, about FROM notice WHERE state = 'queued' ORDER BY queued_at, id")) {
        const Notice notice {row.text(0), row.parsed<lab::ClientId>(1),
            lab::Row::sound(kinds.parse(row.text(2), "notice.kind"), 2), row.text(3), row.parsed<lab::KitId>(4)};
        const auto client = lab::ClientStore(database_).find(notice.client);
        const auto kit = lab::KitStore(database_).find(notice.about);
        if (!client || !kit)
            continue;
        const auto now = clock.now();
        writeMessage(outbox / (notice.id + ".eml"), *client, wording(notice, *client, *kit), now);
        database_.execute("UPDATE notice SET state = 'sent', sent_at = $1 WHERE id = $2", {now, notice.id});
        ++sent;
    }
    return sent;
}

} // namespace logistics
