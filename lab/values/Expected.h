// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Message.h"

#include <tl/expected.hpp>

namespace lab {

/// A value, or what to tell the person (or the scanner) who gave a wrong one. The same names as C++23's
/// `std::expected`, so that one line changes when the compilers have it.
template <class T> using Expected = tl::expected<T, Message>;

/// Refuses: `return refused("serial.check", {{"serial", text}});`
inline tl::unexpected<Message> refused(std::string code, std::vector<Message::Argument> arguments = {})
{
    return tl::make_unexpected(Message {std::move(code), std::move(arguments)});
}

} // namespace lab
