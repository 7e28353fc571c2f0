// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/DatabaseUrl.h"

#include <libpq-fe.h>

#include <chrono>
#include <memory>

namespace lab::engine {

struct EndConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using PostgresConnection = std::unique_ptr<PGconn, EndConnection>;

/// Connects to the first host of the address that takes writes. Each host has `answerWithin` to answer; one
/// that is frozen or a standby is passed over. Throws Failure "store.unreachable", what readSecretFile
/// refuses, or as PostgresFailure does.
PostgresConnection connectPostgres(const PostgresAddress& address, const std::string& shown);

/// Waits until the connection's socket is ready (`events` as of poll) or the time is over: then false.
bool waitFor(PGconn* connection, short events, std::chrono::steady_clock::time_point end);

} // namespace lab::engine
