// SPDX-License-Identifier: MIT
#include "calibration/bench/BenchAddress.h"

#include "lab/values/Text.h"

#include <arpa/inet.h>

namespace calibration {

lab::Expected<BenchAddress> BenchAddress::parse(std::string_view text)
{
    constexpr std::string_view scheme = "tcp://";
    const auto bad = [&] { return lab::refused("bench.address", {{"text", lab::text::shown(text)}}); };
    if (!text.starts_with(scheme))
        return bad();
    const auto rest = text.substr(scheme.size());
    const auto colon = rest.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || !lab::text::isPrintableAscii(rest))
        return bad();
    const auto port = lab::text::parseInteger(rest.substr(colon + 1));
    if (!port || *port < 1 || *port > 65535)
        return bad();
    return BenchAddress(std::string(rest.substr(0, colon)), static_cast<int>(*port));
}

bool BenchAddress::isLoopback() const
{
    if (host_ == "localhost")
        return true;
    // Read as a number, so that a name such as 127.example.org does not pass for one.
    in_addr address {};
    return inet_pton(AF_INET, host_.c_str(), &address) == 1 && ntohl(address.s_addr) >> 24U == 127;
}

} // namespace calibration
