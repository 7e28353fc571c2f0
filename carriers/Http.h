// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/CarrierFailure.h"

#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace carriers {

struct HttpRequest {
    enum class Method { Get, Post, Delete };
    /// Someone waits for the answer (Now), or a sweep does (Background), which stands behind.
    enum class Priority { Now, Background };

    Method method = Method::Get;
    std::string url; ///< https only
    std::vector<std::string> headers; ///< "Name: value"
    std::string body;
    Priority priority = Priority::Now;
    /// From handing it over to its outcome: waiting for the budget, all tries, and the rests between them.
    std::chrono::milliseconds patience = std::chrono::seconds(60);
};

struct HttpReply {
    int status = 0;
    std::string body;
};

/// What came of a request: any status that the server sent is a reply.
struct HttpOutcome {
    tl::expected<HttpReply, CarrierFailure> result;
    int tries = 0; ///< that went out
};

/// Which hosts may be spoken to.
enum class HttpReach {
    LoopbackOnly, ///< a training lab: its own sandbox and nobody else
    NoLoopback, ///< a live lab: never a sandbox
};

struct HttpOptions {
    HttpReach reach = HttpReach::LoopbackOnly;
    std::filesystem::path caFile; ///< the only certificates trusted; empty for the system's
    int requestsPerSecond = 5; ///< 0 is without limit
    std::chrono::milliseconds connectLimit = std::chrono::seconds(5);
    std::chrono::milliseconds totalLimit =
        std::chrono::seconds(20); ///< of one try, however the bytes drip in
    int mostTries = 5; ///< of a GET; nothing else is ever tried twice
    std::size_t mostAtOnce = 64; ///< on one HTTP/2 connection
};

} // namespace carriers
