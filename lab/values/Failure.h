// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Message.h"

#include <stdexcept>

namespace lab {

/// An outside part failed: disk, database, network, instrument, child process. Nobody's input is at fault, so
/// it travels as an exception and is caught once, where the work was started (exit code 3 on the console).
class Failure : public std::runtime_error {
public:
    /// `detail` is the outside part's own words, for the log and for whoever mends it.
    explicit Failure(Message message, const std::string& detail = {})
        : std::runtime_error(detail.empty() ? message.code : message.code + ": " + detail)
        , message_(std::move(message))
        , detail_(detail)
    {
    }

    const Message& message() const { return message_; }
    const std::string& detail() const { return detail_; }

private:
    Message message_;
    std::string detail_;
};

} // namespace lab
