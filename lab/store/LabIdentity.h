// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lab {

class Database;

enum class LabKind { Training, Live };
std::string_view word(LabKind kind);

/// What a lab was born as, and stays: its name, whether it trains or works, its zone, and its first day.
struct LabIdentity {
    std::string name;
    LabKind kind;
    std::string zone;
    Date firstDay; ///< a training lab's clock starts here
    std::int64_t seed; ///< of a training lab; 0 in a live one
};

/// Writes it once, when the lab is made.
void writeLabIdentity(Database& database, const LabIdentity& identity);
/// Throws lab::Failure "store.no-lab" when the database holds no lab.
LabIdentity readLabIdentity(Database& database);

} // namespace lab
