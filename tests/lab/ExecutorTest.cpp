// SPDX-License-Identifier: MIT
#include "lab/Executor.h"

#include "lab/Clock.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <future>

BOOST_AUTO_TEST_SUITE(ExecutorTest)

BOOST_AUTO_TEST_CASE(workRunsInOrderOnOneOtherThread)
{
    std::vector<int> order;
    std::promise<void> done;
    std::thread::id worker;
    lab::ThreadExecutor executor([](auto work) { work(); });
    for (int i = 0; i < 100; ++i)
        executor.inBackground([&order, i] { order.push_back(i); });
    executor.inBackground([&] {
        worker = std::this_thread::get_id();
        done.set_value();
    });
    done.get_future().wait();
    BOOST_TEST(order.size() == 100U);
    BOOST_TEST(std::ranges::is_sorted(order));
    BOOST_TEST((worker != std::this_thread::get_id()));
}

BOOST_AUTO_TEST_CASE(leavingWaitsForWhatRunsAndDropsTheRest)
{
    std::atomic<int> ran = 0;
    std::promise<void> started;
    std::promise<void> release;
    auto gate = release.get_future().share();
    std::thread opener;
    {
        lab::ThreadExecutor executor([](auto work) { work(); });
        executor.inBackground([&, gate] {
            started.set_value();
            gate.wait();
            ++ran;
        });
        executor.inBackground([&] { ++ran; });
        started.get_future().wait();
        opener = std::thread([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            release.set_value();
        });
    }
    BOOST_TEST(ran == 1);
    opener.join();
}

BOOST_AUTO_TEST_CASE(clocksKeepTheirPromise)
{
    const auto start = lab::parseInstant("2026-10-06T12:00:00.000Z").value();
    const lab::FastClock fast(start, 1000);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    BOOST_TEST((fast.now() - start >= std::chrono::seconds(20)));
    lab::FixedClock fixed(start);
    BOOST_TEST((fixed.now() == start));
    const lab::SystemClock system;
    BOOST_TEST((system.now() > lab::parseInstant("2026-01-01T00:00:00.000Z").value()));
}

BOOST_AUTO_TEST_SUITE_END()
