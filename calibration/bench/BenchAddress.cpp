// SPDX-License-Identifier: MIT
#include "calibration/bench/BenchAddress.h"

#include "lab/records/Words.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace calibration {
namespace {

    using Parity = BenchAddress::Serial::Parity;

    constexpr std::string_view tcp = "tcp://";
    constexpr std::string_view rtu = "rtu://";
    constexpr std::array<std::int64_t, 7> bauds {2400, 4800, 9600, 19200, 38400, 57600, 115200};
    constexpr lab::Words<Parity, 3> parities {{{
        {Parity::None, "none"},
        {Parity::Even, "even"},
        {Parity::Odd, "odd"},
    }}};

    tl::unexpected<lab::Message> bad(std::string_view text)
    {
        return lab::refused("bench.address", {{"text", lab::text::shown(text)}});
    }

    /// False when there is no such option, or not with that value.
    bool take(BenchAddress::Serial& line, std::string_view option)
    {
        const auto equals = option.find('=');
        if (equals == std::string_view::npos)
            return false;
        const auto key = option.substr(0, equals);
        const auto value = option.substr(equals + 1);
        if (key == "parity") {
            const auto parity = parities.parse(value, "bench.address");
            line.parity = parity.value_or(Parity::Even);
            return parity.has_value();
        }
        const auto number = lab::text::parseInteger(value);
        if (key == "baud" && number && std::ranges::count(bauds, *number)) {
            line.baud = static_cast<int>(*number);
            return true;
        }
        if (key == "unit" && number && *number >= 1 && *number <= 247) {
            line.unit = static_cast<int>(*number);
            return true;
        }
        return false;
    }

} // namespace

lab::Expected<BenchAddress> BenchAddress::parse(std::string_view text)
{
    if (!lab::text::isPrintableAscii(text))
        return bad(text);
    if (text.starts_with(rtu))
        return parseSerial(text);
    if (!text.starts_with(tcp))
        return bad(text);
    const auto rest = text.substr(tcp.size());
    const auto colon = rest.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return bad(text);
    const auto port = lab::text::parseInteger(rest.substr(colon + 1));
    if (!port || *port < 1 || *port > 65535)
        return bad(text);
    return BenchAddress(Network {std::string(rest.substr(0, colon)), static_cast<int>(*port)});
}

lab::Expected<BenchAddress> BenchAddress::parseSerial(std::string_view text)
{
    const auto rest = text.substr(rtu.size());
    const auto question = rest.find('?');
    Serial line {std::string(rest.substr(0, question))};
    if (!line.device.starts_with("/dev/"))
        return bad(text);
    if (question != std::string_view::npos)
        for (const auto option : lab::text::split(rest.substr(question + 1), '&'))
            if (!take(line, option))
                return bad(text);
    return BenchAddress(std::move(line));
}

std::string BenchAddress::text() const
{
    if (const auto* at = network())
        return std::string(tcp) + at->host + ":" + std::to_string(at->port);
    const auto& line = *serial();
    return std::string(rtu) + line.device + "?baud=" + std::to_string(line.baud)
           + "&parity=" + std::string(parities.word(line.parity)) + "&unit=" + std::to_string(line.unit);
}

bool BenchAddress::isLoopback() const
{
    if (!network())
        return false;
    const auto& host = network()->host;
    if (host == "localhost")
        return true;
    // Read as a number, so that a name such as 127.example.org does not pass for one.
    in_addr address {};
    return inet_pton(AF_INET, host.c_str(), &address) == 1 && ntohl(address.s_addr) >> 24U == 127;
}

} // namespace calibration
