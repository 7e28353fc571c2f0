// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/JSON/Object.h>

#include <string>
#include <string_view>

namespace lab {

/// One text for one content: keys sorted, no blanks. What is hashed and signed is this text.
std::string canonical(const Poco::JSON::Object& object);

/// Appends a text as canonical() writes it: in quotes, with what JSON wants escaped.
void appendJsonString(std::string& out, std::string_view value);

/// Reads an object; nesting deeper than 32 or anything but an object throws Failure "json.form".
Poco::JSON::Object::Ptr parseObject(const std::string& text);

/// The same for a text that must say one thing only: a key that stands twice in an object throws Failure
/// "json.duplicate" with the key, for readers would disagree on which of the two counts.
Poco::JSON::Object::Ptr parseUnambiguousObject(const std::string& text);

} // namespace lab
