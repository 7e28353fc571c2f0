// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>
#include <pthread.h>

namespace lab {

/// OpenSSL writes to connections that the other side has closed. While one of these lives, neither its thread
/// nor a thread made meanwhile dies of that.
class PipeBlocked {
public:
    PipeBlocked()
    {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, &before_);
    }
    ~PipeBlocked()
    {
        // A signal that came meanwhile must not strike when the old mask is back.
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        constexpr timespec now {0, 0};
        if (!sigismember(&before_, SIGPIPE))
            while (sigtimedwait(&pipe, nullptr, &now) > 0) {
            }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    PipeBlocked(const PipeBlocked&) = delete;
    PipeBlocked& operator=(const PipeBlocked&) = delete;

private:
    sigset_t before_ {};
};

} // namespace lab
