// SPDX-License-Identifier: MIT
#include "lab/Executor.h"

namespace lab {

ThreadExecutor::ThreadExecutor(std::function<void(std::function<void()>)> post)
    : post_(std::move(post))
    , worker_([this](const std::stop_token& stop) { run(stop); })
{
}

ThreadExecutor::~ThreadExecutor()
{
    worker_.request_stop();
    worker_.join();
}

void ThreadExecutor::inBackground(std::function<void()> work)
{
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(work));
    }
    wake_.notify_one();
}

void ThreadExecutor::onUiThread(std::function<void()> work) { post_(std::move(work)); }

void ThreadExecutor::run(const std::stop_token& stop)
{
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, stop, [this] { return !queue_.empty(); });
            if (stop.stop_requested())
                return;
            work = std::move(queue_.front());
            queue_.pop_front();
        }
        work();
    }
}

} // namespace lab
