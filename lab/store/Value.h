// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Failure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lab {

/// What goes into a statement's `$1 … $n`, or comes out of a column.
class Value {
public:
    Value() = default; ///< NULL
    Value(std::nullopt_t) {} // NOLINT(google-explicit-constructor): a parameter list reads as plain values
    Value(int value)
        : held_(std::int64_t {value})
    {
    }
    Value(std::int64_t value)
        : held_(value)
    {
    }
    Value(double value)
        : held_(value)
    {
    }
    Value(std::string value)
        : held_(std::move(value))
    {
    }
    Value(std::string_view value)
        : held_(std::string(value))
    {
    }
    Value(const char* value)
        : held_(std::string(value))
    {
    }
    Value(Date date)
        : held_(date.iso())
    {
    }
    Value(Instant at)
        : held_(std::int64_t {at.time_since_epoch().count()})
    {
    }
    template <class T>
    Value(const std::optional<T>& value)
        : Value(value ? Value(*value) : Value())
    {
    }

    bool isNull() const { return std::holds_alternative<std::monostate>(held_); }
    const std::variant<std::monostate, std::int64_t, double, std::string>& held() const { return held_; }

private:
    std::variant<std::monostate, std::int64_t, double, std::string> held_;
};

using Values = std::vector<Value>;

/// One row of an answer, its columns counted from 0. Asking a column for what it does not hold is a damaged
/// record and throws Failure "store.record".
class Row {
public:
    explicit Row(Values values)
        : values_(std::move(values))
    {
    }

    const Value& value(std::size_t column) const { return values_.at(column); }
    const Values& values() const { return values_; }
    bool isNull(std::size_t column) const { return values_.at(column).isNull(); }
    std::string text(std::size_t column) const;
    std::int64_t integer(std::size_t column) const;
    int whole(std::size_t column) const { return static_cast<int>(integer(column)); }
    double real(std::size_t column) const;
    Date date(std::size_t column) const;
    Instant instant(std::size_t column) const;

    std::optional<std::string> optionalText(std::size_t column) const;
    std::optional<Date> optionalDate(std::size_t column) const;
    std::optional<Instant> optionalInstant(std::size_t column) const;

    /// The column through a value's own `parse`: `row.parsed<ModuleSerial>(0)`.
    template <class T> T parsed(std::size_t column) const { return sound(T::parse(text(column)), column); }
    template <class T> std::optional<T> optionalParsed(std::size_t column) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>(parsed<T>(column));
    }
    /// What a parser made of the column, or the failure when the record is damaged.
    template <class T> static T sound(Expected<T> value, std::size_t column)
    {
        if (!value)
            throw Failure(
                {"store.record", {{"column", std::to_string(column)}, {"why", value.error().code}}});
        return *std::move(value);
    }

private:
    Values values_;
};

using Rows = std::vector<Row>;

} // namespace lab
