// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <compare>
#include <string>
#include <string_view>

namespace lab {

/// Where somebody gets mail, e.g. "ann.lee@example.com": what a mail host takes as it stands, so that no line
/// end or blank in a record can become a command or a header.
class EmailAddress {
public:
    /// Refuses with "email.form" {text} what is not one printable ASCII word with one @ inside, a
    /// dot-separated host behind it, and at most 254 characters (RFC 5321, 4.5.3.1).
    static Expected<EmailAddress> parse(std::string_view text);

    const std::string& text() const { return text_; }
    std::string_view host() const { return std::string_view(text_).substr(text_.find('@') + 1); }
    auto operator<=>(const EmailAddress&) const = default;

private:
    explicit EmailAddress(std::string_view text)
        : text_(text)
    {
    }
    std::string text_;
};

} // namespace lab
