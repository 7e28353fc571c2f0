// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/HttpTransfer.h"
#include "carriers/RateBudget.h"

#include <deque>
#include <map>
#include <mutex>
#include <random>
#include <thread>

namespace carriers {

/// The thread that owns the connections: takes requests in from any thread, sends each when the budget and
/// its rest allow it, those that somebody waits for before those of a sweep, and tells what came of it.
class HttpWorker {
public:
    HttpWorker(HttpOptions options, std::shared_ptr<Pace> pace);
    /// Requests still on their way end as "carrier.unreachable".
    ~HttpWorker();
    HttpWorker(const HttpWorker&) = delete;
    HttpWorker& operator=(const HttpWorker&) = delete;

    std::future<HttpOutcome> start(HttpRequest request);

private:
    using Transfer = std::unique_ptr<HttpTransfer>;
    struct MultiDelete {
        void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
    };
    struct Running {
        Transfer transfer;
        Easy easy;
    };

    std::optional<CarrierFailure> reachRefusal(const std::string& url) const;
    std::deque<Transfer>& queueOf(const HttpTransfer& transfer);
    void run();
    bool takeArrivals();
    void dropExpired();
    void admit();
    void begin(Transfer transfer, Steady::time_point now);
    void collect();
    void measureRoom(CURL* easy, CURLcode code);
    void end(Transfer transfer, CURL* easy, CURLcode code);
    Steady::duration backOff(int tries);
    void rest();
    void endAll();

    static constexpr std::size_t mostConnections = 4; ///< to one host

    HttpOptions options_;
    std::size_t room_ = mostConnections; ///< for tries under way
    std::shared_ptr<Pace> pace_;
    RateBudget budget_;
    std::mt19937_64 random_ {std::random_device()()};
    std::unique_ptr<CURLM, MultiDelete> multi_; // before the handles that it runs: they go first
    std::vector<Easy> idle_;
    std::map<CURL*, Running> running_;
    std::deque<Transfer> first_;
    std::deque<Transfer> second_;
    std::mutex mutex_; ///< of the two below
    std::deque<Transfer> arrived_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace carriers
