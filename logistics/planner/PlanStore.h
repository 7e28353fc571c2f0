// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "logistics/planner/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// A line as it stands in the records, with what became of it.
struct StoredLine {
    PlanLine line;
    std::optional<lab::KitId> kit; ///< when it was shipped
};

/// What a stored plan says of itself as a whole.
struct PlanHead {
    lab::Instant madeAt;
    lab::Date from;
    int days;
    std::int64_t costMills;
    std::int64_t lowerBoundMills;
};

/// Plans as records. The newest is the current one; earlier ones stay as they were decided.
class PlanStore {
public:
    explicit PlanStore(lab::Database& database)
        : database_(database)
    {
    }

    /// Makes the plan the current one, as one command of a planner. Returns its id.
    lab::Expected<std::string> adopt(
        const Plan& plan, const std::string& inputsHash, const lab::SignedIn& who, const lab::Clock& clock);

    std::optional<std::string> current() const;
    PlanHead head(const std::string& plan) const;
    /// By ship day, then expiry; lines without a day last.
    std::vector<StoredLine> lines(const std::string& plan) const;
    /// Its days on which something ships, ascending, with their prices.
    std::vector<PlanDay> days(const std::string& plan) const;
    /// The plan that was made before it.
    std::optional<std::string> before(const std::string& plan) const;
    /// Binds a line to the kit that carried it out; inside Database::write.
    void shipped(const std::string& plan, const lab::ClientId& client, const lab::KitId& kit);

private:
    lab::Database& database_;
};

/// What the plan was decided from, as a hash: equal inputs, equal hash.
std::string inputsHash(const PlanningTask& task);

} // namespace logistics
