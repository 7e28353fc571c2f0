// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace logistics {

struct Mail;

/// What became of a message.
struct Handover {
    enum class State {
        Taken, ///< it is in the other side's hands, on its disk
        Bounced, ///< the address takes no mail; trying again is of no use
        Later, ///< the other side asks for another try later
    };
    State state = State::Taken;
    std::string said; ///< the other side's own words, e.g. "550 no such user"
};

/// Takes messages on their way: to a mail host, or into a folder.
class MailTransport {
public:
    virtual ~MailTransport() = default;

    /// Blocks, within a deadline. Throws lab::Failure when nothing can be sent to anybody for now.
    virtual Handover send(const Mail& mail) = 0;
};

} // namespace logistics
