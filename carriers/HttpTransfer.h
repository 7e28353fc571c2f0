// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Http.h"
#include "carriers/Pace.h"

#include <curl/curl.h>

#include <array>
#include <future>
#include <memory>

namespace carriers {

struct EasyDelete {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
using Easy = std::unique_ptr<CURL, EasyDelete>;

/// One request on its way through libcurl: its tries, its deadline, and whom to tell.
class HttpTransfer {
public:
    HttpTransfer(HttpRequest request, Steady::time_point now);

    const HttpRequest& request() const { return request_; }
    std::future<HttpOutcome> future() { return promise_.get_future(); }

    Steady::time_point deadline() const { return deadline_; }
    Steady::time_point notBefore() const { return notBefore_; }
    void waitUntil(Steady::time_point moment) { notBefore_ = moment; }

    /// Sets `easy` up for the next try, which ends by the deadline.
    void prepare(CURL* easy, const HttpOptions& options, Steady::time_point now);
    /// Takes the try's end in; true when it is worth another one by its kind.
    bool finishTry(CURL* easy, CURLcode code);
    int tries() const { return tries_; }
    /// What the server asked to wait, in seconds; 0 when it did not.
    std::chrono::seconds retryAfter() const { return retryAfter_; }
    bool wasTooMany() const { return reply_.status == 429; }

    void tell();
    void tell(CarrierFailure failure);
    /// "carrier.slow" for a request whose turn did not come.
    CarrierFailure outOfPatience() const;

private:
    struct ListDelete {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    static std::size_t onBody(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t onHeader(char* bytes, std::size_t size, std::size_t count, void* self);
    CarrierFailure failureOf(CURL* easy, CURLcode code) const;

    HttpRequest request_;
    std::string host_;
    std::promise<HttpOutcome> promise_;
    Steady::time_point deadline_;
    Steady::time_point notBefore_;
    std::unique_ptr<curl_slist, ListDelete> headers_;
    std::array<char, CURL_ERROR_SIZE> words_ {}; ///< libcurl's own, for the log
    HttpReply reply_;
    std::size_t headerBytes_ = 0;
    std::optional<CarrierFailure> failure_;
    std::chrono::seconds retryAfter_ {0};
    int tries_ = 0;
};

/// The host of a URL as libcurl reads it, or an empty text.
std::string hostOf(const std::string& url);

} // namespace carriers
