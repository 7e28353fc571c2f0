// SPDX-License-Identifier: MIT
#include "lab/store/Commands.h"

#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"

#include <Poco/UUIDGenerator.h>

#include <algorithm>

namespace lab {
namespace {

    /// Leaves the transaction when a command refuses; caught below, never seen outside.
    struct RolledBack {
        Message refusal;
    };

} // namespace

std::string Commands::newId() { return Poco::UUIDGenerator::defaultGenerator().createRandom().toString(); }

Expected<Poco::JSON::Object::Ptr> Commands::perform(const std::string& id, const CommandKind& kind,
    const SignedIn& who, const Poco::JSON::Object& request,
    const std::function<Expected<Applied>(Instant now)>& apply)
{
    if (std::ranges::find(kind.roles, who.staff.role) == kind.roles.end())
        return refused("role.missing", {{"staff", who.staff.id}, {"role", std::string(word(who.staff.role))},
                                           {"command", std::string(kind.name)}});

    const auto hash = sha256(std::string(kind.name) + "\n" + canonical(request));
    Poco::JSON::Object::Ptr result;
    try {
        database_.write([&] {
            const auto earlier =
                database_.query("SELECT request_hash, result FROM command WHERE id = $1", {id});
            if (!earlier.empty()) {
                if (earlier[0].text(0) != hash)
                    throw RolledBack {{"command.id-reused", {{"id", id}}}};
                result = parseObject(earlier[0].text(1));
                return;
            }
            const auto now = clock_.now();
            auto applied = apply(now);
            if (!applied)
                throw RolledBack {std::move(applied).error()};
            database_.execute("INSERT INTO command (id, station, staff, kind, request_hash, result, at) "
                              "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                {id, who.station, who.staff.id, kind.name, hash, canonical(applied->result), now});
            Journal(database_).append(who, now, kind.name, applied->subject, applied->body);
            result = new Poco::JSON::Object(applied->result);
        });
    } catch (const RolledBack& rolledBack) {
        return tl::make_unexpected(rolledBack.refusal);
    }
    return result;
}

} // namespace lab
