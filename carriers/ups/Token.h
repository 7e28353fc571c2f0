// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/HttpClient.h"
#include "carriers/ups/Options.h"

#include <mutex>
#include <string>

namespace carriers::ups {

/// The pass that UPS gives for id and secret. Fetched once for everybody who asks at the same time, kept
/// until four fifths of its life are over, counted on the steady clock. Any thread.
class Token {
public:
    Token(HttpClient& http, const Options& options)
        : http_(http)
        , options_(options)
    {
    }

    /// A pass that should hold; throws CarrierFailure.
    std::string text();
    /// UPS refused that one: it is not handed out again.
    void refused(const std::string& text);

private:
    void fetch();

    HttpClient& http_;
    const Options& options_;
    std::mutex mutex_; ///< held while fetching: whoever comes meanwhile waits for the same pass
    std::string text_;
    Steady::time_point renewAt_;
};

} // namespace carriers::ups
