// SPDX-License-Identifier: MIT
#include "carriers/ups/Loose.h"

#include "carriers/CarrierFailure.h"
#include "lab/store/Json.h"
#include "lab/values/Text.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

namespace carriers::ups {
namespace {

    using ObjectPtr = Poco::JSON::Object::Ptr;
    using ArrayPtr = Poco::JSON::Array::Ptr;

} // namespace

Loose Loose::parse(const std::string& body)
{
    try {
        return Loose(lab::parseObject(body));
    } catch (const lab::Failure& failure) {
        throw CarrierFailure({"carrier.garbage", {{"host", "UPS"}}},
            failure.detail() + ": " + lab::text::shown(body, 200), Effect::Perhaps);
    }
}

Loose Loose::at(const std::string& name) const
{
    if (value_.type() == typeid(ArrayPtr)) {
        const auto elements = list();
        return elements.empty() ? Loose() : elements.front().at(name);
    }
    if (value_.type() != typeid(ObjectPtr))
        return {};
    return Loose(value_.extract<ObjectPtr>()->get(name));
}

std::vector<Loose> Loose::list() const
{
    if (!present())
        return {};
    if (value_.type() != typeid(ArrayPtr))
        return {*this};
    std::vector<Loose> elements;
    for (const auto& element : *value_.extract<ArrayPtr>())
        elements.push_back(Loose(element));
    return elements;
}

std::string Loose::text() const
{
    if (!value_.isString() && !value_.isNumeric() && !value_.isBoolean())
        return {};
    return std::string(lab::text::trimmed(value_.convert<std::string>()));
}

} // namespace carriers::ups
