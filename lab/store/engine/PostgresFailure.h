// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace lab::engine {

/// How a call on a PostgreSQL connection ended badly.
struct PostgresFault {
    std::string state; ///< the SQL standard's five characters for it; empty when the server did not speak
    std::string words; ///< the server's or the client library's own
    bool lost; ///< the connection is gone
    bool late; ///< because the server did not answer in time
    std::string server; ///< for the message: the lab's URL
    std::chrono::seconds answerWithin; ///< how long the call was allowed to take
};

/// The SQL state in a message that was asked to be verbose; empty when there is none.
std::string_view sqlState(std::string_view words);

/// Throws what it means to the lab: a Failure with a code that says what to do, a LostConnection, a
/// ConstraintViolation, or a Conflict.
[[noreturn]] void throwPostgresFailure(const PostgresFault& fault);

} // namespace lab::engine
