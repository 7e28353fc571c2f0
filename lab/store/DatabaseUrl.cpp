// SPDX-License-Identifier: MIT
#include "lab/store/DatabaseUrl.h"

#include "lab/values/Text.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>

namespace lab {
namespace {

    using Transport = PostgresAddress::Transport;

    constexpr std::string_view fileScheme = "sqlite:";
    constexpr std::string_view serverScheme = "postgresql://";
    constexpr int standardPort = 5432;
    constexpr auto* systemCertificates = "/etc/ssl/certs/ca-certificates.crt";

    std::string decoded(std::string_view text)
    {
        std::string result;
        Poco::URI::decode(std::string(text), result);
        return result;
    }

    /// libpq's own syntax, in which these travel on, parts its words by blanks.
    bool isWord(const std::string& text)
    {
        return !text.empty() && !text::hasControlCharacters(text)
               && text.find_first_of(" '\\,") == std::string::npos;
    }

    std::optional<PostgresAddress::Host> parseHost(std::string_view text)
    {
        const auto bracket = text.rfind(']'); // of an IPv6 address
        const auto colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
        auto name = text.substr(0, colon);
        if (name.starts_with('[') && name.ends_with(']'))
            name = name.substr(1, name.size() - 2);
        const auto port = colon == std::string_view::npos ? std::optional<std::int64_t>(standardPort)
                                                          : text::parseInteger(text.substr(colon + 1));
        PostgresAddress::Host host {decoded(name), port ? static_cast<int>(*port) : 0};
        if (!isWord(host.name) || !port || *port < 1 || *port > 65'535)
            return std::nullopt;
        return host;
    }

    bool isLoopback(const PostgresAddress::Host& host)
    {
        return host.name == "localhost" || host.name == "::1" || host.name.starts_with("127.")
               || host.name.starts_with('/');
    }

    Expected<void> readOption(PostgresAddress& address, std::string_view name, const std::string& value)
    {
        const auto bad = [&] {
            return refused(
                "store.url-option", {{"option", text::shown(name)}, {"value", text::shown(value)}});
        };
        if (!isWord(value))
            return bad();
        if (name == "sslmode") {
            if (value == "verify-full")
                address.transport = Transport::Verified;
            else if (value == "disable")
                address.transport = Transport::Plain;
            else if (value == "allow" || value == "prefer" || value == "require" || value == "verify-ca")
                return refused("store.tls", {{"mode", value}}); // none of them knows whom it talks to
            else
                return bad();
        } else if (name == "sslrootcert")
            address.rootCertificate = value;
        else if (name == "password_file")
            address.passwordFile = value;
        else if (name == "timeout") {
            const auto seconds = text::parseInteger(value);
            if (!seconds || *seconds < 1 || *seconds > 600)
                return bad();
            address.answerWithin = std::chrono::seconds(*seconds);
        } else
            return bad();
        return {};
    }

    Expected<PostgresAddress> parseServer(std::string_view whole)
    {
        const auto bad = refused("store.url", {{"text", text::shown(whole, 200)}});
        const auto rest = whole.substr(serverScheme.size());
        const auto at = rest.find('@');
        const auto slash = rest.find('/', at == std::string_view::npos ? 0 : at);
        if (at == std::string_view::npos || slash == std::string_view::npos)
            return bad;
        const auto question = rest.find('?', slash);

        PostgresAddress address {{}, decoded(rest.substr(0, at)),
            decoded(
                rest.substr(slash + 1, question == std::string_view::npos ? question : question - slash - 1)),
            Transport::Plain, systemCertificates, {}, std::chrono::seconds(10)};
        if (address.user.find(':') != std::string::npos)
            return refused("store.url-password");
        if (!isWord(address.user) || !isWord(address.database))
            return bad;
        for (const auto part : text::split(rest.substr(at + 1, slash - at - 1), ',')) {
            auto host = parseHost(part);
            if (!host)
                return bad;
            address.hosts.push_back(*std::move(host));
        }
        const bool loopback = std::ranges::all_of(address.hosts, isLoopback);
        address.transport = loopback ? Transport::Plain : Transport::Verified;
        if (question != std::string_view::npos)
            for (const auto pair : text::split(rest.substr(question + 1), '&')) {
                const auto equals = pair.find('=');
                const auto value = equals == std::string_view::npos ? "" : decoded(pair.substr(equals + 1));
                if (pair.starts_with("password="))
                    return refused("store.url-password");
                if (auto read = readOption(address, pair.substr(0, equals), value); !read)
                    return tl::make_unexpected(read.error());
            }
        if (!loopback && address.transport != Transport::Verified)
            return refused("store.tls", {{"mode", "disable"}});
        return address;
    }

} // namespace

Expected<DatabaseUrl> DatabaseUrl::parse(std::string_view text)
{
    if (text.starts_with(fileScheme) && text.size() > fileScheme.size())
        return sqlite(std::filesystem::path(text.substr(fileScheme.size())));
    if (text.starts_with(serverScheme)) {
        try {
            auto address = parseServer(text);
            if (!address)
                return tl::make_unexpected(address.error());
            return DatabaseUrl(std::string(text), *std::move(address));
        } catch (const Poco::Exception&) { // a % that no two digits follow
            return refused("store.url", {{"text", text::shown(text, 200)}});
        }
    }
    return refused("store.url", {{"text", text::shown(text, 200)}});
}

Expected<DatabaseUrl> DatabaseUrl::parseFileOrUrl(const std::string& text)
{
    return text.starts_with(fileScheme) || text.starts_with(serverScheme) ? parse(text) : sqlite(text);
}

DatabaseUrl DatabaseUrl::sqlite(const std::filesystem::path& file)
{
    return {std::string(fileScheme) + file.string(), file};
}

} // namespace lab
