// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <string>

namespace lab {

class Clock;
class Database;

/// Work that is done once in the whole lab, such as the sweep: whoever holds the lease does it. It ends by
/// itself, so that a station which dies leaves it to the next.
class Lease {
public:
    Lease(Database& database, const Clock& clock, std::string name, const std::string& station);
    /// Gives it back.
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    /// Takes it, or prolongs it, from now on; false when another station holds it.
    bool take(std::chrono::milliseconds duration);
    /// Who holds it now; empty when nobody does.
    std::string holder() const;

private:
    Database& database_;
    const Clock& clock_;
    std::string name_;
    std::string holder_;
};

} // namespace lab
