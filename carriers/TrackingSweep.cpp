// SPDX-License-Identifier: MIT
#include "carriers/TrackingSweep.h"

#include "carriers/ReplyArchive.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"

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

SweepCounts TrackingSweep::run(std::span<const lab::TrackingNumber> numbers, std::chrono::seconds patience,
    const std::function<void(int)>& progress)
{
    SweepCounts counts;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (std::size_t done = 0; done < numbers.size();) {
        const auto batch = numbers.subspan(done, std::min(batchSize, numbers.size() - done));
        const auto left =
            std::chrono::ceil<std::chrono::seconds>(deadline - std::chrono::steady_clock::now());
        const auto answers = ask(carrier_, batch, std::max(left, std::chrono::seconds(0)));
        const int before = counts.parcels;
        for (const auto& answer : answers) {
            counts.requests += answer.requests;
            ++(answer.reply ? counts.parcels : counts.failed);
            if (answer.failure && !counts.firstFailure)
                counts.firstFailure = answer.failure;
        }
        store(answers);
        done += batch.size();
        if (progress)
            progress(static_cast<int>(done));
        if (counts.parcels == before) {
            counts.failed += static_cast<int>(numbers.size() - done);
            break;
        }
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
