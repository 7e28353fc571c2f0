// SPDX-License-Identifier: MIT
#include "scanner/DecoderWords.h"

#include "lab/values/Text.h"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace scanner {
namespace {

    using Poco::JSON::Array;
    using Poco::JSON::Object;

    constexpr std::size_t mostSymbols = 1000;

    /// Why a reply is not believed.
    struct Nonsense {};

    void demand(bool holds)
    {
        if (!holds)
            throw Nonsense();
    }

    std::string written(const Object& object)
    {
        std::ostringstream stream;
        object.stringify(stream);
        return stream.str();
    }

    Object::Ptr parsed(const std::string& json)
    {
        Poco::JSON::Parser parser;
        parser.setDepth(8);
        const auto result = parser.parse(json);
        demand(result.type() == typeid(Object::Ptr));
        return result.extract<Object::Ptr>();
    }

    std::string bytesOf(const std::string& hex)
    {
        demand(hex.size() % 2 == 0);
        const auto digit = [](char c) {
            demand(lab::text::isDigit(c) || (c >= 'a' && c <= 'f'));
            return lab::text::isDigit(c) ? c - '0' : c - 'a' + 10;
        };
        std::string bytes;
        for (std::size_t at = 0; at < hex.size(); at += 2)
            bytes += static_cast<char>(digit(hex[at]) * 16 + digit(hex[at + 1]));
        return bytes;
    }

    double finite(double value)
    {
        demand(std::isfinite(value));
        return value;
    }

    /// A short word of the program's own: letters, digits and a little more.
    std::string word(const Object::Ptr& object, const std::string& name)
    {
        auto text = object->getValue<std::string>(name);
        demand(text.size() <= 40 && lab::text::isPrintableAscii(text));
        return text;
    }

    Object::Ptr toObject(const Symbol& symbol)
    {
        Array::Ptr corners = new Array;
        for (const auto& corner : symbol.corners) {
            corners->add(corner.x);
            corners->add(corner.y);
        }
        Object::Ptr object = new Object;
        object->set("format", std::string(formatName(symbol.symbology)));
        object->set("identifier", symbol.identifier);
        object->set("hex", lab::text::hex(symbol.bytes));
        object->set("corners", corners);
        object->set("step", symbol.step);
        return object;
    }

    Symbol toSymbol(const Object::Ptr& object)
    {
        demand(!object.isNull());
        const auto symbology = symbologyNamed(word(object, "format"));
        demand(symbology.has_value());
        Symbol symbol {*symbology, word(object, "identifier"), bytesOf(object->getValue<std::string>("hex")),
            {}, word(object, "step")};
        const auto corners = object->getArray("corners");
        demand(!corners.isNull() && corners->size() == 2 * symbol.corners.size());
        for (unsigned corner = 0; corner < symbol.corners.size(); ++corner)
            symbol.corners[corner] = {finite(corners->getElement<double>(2 * corner)),
                finite(corners->getElement<double>(2 * corner + 1))};
        return symbol;
    }

    template <class Result, class Convert>
    std::optional<Result> checked(const std::string& json, Convert convert)
    try {
        return convert(parsed(json));
    } catch (const Nonsense&) {
        return std::nullopt;
    } catch (const Poco::Exception&) {
        return std::nullopt;
    }

} // namespace

std::string toJson(const DecoderRequest& request)
{
    Object object;
    // A path is bytes, not text.
    object.set("path", lab::text::hex(request.path));
    object.set("width", request.width);
    object.set("height", request.height);
    object.set("budget", static_cast<Poco::Int64>(request.budget.count()));
    object.set("defaults", request.mode == ReadingMode::LibraryDefaults);
    object.set("mask", request.serialMask);
    return written(object);
}

std::optional<DecoderRequest> requestFromJson(const std::string& json)
{
    return checked<DecoderRequest>(json, [](const Object::Ptr& object) {
        return DecoderRequest {bytesOf(object->getValue<std::string>("path")), object->getValue<int>("width"),
            object->getValue<int>("height"),
            std::chrono::milliseconds(object->getValue<Poco::Int64>("budget")),
            object->getValue<bool>("defaults") ? ReadingMode::LibraryDefaults : ReadingMode::Safe,
            word(object, "mask")};
    });
}

std::string toJson(const Reading& reading)
{
    Array::Ptr symbols = new Array;
    for (std::size_t i = 0; i < std::min(reading.symbols.size(), mostSymbols); ++i)
        symbols->add(toObject(reading.symbols[i]));
    Object object;
    object.set("symbols", symbols);
    object.set("ms", reading.ms);
    object.set("cpu_ms", reading.cpuMs);
    if (reading.error)
        object.set("error", reading.error->code);
    return written(object);
}

std::optional<Reading> readingFromJson(const std::string& json)
{
    return checked<Reading>(json, [](const Object::Ptr& object) {
        Reading reading;
        const auto symbols = object->getArray("symbols");
        demand(!symbols.isNull() && symbols->size() <= mostSymbols);
        for (unsigned i = 0; i < symbols->size(); ++i)
            reading.symbols.push_back(toSymbol(symbols->getObject(i)));
        reading.ms = finite(object->getValue<double>("ms"));
        reading.cpuMs = finite(object->getValue<double>("cpu_ms"));
        if (object->has("error"))
            reading.error = lab::Message {word(object, "error"), {}};
        return reading;
    });
}

} // namespace scanner
