// SPDX-License-Identifier: MIT
#include "logistics/dispatch/Notices.h"

#include "lab/Clock.h"
#include "lab/records/Words.h"
#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/WorkQueue.h"
#include "logistics/dispatch/mail/Mail.h"
#include "logistics/dispatch/mail/MailTransport.h"

#include <cassert>
#include <optional>

namespace logistics {
namespace {

    constexpr lab::Words<NoticeKind, 3> kinds {{{
        {NoticeKind::Shipped, "shipped"},
        {NoticeKind::Impact, "impact"},
        {NoticeKind::Recall, "recall"},
    }}};

    constexpr lab::Words<Handover::State, 3> states {{{
        {Handover::State::Taken, "sent"},
        {Handover::State::Bounced, "failed"},
        {Handover::State::Later, "queued"},
    }}};

    struct Waiting {
        Notice notice;
        lab::Client client;
        lab::Kit kit;
    };

    std::optional<Waiting> waitingNotice(lab::Database& database, const std::string& id)
    {
        const auto rows =
            database.query("SELECT id, client, kind, language, about FROM notice WHERE id = $1", {id});
        if (rows.empty())
            return std::nullopt;
        const auto& row = rows[0];
        Notice notice {row.text(0), row.parsed<lab::ClientId>(1),
            lab::Row::sound(kinds.parse(row.text(2), "notice.kind"), 2), row.text(3),
            row.parsed<lab::KitId>(4)};
        const auto client = lab::ClientStore(database).find(notice.client);
        const auto kit = lab::KitStore(database).find(notice.about);
        if (!client || !kit)
            return std::nullopt;
        return Waiting {std::move(notice), *client, *kit};
    }

    Handover handOver(const Waiting& waiting, MailTransport& transport, const lab::EmailAddress& from,
        const NoticeWording& wording, lab::Instant now)
    {
        const auto to = lab::EmailAddress::parse(waiting.client.email);
        if (!to)
            return {Handover::State::Bounced, to.error().code};
        auto text = wording(waiting.notice, waiting.client, waiting.kit);
        return transport.send(
            {waiting.notice.id, from, *to, std::move(text.subject), std::move(text.body), now});
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

NoticeCounts NoticeBox::send(MailTransport& transport, const lab::EmailAddress& from, const lab::Clock& clock,
    const NoticeWording& wording)
{
    NoticeCounts counts;
    const auto send = [&](const Waiting& waiting) {
        const auto now = clock.now();
        const auto handover = handOver(waiting, transport, from, wording, now);
        const bool sent = handover.state == Handover::State::Taken;
        database_.execute("UPDATE notice SET state = $1, sent_at = $2, failure = $3 WHERE id = $4",
            {states.word(handover.state), sent ? lab::Value(now) : lab::Value(), handover.said,
                waiting.notice.id});
        ++(sent ? counts.sent : handover.state == Handover::State::Bounced ? counts.bounced : counts.waiting);
    };
    // Claimed, so that two stations do not send the same; one that was not taken is held to the end.
    constexpr int batch = 50;
    lab::WorkQueue queue(database_, clock, lab::noticesToSend, "notices", std::chrono::minutes(10));
    for (auto ids = queue.claim(batch); !ids.empty(); ids = queue.claim(batch))
        for (const auto& id : ids)
            if (const auto waiting = waitingNotice(database_, id))
                send(*waiting);
    return counts;
}

} // namespace logistics
