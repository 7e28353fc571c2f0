// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"

#include "lab/values/Failure.h"

#include <Poco/JSON/Parser.h>
#include <Poco/JSONString.h>

#include <algorithm>
#include <sstream>

namespace lab {

std::string canonical(const Poco::JSON::Object& object)
{
    // Poco keeps an object's keys in a sorted map unless asked to keep the order of insertion.
    std::ostringstream out;
    object.stringify(out, 0, 0);
    return out.str();
}

void appendJsonString(std::string& out, std::string_view value)
{
    // What is not plain text is left to the one who writes all other JSON.
    const bool plain = std::ranges::all_of(value,
        [](char c) { return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F; });
    if (!plain) {
        std::ostringstream quoted;
        Poco::toJSON(std::string(value), quoted);
        out += quoted.str();
        return;
    }
    out += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

Poco::JSON::Object::Ptr parseObject(const std::string& text)
{
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(32);
        return parser.parse(text).extract<Poco::JSON::Object::Ptr>();
    } catch (const Poco::Exception& exception) {
        throw Failure({"json.form", {}}, exception.displayText());
    }
}

} // namespace lab
