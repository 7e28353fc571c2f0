// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Http.h"
#include "carriers/Pace.h"

#include <future>
#include <memory>

namespace carriers {

class HttpWorker;

/// Speaks HTTPS: certificates are always verified, redirects are not followed, a body ends at 1 MB, every try
/// and every request has a deadline. A GET is tried again after a failed connection, 429, 500 and 502 to 504;
/// 429 pauses everything that waits. What might buy something is sent once.
///
/// One worker thread runs all requests at the same time; any thread may hand them over.
class HttpClient {
public:
    explicit HttpClient(HttpOptions options, std::shared_ptr<Pace> pace = std::make_shared<SteadyPace>());
    /// Requests still on their way end as "carrier.unreachable".
    ~HttpClient();

    std::future<HttpOutcome> start(HttpRequest request);
    /// Waits for the reply; throws CarrierFailure when there is none.
    HttpReply send(HttpRequest request);

    const Pace& pace() const { return *pace_; }

private:
    std::shared_ptr<Pace> pace_;
    std::unique_ptr<HttpWorker> worker_;
};

} // namespace carriers
