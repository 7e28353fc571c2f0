// SPDX-License-Identifier: MIT
#include "logistics/planner/TransitModel.h"

#include "lab/store/Database.h"
#include "logistics/rules/HolidayRule.h"
#include "logistics/rules/Tariff.h"

#include <algorithm>

namespace logistics {
namespace {

    constexpr int daysLookedBack = 730;
    constexpr int longestWay = 60; // days; beyond them it was no ordinary way

    /// What Pricing::arrival counts: days with a delivery after the ship day, up to the day itself.
    int deliveryDaysBetween(
        lab::Date shipDay, lab::Date delivered, Service service, const CarrierCalendar& calendar)
    {
        int days = 0;
        for (auto day = shipDay.plusDays(1); day <= delivered; day = day.plusDays(1))
            days += calendar.delivers(day, service) ? 1 : 0;
        return std::max(1, days);
    }

} // namespace

Season seasonOf(lab::Date shipDay)
{
    using namespace std::chrono;
    const int year = static_cast<int>(shipDay.civil().year());
    const auto from = nthWeekday(year, November, Thursday, 4).plusDays(-3);
    return shipDay >= from || shipDay <= lab::Date(year, 1, 7) ? Season::Peak : Season::Usual;
}

TransitModel TransitModel::read(lab::Database& database, const CarrierCalendar& calendar, lab::Date today)
{
    TransitModel model;
    // A refused parcel is delivered too, but to the lab; its own class says so.
    for (const auto& row : database.query(
             "SELECT k.service AS service, k.ship_on AS ship_on, min(substr(e.local_time, 1, 10)) AS "
             "delivered, "
             "(SELECT a.postal FROM address a WHERE a.client = k.client AND a.valid_from <= k.ship_on "
             "AND (a.valid_until IS NULL OR a.valid_until >= k.ship_on) "
             "ORDER BY CASE WHEN a.valid_until IS NULL THEN 1 ELSE 0 END, a.valid_from DESC LIMIT 1) AS "
             "postal "
             "FROM kit k JOIN parcel p ON p.number = k.outbound_tracking AND p.status = 'delivered' "
             "JOIN parcel_event e ON e.number = p.number AND e.status = 'delivered' "
             "WHERE k.ship_on >= $1 GROUP BY k.id, k.service, k.ship_on, k.client ORDER BY k.ship_on, k.id",
             {today.plusDays(-daysLookedBack)})) {
        const auto service = parseService(row.text(0));
        const auto shipDay = row.date(1);
        const auto delivered = lab::Date::parse(row.text(2));
        const auto area = postalArea(row.optionalText(3).value_or(""));
        if (!service || !delivered || area.empty() || *delivered < shipDay
            || delivered->daysSince(shipDay) > longestWay)
            continue;
        model.add({area, *service, shipDay, deliveryDaysBetween(shipDay, *delivered, *service, calendar)});
    }
    return model;
}

void TransitModel::add(const TransitSample& sample)
{
    auto& lane = lanes_[{sample.area, sample.service}];
    const auto season = static_cast<std::size_t>(seasonOf(sample.shipDay));
    const auto weekday = sample.shipDay.weekday().c_encoding();
    for (auto* counts : {&lane.all, &lane.bySeason[season], &lane.byWeekday[season][weekday]}) {
        const auto last = static_cast<int>(counts->byDays.size()) - 1;
        ++counts->byDays[static_cast<std::size_t>(std::clamp(sample.deliveryDays, 0, last))];
        ++counts->parcels;
    }
}

int TransitModel::parcels(std::string_view postal, Service service) const
{
    const auto lane = lanes_.find({postalArea(postal), service});
    return lane == lanes_.end() ? 0 : lane->second.all.parcels;
}

TransitChances TransitModel::towards(const TransitChances& prior, const Counts& counts)
{
    constexpr std::int64_t million = 1'000'000;
    if (counts.parcels == 0)
        return prior;
    TransitChances chances {};
    std::int64_t left = million;
    for (std::size_t days = 0; days < chances.size(); ++days) {
        const auto weighed = std::int64_t {priorParcels} * prior[days] + million * counts.byDays[days];
        chances[days] = static_cast<std::int32_t>(weighed / (priorParcels + counts.parcels));
        left -= chances[days];
    }
    // What whole numbers leave over goes to the likeliest.
    *std::ranges::max_element(chances) += static_cast<std::int32_t>(left);
    return chances;
}

TransitChances TransitModel::chances(
    std::string_view postal, Service service, lab::Date shipDay, const TransitChances& prior) const
{
    const auto found = lanes_.find({postalArea(postal), service});
    if (found == lanes_.end())
        return prior;
    const auto& lane = found->second;
    const auto season = static_cast<std::size_t>(seasonOf(shipDay));
    return towards(towards(towards(prior, lane.all), lane.bySeason[season]),
        lane.byWeekday[season][shipDay.weekday().c_encoding()]);
}

std::string TransitModel::text() const
{
    std::string text;
    for (const auto& [key, lane] : lanes_) {
        text += key.first + " " + std::string(code(key.second));
        for (const auto& season : lane.byWeekday)
            for (const auto& counts : season) {
                text += ";";
                for (const auto count : counts.byDays)
                    text += " " + std::to_string(count);
            }
        text += "\n";
    }
    return text;
}

} // namespace logistics
