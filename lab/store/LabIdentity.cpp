// SPDX-License-Identifier: MIT
#include "lab/store/LabIdentity.h"

#include "lab/records/Words.h"
#include "lab/store/Database.h"

namespace lab {
namespace {

    constexpr Words<LabKind, 2> kinds {{{
        {LabKind::Training, "training"},
        {LabKind::Live, "live"},
    }}};

} // namespace

std::string_view word(LabKind kind) { return kinds.word(kind); }

void writeLabIdentity(Database& database, const LabIdentity& identity)
{
    database.execute("INSERT INTO lab (id, name, kind, zone, first_day, seed) VALUES (1, $1, $2, $3, $4, $5)",
        {identity.name, word(identity.kind), identity.zone, identity.firstDay, identity.seed});
}

LabIdentity readLabIdentity(Database& database)
{
    const auto rows = database.query("SELECT name, kind, zone, first_day, seed FROM lab");
    if (rows.empty())
        throw Failure({"store.no-lab", {{"file", database.url().shown()}}});
    const auto& row = rows[0];
    return {row.text(0), Row::sound(kinds.parse(row.text(1), "lab.kind"), 1), row.text(2), row.date(3),
        row.integer(4)};
}

} // namespace lab
