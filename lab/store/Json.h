// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/JSON/Object.h>

#include <string>

namespace lab {

/// One text for one content: keys sorted, no blanks. What is hashed and signed is this text.
std::string canonical(const Poco::JSON::Object& object);

/// Reads an object; nesting deeper than 32 or anything but an object throws Failure "json.form".
Poco::JSON::Object::Ptr parseObject(const std::string& text);

} // namespace lab
