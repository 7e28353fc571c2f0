// SPDX-License-Identifier: MIT
#include "logistics/rules/Tariff.h"

#include "lab/store/Database.h"
#include "lab/store/TariffStore.h"
#include "lab/values/Text.h"

namespace logistics {
namespace {

    constexpr std::array<std::int64_t, 4> noPrices {Tariff::none, Tariff::none, Tariff::none, Tariff::none};

} // namespace

std::string postalArea(std::string_view postal)
{
    constexpr std::size_t digits = 3;
    const auto area = postal.substr(0, digits);
    return area.size() == digits && lab::text::isAllDigits(area) ? std::string(area) : std::string();
}

Tariff::Tariff()
    : byArea_ {{"", noPrices}}
{
}

Tariff Tariff::read(lab::Database& database, lab::Date day)
{
    Tariff tariff;
    for (const auto& row : lab::TariffStore(database).inForce(day))
        tariff.set(row.area, lab::Row::sound(parseService(row.service), 0), row.mills);
    return tariff;
}

void Tariff::set(const std::string& area, Service service, std::int64_t mills)
{
    byArea_.try_emplace(area, noPrices).first->second[static_cast<std::size_t>(service)] = mills;
}

std::int64_t Tariff::mills(std::string_view postal, Service service) const
{
    const auto at = static_cast<std::size_t>(service);
    const auto area = byArea_.find(postalArea(postal));
    if (area != byArea_.end() && area->second[at] >= 0)
        return area->second[at];
    return byArea_.at("")[at];
}

std::string Tariff::text() const
{
    std::string text;
    for (const auto& [area, prices] : byArea_) {
        text += area;
        for (const auto mills : prices)
            text += " " + std::to_string(mills);
        text += "\n";
    }
    return text;
}

} // namespace logistics
