// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/HttpClient.h"
#include "carriers/ups/Options.h"
#include "carriers/ups/Token.h"

namespace carriers::ups {

/// Calls to UPS under our login: adds token and transaction id, and when UPS refuses the token, fetches
/// another and repeats the call once. Any thread.
class Session {
public:
    explicit Session(Options options, std::shared_ptr<Pace> pace = std::make_shared<SteadyPace>());

    const Options& options() const { return options_; }

    /// `path` counts from the API base. A reply of any status but 401; throws CarrierFailure when there is
    /// none.
    HttpReply get(const std::string& path);
    /// The same, and throw CarrierFailure for anything but a 2xx reply.
    HttpReply post(const std::string& path, const std::string& json);
    HttpReply remove(const std::string& path);
    /// Asks for all at the same time, behind single calls; outcomes of any status, in the paths' order.
    std::vector<HttpOutcome> getAll(
        const std::vector<std::string>& paths, std::chrono::milliseconds patience);

private:
    HttpRequest request(HttpRequest::Method method, const std::string& path, const std::string& token) const;
    HttpReply call(HttpRequest::Method method, const std::string& path, const std::string& json);

    Options options_;
    HttpClient http_;
    Token token_;
};

} // namespace carriers::ups
