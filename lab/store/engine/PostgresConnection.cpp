// SPDX-License-Identifier: MIT
#include "lab/store/engine/PostgresConnection.h"

#include "lab/SecretFile.h"
#include "lab/store/engine/PostgresFailure.h"
#include "lab/values/Failure.h"

#include <map>
#include <poll.h>
#include <vector>

namespace lab::engine {
namespace {

    using Clock = std::chrono::steady_clock;

    PostgresConnection started(const PostgresAddress& address, const PostgresAddress::Host& host)
    {
        const bool verified = address.transport == PostgresAddress::Transport::Verified;
        const auto patience = std::to_string(std::chrono::milliseconds(address.answerWithin).count());
        std::map<std::string, std::string> options {{"host", host.name}, {"port", std::to_string(host.port)},
            {"user", address.user}, {"dbname", address.database}, {"target_session_attrs", "read-write"},
            {"sslmode", verified ? "verify-full" : "disable"}, {"gssencmode", "disable"},
            {"client_encoding", "UTF8"}, {"application_name", "flexcal"}, {"keepalives", "1"},
            {"keepalives_idle", "5"}, {"keepalives_interval", "2"}, {"keepalives_count", "3"},
            {"tcp_user_timeout", patience}};
        if (verified)
            options.emplace("sslrootcert", address.rootCertificate.string());
        if (!address.passwordFile.empty()) {
            auto password = readSecretFile(address.passwordFile);
            if (!password)
                throw Failure(password.error());
            options.emplace("password", *std::move(password));
        }
        std::vector<const char*> names;
        std::vector<const char*> values;
        for (const auto& [name, value] : options) {
            names.push_back(name.c_str());
            values.push_back(value.c_str());
        }
        names.push_back(nullptr);
        values.push_back(nullptr);
        PostgresConnection connection(PQconnectStartParams(names.data(), values.data(), 0));
        if (!connection)
            throw std::bad_alloc();
        return connection;
    }

    /// Empty when connected, else why not.
    std::string complete(PGconn* connection, Clock::time_point end)
    {
        PQsetErrorVerbosity(connection, PQERRORS_VERBOSE); // or a refusal would not carry its SQL state
        if (PQstatus(connection) == CONNECTION_BAD)
            return PQerrorMessage(connection);
        for (auto next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK; next = PQconnectPoll(connection)) {
            if (next == PGRES_POLLING_FAILED)
                return PQerrorMessage(connection);
            if (!waitFor(connection, next == PGRES_POLLING_READING ? POLLIN : POLLOUT, end))
                return "no answer in time";
        }
        return {};
    }

} // namespace

bool waitFor(PGconn* connection, short events, Clock::time_point end)
{
    pollfd watched {PQsocket(connection), events, 0};
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0)
            return false;
        const int ready = ::poll(&watched, 1, static_cast<int>(left));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return true; // the library finds out what is wrong
    }
}

PostgresConnection connectPostgres(const PostgresAddress& address, const std::string& shown)
{
    std::string words;
    for (const auto& host : address.hosts) {
        auto connection = started(address, host);
        const auto complaint = complete(connection.get(), Clock::now() + address.answerWithin);
        if (complaint.empty()) {
            PQsetNoticeProcessor(
                connection.get(), [](void*, const char*) {}, nullptr);
            PQsetnonblocking(connection.get(), 1);
            return connection;
        }
        // What a server says tells more than that another one is silent.
        if (words.empty() || sqlState(words).empty())
            words = complaint;
    }
    if (sqlState(words).empty())
        throw Failure({"store.unreachable", {{"file", shown}}}, words);
    throwPostgresFailure({std::string(sqlState(words)), words, true, false, shown, address.answerWithin});
}

} // namespace lab::engine
