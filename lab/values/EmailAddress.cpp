// SPDX-License-Identifier: MIT
#include "lab/values/EmailAddress.h"

#include "lab/values/Text.h"

#include <algorithm>

namespace lab {
namespace {

    constexpr std::size_t longest = 254;
    constexpr std::string_view neverInside = " ()<>[]:;,\\\"";

    bool isHost(std::string_view host)
    {
        const auto parts = text::split(host, '.');
        return parts.size() > 1 && std::ranges::none_of(parts, &std::string_view::empty);
    }

} // namespace

Expected<EmailAddress> EmailAddress::parse(std::string_view text)
{
    const auto whole = text::trimmed(text);
    const auto at = whole.find('@');
    const bool good = whole.size() <= longest && text::isPrintableAscii(whole)
                      && whole.find_first_of(neverInside) == std::string_view::npos
                      && at != std::string_view::npos && at > 0
                      && whole.find('@', at + 1) == std::string_view::npos && isHost(whole.substr(at + 1));
    if (!good)
        return refused("email.form", {{"text", text::shown(text)}});
    return EmailAddress(whole);
}

} // namespace lab
