// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <atomic>
#include <map>
#include <mutex>
#include <string_view>

namespace carriers::sandbox {

/// What the sandbox can be told to do wrong.
enum class FaultKind {
    Down, ///< nothing listens
    Slow, ///< one byte of the answer at a time
    Hang, ///< takes the request, never answers
    Unauthorized, ///< 401 to calls, though the token is good
    TooMany, ///< 429 with Retry-After
    Garbage, ///< an HTML page
    CutJson, ///< half of the answer
    Error500,
    ExpiredToken, ///< a token lapses with its first call
    LostReply, ///< buys the shipment, then closes the connection without an answer
    WrongCertificate, ///< for another host
};

struct Fault {
    static constexpr int always = -1;

    FaultKind kind;
    int times = always;

    /// "too-many" or, limited, "too-many:2"; refuses with "sandbox.fault" {text, known}.
    static lab::Expected<Fault> parse(std::string_view text);
};

/// The faults in force. Any thread.
class Faults {
public:
    void add(Fault fault);
    void clear();
    /// True when that fault is to happen now; a limited one is used up by it.
    bool strikes(FaultKind kind);
    bool has(FaultKind kind) const;

    /// What "too-many" asks to wait, in seconds.
    void setRetryAfter(int seconds) { retryAfter_ = seconds; }
    int retryAfter() const { return retryAfter_; }

private:
    mutable std::mutex mutex_;
    std::map<FaultKind, int> left_;
    std::atomic<int> retryAfter_ {1};
};

} // namespace carriers::sandbox
