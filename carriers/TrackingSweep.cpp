// SPDX-License-Identifier: MIT
#include "carriers/TrackingSweep.h"

#include "carriers/ReplyArchive.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/Lease.h"
#include "lab/store/WorkQueue.h"

#include <algorithm>

namespace carriers {
namespace {

    constexpr std::size_t batchSize = 200;

    /// A failure that the whole batch shares, such as a refused login, is an answer for each of its numbers.
    std::vector<TrackingAnswer> ask(
        Carrier& carrier, std::span<const lab::TrackingNumber> numbers, std::chrono::seconds patience)
    {
        try {
            return carrier.trackAll(numbers, patience);
        } catch (const CarrierFailure& failure) {
            std::vector<TrackingAnswer> answers;
            for (const auto& number : numbers)
                answers.push_back({number, {}, failure.message(), 0});
            return answers;
        }
    }

} // namespace

bool TrackingSweep::askAndStore(
    std::span<const lab::TrackingNumber> batch, Deadline deadline, SweepCounts& counts)
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(deadline - std::chrono::steady_clock::now());
    const auto answers = ask(carrier_, batch, std::max(left, std::chrono::seconds(0)));
    const int before = counts.parcels;
    for (const auto& answer : answers) {
        counts.requests += answer.requests;
        ++(answer.reply ? counts.parcels : counts.failed);
        if (answer.failure && !counts.firstFailure)
            counts.firstFailure = answer.failure;
    }
    store(answers);
    return counts.parcels > before;
}

SweepCounts TrackingSweep::run(std::span<const lab::TrackingNumber> numbers, std::chrono::seconds patience,
    const std::function<void(int)>& progress)
{
    SweepCounts counts;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (std::size_t done = 0; done < numbers.size();) {
        const auto batch = numbers.subspan(done, std::min(batchSize, numbers.size() - done));
        const bool answered = askAndStore(batch, deadline, counts);
        done += batch.size();
        if (progress)
            progress(static_cast<int>(done));
        if (!answered) {
            counts.failed += static_cast<int>(numbers.size() - done);
            break;
        }
    }
    return counts;
}

SweepCounts TrackingSweep::runDue(
    const std::string& station, std::chrono::seconds patience, const std::function<void(int)>& progress)
{
    using namespace std::chrono_literals;
    constexpr auto untilNextPoll = 2h; // several times a day, far below the carrier's limits
    SweepCounts counts;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    lab::Lease turn(database_, clock_, "sweep", station);
    if (!turn.take(patience + 1min)) {
        counts.heldBy = turn.holder();
        return counts;
    }
    lab::WorkQueue due(database_, clock_, lab::parcelsToPoll, station, patience + 1min);
    const auto claim = [&] { return due.claim(static_cast<int>(batchSize)); };
    for (auto keys = claim(); !keys.empty(); keys = claim()) {
        std::vector<lab::TrackingNumber> batch;
        for (const auto& key : keys)
            batch.push_back(lab::Row::sound(lab::TrackingNumber::parse(key), 0));
        const bool answered = askAndStore(batch, deadline, counts);
        for (const auto& key : keys) {
            // Without an answer they stay due, for the next sweep or another station.
            if (answered)
                database_.execute("UPDATE parcel SET next_poll = $1 WHERE number = $2",
                    {clock_.now() + untilNextPoll, key});
            due.release(key);
        }
        if (progress)
            progress(counts.parcels + counts.failed);
        if (!answered)
            break;
    }
    return counts;
}

void TrackingSweep::store(std::span<const TrackingAnswer> answers)
{
    if (std::ranges::none_of(answers, [](const TrackingAnswer& answer) { return answer.reply.has_value(); }))
        return;
    const auto now = clock_.now();
    ReplyArchive archive(database_);
    database_.write([&] {
        for (const auto& answer : answers)
            if (answer.reply)
                archive.add(*answer.reply, now);
    });
}

} // namespace carriers
