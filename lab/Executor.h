// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace lab {

/// Where long work runs and where its result is shown. Work gets copies and returns values; it catches its
/// own failures and hands them on as values.
class Executor {
public:
    virtual ~Executor() = default;
    /// Any thread. Works one after another, in the order given.
    virtual void inBackground(std::function<void()> work) = 0;
    /// Any thread.
    virtual void onUiThread(std::function<void()> work) = 0;
};

/// Runs everything at once on the caller's thread: for the console and for tests.
class InPlaceExecutor : public Executor {
public:
    void inBackground(std::function<void()> work) override { work(); }
    void onUiThread(std::function<void()> work) override { work(); }
};

/// One worker thread with a queue. `post` brings a function to the UI thread. Destroying it drops what has
/// not begun and waits for what has.
class ThreadExecutor : public Executor {
public:
    explicit ThreadExecutor(std::function<void(std::function<void()>)> post);
    ~ThreadExecutor() override;

    void inBackground(std::function<void()> work) override;
    void onUiThread(std::function<void()> work) override;

private:
    void run(const std::stop_token& stop);

    std::function<void(std::function<void()>)> post_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<std::function<void()>> queue_;
    std::jthread worker_; // last: it must not outlive the queue
};

} // namespace lab
