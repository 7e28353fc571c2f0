// SPDX-License-Identifier: MIT
#include "calibration/validation/Given.h"

#include <Poco/JSON/Array.h>

#include <cmath>

namespace calibration {
namespace {

    using Poco::Dynamic::Var;

    [[noreturn]] void refuse(const char* code, const char* key)
    {
        throw VectorRefused {{code, {{"key", key}}}};
    }

    double realOf(const Var& value, const char* key)
    {
        if (value.isEmpty() || value.isBoolean() || !value.isNumeric())
            refuse("vector.type", key);
        const auto number = value.convert<double>();
        if (!std::isfinite(number))
            refuse("maths.not-finite", key);
        return number;
    }

    std::vector<double> realsOf(const Var& value, const char* key)
    {
        if (value.type() != typeid(Poco::JSON::Array::Ptr))
            refuse("vector.type", key);
        std::vector<double> numbers;
        for (const auto& one : *value.extract<Poco::JSON::Array::Ptr>())
            numbers.push_back(realOf(one, key));
        return numbers;
    }

} // namespace

Var Given::value(const char* key) const
{
    if (!object_->has(key))
        refuse("vector.absent", key);
    return object_->get(key);
}

double Given::real(const char* key) const { return realOf(value(key), key); }

double Given::positive(const char* key) const
{
    const auto number = real(key);
    if (!(number > 0))
        refuse("maths.uncertainty", key);
    return number;
}

double Given::probability(const char* key) const
{
    const auto number = real(key);
    if (!(number > 0 && number < 1))
        refuse("maths.probability", key);
    return number;
}

std::int64_t Given::whole(const char* key) const
{
    const auto number = real(key);
    if (number != std::floor(number) || std::abs(number) > 1e15)
        refuse("vector.type", key);
    return static_cast<std::int64_t>(number);
}

bool Given::truth(const char* key) const
{
    const auto found = value(key);
    if (!found.isBoolean())
        refuse("vector.type", key);
    return found.convert<bool>();
}

std::string Given::text(const char* key) const
{
    const auto found = value(key);
    if (!found.isString())
        refuse("vector.type", key);
    return found.toString();
}

Poco::JSON::Array::Ptr Given::list(const char* key) const
{
    const auto found = value(key);
    if (found.type() != typeid(Poco::JSON::Array::Ptr))
        refuse("vector.type", key);
    return found.extract<Poco::JSON::Array::Ptr>();
}

std::vector<double> Given::reals(const char* key) const { return realsOf(value(key), key); }

Rows Given::matrix(const char* key) const
{
    Rows rows;
    for (const auto& row : *list(key))
        rows.push_back(realsOf(row, key));
    return rows;
}

Given Given::object(const char* key) const
{
    const auto found = value(key);
    if (found.type() != typeid(Poco::JSON::Object::Ptr))
        refuse("vector.type", key);
    return Given(found.extract<Poco::JSON::Object::Ptr>());
}

std::vector<Given> Given::objects(const char* key) const
{
    std::vector<Given> result;
    for (const auto& one : *list(key)) {
        if (one.type() != typeid(Poco::JSON::Object::Ptr))
            refuse("vector.type", key);
        result.emplace_back(one.extract<Poco::JSON::Object::Ptr>());
    }
    return result;
}

DegreesOfFreedom Given::freedom(const Var& value)
{
    if (value.isEmpty())
        return std::nullopt;
    const auto number = realOf(value, "nu");
    if (!(number > 0))
        refuse("maths.freedom", "nu");
    return number;
}

std::vector<DegreesOfFreedom> Given::freedoms(const char* key) const
{
    std::vector<DegreesOfFreedom> result;
    for (const auto& one : *list(key))
        result.push_back(freedom(one));
    return result;
}

std::optional<double> Given::limit(const char* key) const
{
    return isNull(key) ? std::nullopt : std::optional(real(key));
}

} // namespace calibration
