// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/Exchange.h"

#include <mutex>
#include <set>

namespace carriers::sandbox {

/// Gives out tokens for id and secret, and knows its own again. Any thread.
class TokenDesk {
public:
    static constexpr const char* clientId = "sandbox";
    static constexpr const char* clientSecret = "sandbox-secret";
    static constexpr const char* account = "TR41NG";

    Answer give(const Question& question);
    /// True when the request carries a token that was given out and has not lapsed.
    bool knows(const Question& question) const;
    /// The request's token is worth nothing from now on.
    void lapse(const Question& question);

private:
    mutable std::mutex mutex_;
    std::set<std::string> tokens_;
};

} // namespace carriers::sandbox
