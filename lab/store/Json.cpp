// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"

#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <Poco/JSON/ParseHandler.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSONString.h>

#include <algorithm>
#include <set>
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

namespace {

    constexpr std::size_t deepest = 32;

    /// Notices a key that comes twice.
    class UniqueKeys : public Poco::JSON::ParseHandler {
    public:
        void startObject() override
        {
            keys_.emplace_back();
            ParseHandler::startObject();
        }
        void endObject() override
        {
            keys_.pop_back();
            ParseHandler::endObject();
        }
        void key(const std::string& key) override
        {
            if (!keys_.back().insert(key).second)
                throw Failure({"json.duplicate", {{"key", text::shown(key)}}});
            ParseHandler::key(key);
        }

    private:
        std::vector<std::set<std::string>> keys_;
    };

    Poco::JSON::Object::Ptr parse(const std::string& text, const Poco::JSON::Handler::Ptr& handler)
    {
        try {
            Poco::JSON::Parser parser(handler);
            parser.setDepth(deepest);
            return parser.parse(text).extract<Poco::JSON::Object::Ptr>();
        } catch (const Poco::Exception& exception) {
            throw Failure({"json.form", {}}, exception.displayText());
        }
    }

} // namespace

Poco::JSON::Object::Ptr parseObject(const std::string& text)
{
    return parse(text, new Poco::JSON::ParseHandler);
}

Poco::JSON::Object::Ptr parseUnambiguousObject(const std::string& text)
{
    return parse(text, new UniqueKeys);
}

} // namespace lab
