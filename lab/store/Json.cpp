// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"

#include "lab/values/Failure.h"

#include <Poco/JSON/Parser.h>

#include <sstream>

namespace lab {

std::string canonical(const Poco::JSON::Object& object)
{
    // Poco keeps an object's keys in a sorted map unless asked to keep the order of insertion.
    std::ostringstream out;
    object.stringify(out, 0, 0);
    return out.str();
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
