// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/StandardsEntry.h"

#include "lab/values/Text.h"

namespace ui::desktop {
namespace {

    std::string cleaned(const std::string& typed) { return std::string(lab::text::trimmed(typed)); }

    lab::Expected<double> numberOf(const std::string& typed, const char* field)
    {
        const auto number = lab::text::parseNumber(lab::text::trimmed(typed));
        if (!number)
            return lab::refused("standards.number", {{"field", field}, {"text", lab::text::shown(typed)}});
        return *number;
    }

} // namespace

lab::Expected<lab::ReferenceGas> gasOf(const std::vector<std::string>& typed)
{
    const auto use = lab::parseGasUse(cleaned(typed.at(1)));
    if (!use)
        return tl::make_unexpected(use.error());
    const auto kind = lab::parseGasKind(cleaned(typed.at(2)));
    if (!kind)
        return tl::make_unexpected(kind.error());
    const auto last = lab::Date::parse(cleaned(typed.at(7)));
    if (!last)
        return tl::make_unexpected(last.error());
    const auto value = numberOf(typed.at(3), "g/210 L");
    const auto expanded = numberOf(typed.at(4), "U");
    const auto coverage = numberOf(typed.at(5), "k");
    const auto pressure = numberOf(typed.at(8), "bar");
    const auto litres = numberOf(typed.at(9), "L");
    for (const auto* number : {&value, &expanded, &coverage, &pressure, &litres})
        if (!*number)
            return tl::make_unexpected(number->error());
    constexpr double minimumBar = 5; // of a cylinder; a bath's air pump has half a bar
    return lab::ReferenceGas {cleaned(typed.at(0)), *use, lab::BrAC::gramsPer210Litres(*value), *coverage,
        lab::BrAC::gramsPer210Litres(*expanded), cleaned(typed.at(6)), *last, *pressure,
        *kind == lab::GasKind::WetBath ? 0.5 : minimumBar, {}, *kind, *litres};
}

lab::Expected<lab::Equipment> instrumentOf(const std::vector<std::string>& typed, lab::Date today)
{
    const auto kind = lab::parseEquipmentKind(cleaned(typed.at(1)));
    if (!kind)
        return tl::make_unexpected(kind.error());
    return lab::Equipment {
        cleaned(typed.at(0)), *kind, cleaned(typed.at(2)), cleaned(typed.at(3)), today, {}};
}

lab::Expected<lab::EquipmentCalibration> calibrationOf(const std::vector<std::string>& typed)
{
    const auto done = lab::Date::parse(cleaned(typed.at(0)));
    if (!done)
        return tl::make_unexpected(done.error());
    const auto due = lab::Date::parse(cleaned(typed.at(1)));
    if (!due)
        return tl::make_unexpected(due.error());
    const auto expanded = numberOf(typed.at(3), "U");
    if (!expanded)
        return tl::make_unexpected(expanded.error());
    const auto factor = numberOf(typed.at(4), "×");
    if (!factor)
        return tl::make_unexpected(factor.error());
    return lab::EquipmentCalibration {*done, *due, cleaned(typed.at(2)), *factor, *expanded};
}

} // namespace ui::desktop
