// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Pricing.h"

#include <string>

namespace logistics {

/// Clients made up to show what planning a large programme takes: three kinds of module, twenty lanes, six
/// install windows, expiries on any of 120 days with crowded weeks, a bench whose capacity dips, modules good
/// for 14 days. The same request makes the same clients on every machine.
struct DemoRequest {
    int clients = 1000; ///< 1 to 5,000,000
    std::uint64_t seed = 1;
    bool tight = false; ///< the bench's capacity binds: the crowded weeks must be prepared for
};

class Demo {
public:
    static constexpr int days = 120;
    static constexpr lab::Date from {2026, 10, 5};

    explicit Demo(const DemoRequest& request);

    /// The clients as classes with priced choices; `classOf` becomes each client's class.
    PlanningProblem aggregate(std::vector<std::uint32_t>& classOf) const;

    std::size_t clients() const { return keys_.size(); }
    /// The client's day of expiry.
    lab::Date expiry(std::size_t client) const
    {
        return from.plusDays(static_cast<int>(keys_[client]) % days);
    }

private:
    std::vector<SupplyLot> lots() const;

    DemoRequest request_;
    std::vector<std::uint32_t> keys_; ///< ((kind * lanes + lane) * windows + window) * days + expiry
};

} // namespace logistics
