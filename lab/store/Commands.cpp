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

    /// All of `work` or nothing of it, in a transaction of its own or as a part of the one that is open.
    void whole(Database& database, const std::function<void()>& work)
    {
        if (!database.writing())
            return database.write(work);
        database.execute("SAVEPOINT command");
        try {
            work();
        } catch (const RolledBack&) {
            // After anything else the whole transaction is lost, and whoever opened it hears of it.
            database.execute("ROLLBACK TO SAVEPOINT command");
            database.execute("RELEASE SAVEPOINT command");
            throw;
        }
        database.execute("RELEASE SAVEPOINT command");
    }

} // namespace

std::string Commands::newId() { return Poco::UUIDGenerator::defaultGenerator().createRandom().toString(); }

Expected<Poco::JSON::Object::Ptr> Commands::perform(const std::string& id, const CommandKind& kind,
    const SignedIn& who, const Poco::JSON::Object& request,
    const std::function<Expected<Applied>(Instant now)>& apply)
{
    if (std::ranges::find(kind.roles, who.staff.role) == kind.roles.end())
        return refused("role.missing", {{"staff", who.staff.name}, {"role", std::string(word(who.staff.role))},
                                           {"command", std::string(kind.name)}});

    const auto hash = sha256(std::string(kind.name) + "\n" + canonical(request));
    Poco::JSON::Object::Ptr result;
    const auto jump = clock_.jump();
    bool jumpNoted = false;
    const auto once = [&] {
        whole(database_, [&] {
            const auto earlier =
                database_.query("SELECT request_hash, result FROM command WHERE id = $1", {id});
            if (!earlier.empty()) {
                if (earlier[0].text(0) != hash)
                    throw RolledBack {{"command.id-reused", {{"id", id}}}};
                result = parseObject(earlier[0].text(1));
                return;
            }
            const auto now = clock_.now();
            if (auto present = checkPresence(database_, who, kind.presence, now); !present)
                throw RolledBack {std::move(present).error()};
            auto applied = apply(now);
            if (!applied)
                throw RolledBack {std::move(applied).error()};
            database_.execute("INSERT INTO command (id, station, staff, kind, request_hash, result, at) "
                              "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                {id, who.station, who.staff.id, kind.name, hash, canonical(applied->result), now});
            Journal journal(database_);
            journal.noteClock(who, now, jump);
            jumpNoted = jump.has_value();
            journal.append(who, now, kind.name, applied->subject, applied->body);
            result = new Poco::JSON::Object(applied->result);
        });
    };
    try {
        try {
            once();
        } catch (const engine::LostConnection&) {
            if (database_.writing())
                throw; // the whole that it is a part of is lost
            // Whether it was kept is not known. Under its own identity, asking again does it once either way.
            once();
        }
    } catch (const RolledBack& rolledBack) {
        return tl::make_unexpected(rolledBack.refusal);
    }
    if (jumpNoted)
        clock_.acknowledge(*jump);
    return result;
}

} // namespace lab
