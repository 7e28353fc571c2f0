// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "logistics/rules/Service.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace lab {
class Database;
}

namespace logistics {

/// The postal code's first three digits: parcels to one area travel alike. Empty for what is no postal code.
std::string postalArea(std::string_view postal);

/// What a kit's freight costs, by service and area, on one day. Mills are thousandths of a dollar.
class Tariff {
public:
    /// No such service there, or no price that can be meant.
    static constexpr std::int64_t none = -1;

    Tariff();
    static Tariff read(lab::Database& database, lab::Date day);

    /// For the area, or with an empty one for everywhere that has no price of its own.
    void set(const std::string& area, Service service, std::int64_t mills);
    std::int64_t mills(std::string_view postal, Service service) const;

    /// Every price as text, for a hash of what a plan was decided from.
    std::string text() const;

private:
    std::map<std::string, std::array<std::int64_t, 4>> byArea_;
};

} // namespace logistics
