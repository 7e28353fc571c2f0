// SPDX-License-Identifier: MIT
#include "lab/store/Value.h"

#include "lab/values/Text.h"

namespace lab {
namespace {

    [[noreturn]] void damaged(std::size_t column)
    {
        throw Failure({"store.record", {{"column", std::to_string(column)}, {"why", "store.type"}}});
    }

} // namespace

std::string Row::text(std::size_t column) const
{
    const auto& held = values_.at(column).held();
    if (const auto* value = std::get_if<std::string>(&held))
        return *value;
    damaged(column);
}

std::int64_t Row::integer(std::size_t column) const
{
    const auto& held = values_.at(column).held();
    if (const auto* value = std::get_if<std::int64_t>(&held))
        return *value;
    // A computed column such as count(*) has no declared type, and the connector brings it as text.
    if (const auto* value = std::get_if<std::string>(&held))
        if (const auto number = text::parseInteger(*value))
            return *number;
    damaged(column);
}

double Row::real(std::size_t column) const
{
    const auto& held = values_.at(column).held();
    if (const auto* value = std::get_if<double>(&held))
        return *value;
    if (const auto* value = std::get_if<std::int64_t>(&held))
        return static_cast<double>(*value);
    damaged(column);
}

Date Row::date(std::size_t column) const { return parsed<Date>(column); }

Instant Row::instant(std::size_t column) const { return Instant(std::chrono::milliseconds(integer(column))); }

std::optional<std::string> Row::optionalText(std::size_t column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<Date> Row::optionalDate(std::size_t column) const { return optionalParsed<Date>(column); }

std::optional<Instant> Row::optionalInstant(std::size_t column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

} // namespace lab
