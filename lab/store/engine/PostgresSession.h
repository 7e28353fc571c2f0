// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/Value.h"
#include "lab/store/engine/PostgresConnection.h"

#include <map>

namespace lab::engine {

/// Calls on a PostgreSQL connection, each with an end: a frozen server keeps its side of the connection open
/// and says nothing, so nothing here waits without a limit. Statements are prepared once. A connection that
/// failed is thrown away, and the next call starts afresh at the address's first host.
///
/// libpq and not Poco's connector: that one waits for ever, keeps the memory of every connection that failed,
/// and frees a result twice when a statement that succeeded before fails (poco 1.11, StatementExecutor).
class PostgresSession {
public:
    /// Connects; `shown` is what messages call the server.
    PostgresSession(PostgresAddress address, std::string shown);

    struct Answer {
        Rows rows;
        std::int64_t changed = 0;
    };
    /// One statement. Throws as PostgresFailure and connectPostgres do.
    Answer run(std::string_view sql, const Values& values);
    /// Statements without parameters or answer, one or several.
    void command(const char* sql);

    /// The connection is gone, and with it whatever was not committed.
    bool lost() const { return !connection_; }
    /// A statement of the transaction failed: the server would answer COMMIT by undoing it, without
    /// complaint.
    bool failing() const { return PQtransactionStatus(connection_.get()) == PQTRANS_INERROR; }

private:
    using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

    void connect();
    /// Waits for the answer to what `sent` says was sent.
    Result answer(int sent);
    /// The name under which the server knows the statement; empty when it is not worth a name.
    std::string preparedName(std::string_view sql);
    [[noreturn]] void lose(const std::string& words, bool late);

    PostgresAddress address_;
    std::string shown_;
    PostgresConnection connection_;
    std::map<std::string, std::string, std::less<>> prepared_;
};

} // namespace lab::engine
