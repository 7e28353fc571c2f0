// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ui {

/// Calls `work(worker, index)` for every index below `count`, on as many threads as there are workers; which
/// worker gets which index is up to chance, so results go by index. The first exception ends it and is rethrown.
template <class Work> void inParallel(int workers, int count, const Work& work)
{
    std::atomic<int> next = 0;
    std::exception_ptr failure;
    std::mutex mutex;
    {
        std::vector<std::jthread> threads;
        for (int worker = 0; worker < workers; ++worker)
            threads.emplace_back([&, worker] {
                try {
                    for (int index = next++; index < count; index = next++)
                        work(worker, index);
                } catch (...) {
                    next = count;
                    const std::lock_guard lock(mutex);
                    failure = std::current_exception();
                }
            });
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace ui
