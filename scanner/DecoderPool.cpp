// SPDX-License-Identifier: MIT
#include "scanner/DecoderPool.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <optional>
#include <thread>

namespace scanner {

DecoderPool::DecoderPool(
    const std::filesystem::path& program, const DecoderProcess::Options& options, int children)
{
    for (int child = 0; child < std::max(1, children); ++child)
        decoders_.push_back(std::make_unique<DecoderProcess>(program, options));
}

int DecoderPool::coreCount() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

void DecoderPool::readAll(const std::vector<std::filesystem::path>& files, std::chrono::milliseconds budget,
    const std::function<void(const std::filesystem::path&, const Reading&)>& tell)
{
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<Reading>> readings(files.size());
    std::size_t next = 0;
    std::exception_ptr failure;

    const auto work = [&](DecoderProcess& decoder) {
        while (true) {
            std::size_t mine = 0;
            {
                const std::lock_guard lock(mutex);
                if (next == files.size() || failure)
                    return;
                mine = next++;
            }
            std::optional<Reading> reading;
            std::exception_ptr thrown;
            try {
                reading = decoder.read(files[mine], budget);
            } catch (...) {
                thrown = std::current_exception();
            }
            const std::lock_guard lock(mutex);
            readings[mine] = std::move(reading);
            if (thrown && !failure)
                failure = thrown;
            changed.notify_one();
        }
    };

    std::vector<std::jthread> threads;
    const auto wanted = std::min(decoders_.size(), files.size());
    for (std::size_t child = 0; child < wanted; ++child)
        threads.emplace_back(work, std::ref(*decoders_[child]));
    for (std::size_t at = 0; at < files.size(); ++at) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return readings[at].has_value() || failure; });
        if (!readings[at])
            break;
        const auto reading = *std::exchange(readings[at], std::nullopt);
        lock.unlock();
        try {
            tell(files[at], reading);
        } catch (...) {
            const std::lock_guard again(mutex);
            failure = std::current_exception();
        }
    }
    threads.clear();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace scanner
