// SPDX-License-Identifier: MIT
#include "carriers/sandbox/Journey.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace carriers::sandbox {
namespace {

    using namespace std::chrono_literals;

    void addTransit(
        std::vector<Stop>& stops, const Town& from, const Town& to, lab::Date shipDay, lab::Instant until)
    {
        const auto pickedUp = std::max(from.zone.at(shipDay, 17, 30), stops.back().at + 30min);
        const auto add = [&](lab::Instant at, const char* code, const char* text, const Town& town) {
            if (at < until)
                stops.push_back({at, "I", code, text, town});
        };
        add(pickedUp, "160", "Pickup Scan", from);
        add(pickedUp + 3h, "005", "Departed from Facility", from);
        add(to.zone.at(to.zone.dateAt(until), 3, 40), "005", "Arrived at Facility", to);
        add(to.zone.at(to.zone.dateAt(until), 8, 10), "021", "Out For Delivery", to);
        // A parcel delivered early on its day skips what would come after; one picked up late keeps its
        // order.
        std::ranges::stable_sort(stops, {}, &Stop::at);
    }

} // namespace

int transitDays(const std::string& service, const std::string& fromPostal, const std::string& toPostal)
{
    if (service == "01" || service == "13" || service == "14")
        return 1;
    if (service == "02" || service == "59")
        return 2;
    if (service == "12")
        return 3;
    if (fromPostal.substr(0, 3) == toPostal.substr(0, 3))
        return 1;
    // The first digit of a postal code counts from the east coast to the west coast.
    const auto digit = [](const std::string& postal) { return postal.empty() ? 0 : postal[0] - '0'; };
    return 1 + std::min(4, std::max(1, std::abs(digit(fromPostal) - digit(toPostal)) / 2 + 1));
}

lab::Date workingDaysAfter(lab::Date day, int days)
{
    while (days > 0 || day.isWeekend()) {
        day = day.plusDays(1);
        if (!day.isWeekend())
            --days;
    }
    return day;
}

std::vector<Stop> labelOnly(const Town& from, lab::Instant madeAt)
{
    return {
        {madeAt, "M", "003", "Shipper created a label, UPS has not received the package yet.", from, false}};
}

std::vector<Stop> delivered(
    const Town& from, const Town& to, lab::Instant madeAt, lab::Date shipDay, lab::Instant deliveredAt)
{
    auto stops = labelOnly(from, std::min(madeAt, deliveredAt - 24h));
    addTransit(stops, from, to, shipDay, deliveredAt);
    stops.push_back({deliveredAt, "D", "011", "DELIVERED", to});
    return stops;
}

std::vector<Stop> refusedAndReturned(
    const Town& from, const Town& to, lab::Instant madeAt, lab::Date shipDay, lab::Instant returnedAt)
{
    const auto refusedAt = returnedAt - 72h;
    auto stops = labelOnly(from, std::min(madeAt, refusedAt - 24h));
    addTransit(stops, from, to, shipDay, refusedAt);
    stops.push_back({refusedAt, "X", "064", "The receiver refused the package.", to});
    stops.push_back({refusedAt + 2h, "X", "035", "Returning to Sender", to});
    stops.push_back({returnedAt, "D", "034", "Returned to Sender", from});
    return stops;
}

lab::Instant deliveryTime(const Town& to, lab::Date day, const lab::TrackingNumber& number)
{
    const auto& text = number.text();
    const int sum =
        std::accumulate(text.begin(), text.end(), 0, [](int total, char c) { return total * 31 % 9973 + c; });
    return to.zone.at(day, 10) + std::chrono::minutes(sum % 480);
}

} // namespace carriers::sandbox
