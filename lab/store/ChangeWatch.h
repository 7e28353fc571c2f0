// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace lab {

class Database;

/// Tells whether anybody has done anything in the lab since it was last asked: another station, another
/// program, or this one. Every action leaves an entry in the journal, so the ends of its chains are all that
/// is read; the question costs no more in a large lab than in a small one, and is the same for every engine.
///
/// For one thread at a time.
class ChangeWatch {
public:
    explicit ChangeWatch(Database& database)
        : database_(database)
    {
    }

    /// True at the first call. Throws Failure when the records cannot be read.
    bool changed();

private:
    Database& database_;
    std::optional<std::string> seen_;
};

} // namespace lab
