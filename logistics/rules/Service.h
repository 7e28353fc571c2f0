// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <array>
#include <string_view>

namespace logistics {

/// The services a kit may go by, the slowest and cheapest first.
enum class Service { Ground, ThreeDay, TwoDay, NextDay };

inline constexpr std::array allServices {
    Service::Ground, Service::ThreeDay, Service::TwoDay, Service::NextDay};

constexpr bool isAir(Service service) { return service == Service::TwoDay || service == Service::NextDay; }

/// The carrier's code on a shipment: "03", "12", "02", "01".
std::string_view code(Service service);
/// As its transit times name it: "GND", "3DS", "2DA", "1DA".
std::string_view transitCode(Service service);
lab::Expected<Service> parseService(std::string_view code);

} // namespace logistics
