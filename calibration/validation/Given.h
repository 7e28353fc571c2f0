// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Coverage.h"
#include "calibration/maths/LeastSquares.h"
#include "lab/values/Expected.h"

#include <Poco/JSON/Object.h>

#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// Why a vector cannot be computed. Thrown inside this folder alone: one wrong case must not stop the others.
struct VectorRefused {
    lab::Message message;
};

/// The value, or its refusal thrown on.
template <class T> T soundOf(lab::Expected<T> value)
{
    if (!value)
        throw VectorRefused {std::move(value).error()};
    return *std::move(value);
}

/// What a reference vector gives, read by name and checked. Throws VectorRefused: "vector.absent" (no such
/// key), "vector.type" (not what belongs there), "maths.not-finite", "maths.freedom", "maths.probability",
/// "maths.uncertainty".
class Given {
public:
    explicit Given(Poco::JSON::Object::Ptr object)
        : object_(std::move(object))
    {
    }

    bool has(const char* key) const { return object_->has(key); }
    /// Absent or null.
    bool isNull(const char* key) const { return !has(key) || object_->isNull(key); }

    double real(const char* key) const;
    double real(const char* key, double otherwise) const { return isNull(key) ? otherwise : real(key); }
    double positive(const char* key) const; ///< above 0
    double probability(const char* key) const; ///< above 0 and below 1
    std::int64_t whole(const char* key) const;
    bool truth(const char* key) const;
    std::string text(const char* key) const;
    std::vector<double> reals(const char* key) const;
    Rows matrix(const char* key) const;
    Given object(const char* key) const;
    std::vector<Given> objects(const char* key) const;

    static DegreesOfFreedom freedom(const Poco::Dynamic::Var& value); ///< null = infinite
    DegreesOfFreedom freedom(const char* key) const { return freedom(value(key)); }
    std::vector<DegreesOfFreedom> freedoms(const char* key) const;
    /// A number, or null for none.
    std::optional<double> limit(const char* key) const;

    Poco::Dynamic::Var value(const char* key) const;
    Poco::JSON::Array::Ptr list(const char* key) const;

private:
    Poco::JSON::Object::Ptr object_;
};

} // namespace calibration
