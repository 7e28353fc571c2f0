// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/PackingSession.h"

#include "lab/values/Text.h"
#include "scanner/DeskCard.h"
#include "ui/desktop/Background.h"

#include <Poco/String.h>

#include <algorithm>

namespace ui::desktop {

using Activity = PackingState::Activity;

PackingSession::PackingSession(PackingSource& source, lab::Executor& executor)
    : source_(source)
    , executor_(executor)
{
}

template <class Work, class Then> void PackingSession::inBackground(Activity activity, Work work, Then then)
{
    if (activity != Activity::None)
        state_.activity = activity;
    desktop::inBackground(
        executor_, weak_from_this(), [&source = source_, work = std::move(work)] { return work(source); },
        [activity, then](
            PackingSession& session, const auto& result, const std::optional<lab::Message>& trouble) {
            if (session.stopped_)
                return;
            if (activity != Activity::None)
                session.state_.activity = Activity::None;
            session.state_.trouble = trouble;
            if (result)
                then(session, *result);
            session.publish();
            session.next();
        });
    publish();
}

void PackingSession::publish()
{
    state_.waiting = state_.stop ? static_cast<int>(scans_.size()) : 0;
    if (onChange && !stopped_)
        onChange(state_);
}

void PackingSession::refresh()
{
    if (stopped_)
        return;
    inBackground(
        Activity::None, [](PackingSource& source) { return source.queue(); },
        [](PackingSession& session, const PackingQueue& queue) { session.take(queue); });
}

void PackingSession::take(PackingQueue queue)
{
    state_.known = true;
    state_.queue = std::move(queue);
    applyFilter();
}

void PackingSession::applyFilter()
{
    const auto wanted = Poco::toLower(state_.filter);
    const auto words = lab::text::split(wanted, ' ');
    state_.rows.clear();
    for (std::size_t i = 0; i < state_.queue.due.size(); ++i) {
        const auto& demand = state_.queue.due[i].line.demand;
        const auto text = Poco::toLower(demand.client.text() + " " + demand.governingState);
        if (std::ranges::all_of(words, [&](auto word) { return text.find(word) != std::string::npos; }))
            state_.rows.push_back(i);
    }
    const bool there = std::ranges::any_of(state_.rows, [&](std::size_t i) {
        return state_.chosen && state_.queue.due[i].line.demand.client == *state_.chosen;
    });
    if (!there)
        state_.chosen = state_.rows.empty()
                            ? std::nullopt
                            : std::optional(state_.queue.due[state_.rows.front()].line.demand.client);
}

void PackingSession::filter(const std::string& text)
{
    if (text == state_.filter)
        return;
    state_.filter = text;
    applyFilter();
    publish();
}

void PackingSession::choose(const lab::ClientId& client)
{
    state_.chosen = client;
    publish();
}

void PackingSession::say(const lab::Message& message)
{
    state_.said = message;
    state_.refusal.reset();
    state_.good = true;
    ++state_.answers;
}

void PackingSession::refuse(const lab::Message& message)
{
    state_.refusal = message;
    state_.good = false;
    ++state_.answers;
}

void PackingSession::pick()
{
    if (state_.busy())
        return;
    inBackground(
        Activity::Picking, [](PackingSource& source) { return source.pick(); },
        [](PackingSession& session, const lab::Expected<logistics::Picking>& picking) {
            if (!picking)
                return session.refuse(picking.error());
            session.state_.picking = *picking;
            session.refresh();
        });
}

void PackingSession::begin()
{
    if (!state_.busy() && !state_.job && state_.chosen)
        open(*state_.chosen, std::nullopt);
}

void PackingSession::open(const lab::ClientId& client, std::optional<std::string> firstScan)
{
    state_.chosen = client;
    state_.refusal.reset();
    inBackground(
        Activity::Labelling, [client](PackingSource& source) { return source.begin(client); },
        [firstScan](PackingSession& session, const lab::Expected<logistics::PackingJob>& job) {
            if (!job)
                return session.refuse(job.error());
            session.state_.job = *job;
            session.state_.said.reset();
            // What was scanned to take it up is an item of it, too.
            if (firstScan)
                session.scans_.push_front(*firstScan);
            session.refresh();
        });
}

void PackingSession::submit(const std::string& scan)
{
    if (scanner::parseDeskCard(scan) == scanner::DeskCard::Confirm)
        return confirm();
    scans_.push_back(scan);
    publish();
    next();
}

void PackingSession::next()
{
    if (scans_.empty() || state_.busy() || state_.stop || stopped_)
        return;
    const auto scan = scans_.front();
    scans_.pop_front();
    if (state_.job)
        return inBackground(
            Activity::Scanning,
            [job = *state_.job, scan](PackingSource& source) { return source.scan(job, scan); },
            [](PackingSession& session, const PackingScan& scanned) { session.take(scanned); });
    inBackground(
        Activity::Scanning, [scan](PackingSource& source) { return source.clientOf(scan); },
        [scan](PackingSession& session, const std::optional<lab::ClientId>& client) {
            if (client)
                return session.open(*client, scan);
            session.state_.stop = lab::Message {"packing.nobodys", {{"item", lab::text::shown(scan)}}};
            session.refuse(*session.state_.stop);
        });
}

void PackingSession::take(const PackingScan& scan)
{
    if (!scan.item) {
        state_.stop = scan.item.error();
        return refuse(*state_.stop);
    }
    state_.job = scan.job;
    state_.refusal.reset();
    if (!scan.closed) {
        state_.good = true;
        ++state_.answers;
        return;
    }
    if (!*scan.closed)
        return refuse(scan.closed->error());
    const auto& kit = **scan.closed;
    state_.job.reset();
    std::erase_if(state_.picking.items, [&](const auto& item) { return item.client == kit.client; });
    say({"packing.closed",
        {{"kit", kit.id.text()}, {"client", kit.client.text()}, {"parcel", kit.outbound.text()}}});
    refresh();
}

void PackingSession::confirm()
{
    if (!state_.stop)
        return;
    state_.stop.reset();
    state_.refusal.reset();
    publish();
    next();
}

void PackingSession::putAside()
{
    if (state_.busy() || !state_.job)
        return;
    say({"packing.aside", {{"kit", state_.job->kit.text()}}});
    state_.job.reset();
    publish();
}

void PackingSession::voidLabels()
{
    if (state_.busy() || !state_.job)
        return;
    inBackground(
        Activity::Voiding,
        [client = state_.job->client.id](PackingSource& source) { return source.voidLabels(client); },
        [](PackingSession& session, const lab::Expected<lab::KitId>& kit) {
            if (!kit)
                return session.refuse(kit.error());
            session.say({"dispatch.voided",
                {{"client", session.state_.job->client.id.text()}, {"kit", kit->text()}}});
            std::erase_if(session.state_.picking.items, [&](const auto& item) { return item.kit == *kit; });
            session.state_.job.reset();
            session.refresh();
        });
}

void PackingSession::printAgain()
{
    if (state_.busy() || !state_.job)
        return;
    inBackground(
        Activity::Printing, [kit = state_.job->kit](PackingSource& source) { return source.printAgain(kit); },
        [](PackingSession& session, const lab::Expected<std::vector<std::filesystem::path>>& files) {
            if (!files)
                return session.refuse(files.error());
            session.say({"dispatch.printed", {{"file", files->empty() ? "" : files->front().string()}}});
        });
}

void PackingSession::stop() { stopped_ = true; }

} // namespace ui::desktop
