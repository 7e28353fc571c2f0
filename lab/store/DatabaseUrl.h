// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lab {

/// Where a PostgreSQL server is and how it is spoken to. Of several hosts, the one that takes writes is used.
struct PostgresAddress {
    struct Host {
        std::string name; ///< a name, an address, or the folder of a socket
        int port;
    };
    /// `Plain` never leaves this computer; `Verified` is TLS whose certificate names the host.
    enum class Transport { Plain, Verified };

    std::vector<Host> hosts;
    std::string user;
    std::string database;
    Transport transport;
    std::filesystem::path rootCertificate; ///< the authority that Verified trusts
    std::filesystem::path passwordFile; ///< empty: the server asks for none
    std::chrono::seconds answerWithin; ///< the longest that one statement may take
};

/// Where a lab's records are kept: `sqlite:PATH`, or
/// `postgresql://USER@HOST[:PORT][,HOST[:PORT]…]/DATABASE[?option=value&…]` with the options `sslmode`
/// (disable or verify-full), `sslrootcert`, `password_file` and `timeout` (seconds, 1 to 600; else 10).
class DatabaseUrl {
public:
    /// Refuses with "store.url"; "store.url-option" an option it does not know or a value it does not take;
    /// "store.url-password" a password in the text, which would be read by everybody who sees it; "store.tls"
    /// another computer without verified TLS.
    static Expected<DatabaseUrl> parse(std::string_view text);
    /// The same, or the path of an SQLite lab's file.
    static Expected<DatabaseUrl> parseFileOrUrl(const std::string& text);
    static DatabaseUrl sqlite(const std::filesystem::path& file);

    bool isFile() const { return std::holds_alternative<std::filesystem::path>(place_); }
    /// Of an SQLite lab.
    const std::filesystem::path& file() const { return std::get<std::filesystem::path>(place_); }
    /// Of a PostgreSQL lab.
    const PostgresAddress& server() const { return std::get<PostgresAddress>(place_); }

    /// As it was written; it holds no secret.
    const std::string& text() const { return text_; }
    /// What messages call it: the file's path, or the whole text.
    std::string shown() const { return isFile() ? file().string() : text_; }

private:
    DatabaseUrl(std::string text, std::variant<std::filesystem::path, PostgresAddress> place)
        : text_(std::move(text))
        , place_(std::move(place))
    {
    }

    std::string text_;
    std::variant<std::filesystem::path, PostgresAddress> place_;
};

} // namespace lab
