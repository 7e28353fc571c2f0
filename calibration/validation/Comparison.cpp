// SPDX-License-Identifier: MIT
#include "calibration/validation/Comparison.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace calibration {
namespace {

    using Poco::Dynamic::Var;
    using Poco::JSON::Array;
    using Poco::JSON::Object;

    bool isNumber(const Var& value)
    {
        return !value.isEmpty() && !value.isBoolean() && !value.isString() && value.isNumeric();
    }

    // Poco's parser holds objects and arrays by pointer, what is computed here by value.
    std::optional<Object> objectOf(const Var& value)
    {
        if (value.type() == typeid(Object::Ptr))
            return *value.extract<Object::Ptr>();
        return value.type() == typeid(Object) ? std::optional(value.extract<Object>()) : std::nullopt;
    }
    std::optional<Array> arrayOf(const Var& value)
    {
        if (value.type() == typeid(Array::Ptr))
            return *value.extract<Array::Ptr>();
        return value.type() == typeid(Array) ? std::optional(value.extract<Array>()) : std::nullopt;
    }

    class Comparison {
    public:
        explicit Comparison(Object::Ptr tolerance)
            : tolerance_(std::move(tolerance))
        {
        }

        void object(const Object& expected, const Object& got, const std::string& path)
        {
            for (const auto& [name, wanted] : expected) {
                const auto inner = path.empty() ? name : path + "." + name;
                if (got.has(name))
                    value(wanted, got.get(name), name, inner);
                else
                    differences_.push_back({name, inner, wanted, {}});
            }
        }

        std::vector<Difference> take() { return std::move(differences_); }

    private:
        void value(const Var& expected, const Var& got, const std::string& key, const std::string& path)
        {
            const auto differs = [&] { differences_.push_back({key, path, expected, got}); };
            if (const auto wanted = objectOf(expected)) {
                const auto found = objectOf(got);
                return found ? object(*wanted, *found, path) : differs();
            }
            if (const auto wanted = arrayOf(expected)) {
                const auto found = arrayOf(got);
                if (!found || found->size() != wanted->size())
                    return differs();
                for (unsigned i = 0; i < wanted->size(); ++i)
                    value(wanted->get(i), found->get(i), key, path + "[" + std::to_string(i) + "]");
                return;
            }
            if (!same(expected, got, key))
                differs();
        }

        bool same(const Var& expected, const Var& got, const std::string& key) const
        {
            if (expected.isEmpty() || got.isEmpty())
                return expected.isEmpty() && got.isEmpty();
            if (expected.isBoolean() || got.isBoolean())
                return expected.isBoolean() && got.isBoolean()
                       && expected.convert<bool>() == got.convert<bool>();
            if (expected.isString() || got.isString())
                return expected.isString() && got.isString() && expected.toString() == got.toString();
            if (!isNumber(expected) || !isNumber(got))
                return false;
            const auto wanted = expected.convert<double>();
            const auto limit = limitOf(key, wanted);
            // A NaN differs from everything.
            return limit && std::abs(got.convert<double>() - wanted) <= *limit;
        }

        std::optional<double> limitOf(const std::string& key, double expected) const
        {
            auto limits = tolerance_;
            if (!limits)
                return std::nullopt;
            const auto names = limits->getNames();
            const bool direct = std::ranges::all_of(
                names, [](const auto& name) { return name == "relative" || name == "absolute"; });
            if (!direct)
                limits = limits->getObject(limits->has(key) ? key : "*");
            if (!limits || (!limits->has("relative") && !limits->has("absolute")))
                return std::nullopt;
            const double limit = std::max(
                limits->optValue("absolute", 0.0), limits->optValue("relative", 0.0) * std::abs(expected));
            return std::isfinite(limit) && limit >= 0 ? std::optional(limit) : std::nullopt;
        }

        Object::Ptr tolerance_;
        std::vector<Difference> differences_;
    };

} // namespace

std::vector<Difference> differences(
    const Object::Ptr& expected, const Object& got, const Object::Ptr& tolerance)
{
    Comparison comparison(tolerance);
    comparison.object(*expected, got, "");
    return comparison.take();
}

} // namespace calibration
