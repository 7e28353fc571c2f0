// SPDX-License-Identifier: MIT
#include "lab/people/StaffDesk.h"

#include "lab/store/Database.h"
#include "lab/store/StaffStore.h"
#include "lab/values/Text.h"

namespace lab {
namespace {

    const CommandKind adding {"staff.add", {Role::Supervisor}};
    const CommandKind settingSecret {"staff.set-pin", {Role::Supervisor}};
    const CommandKind changingOwnSecret {
        "staff.change-pin", {Role::Warehouse, Role::Technician, Role::Planner, Role::Supervisor}};
    const CommandKind locking {"staff.lock", {Role::Supervisor}};
    const CommandKind unlocking {"staff.unlock", {Role::Supervisor}};
    const CommandKind authorising {"staff.authorise", {Role::Supervisor}};
    const CommandKind withdrawing {"staff.withdraw", {Role::Supervisor}};

    Expected<std::string> checkedName(const std::string& text)
    {
        const auto name = text::trimmed(text);
        if (name.empty() || name.size() > 80 || text::hasControlCharacters(name))
            return refused("staff.name", {{"text", text::shown(text)}});
        return std::string(name);
    }

} // namespace

StaffDesk::StaffDesk(Database& database, const Clock& clock)
    : database_(database)
    , commands_(database, clock)
{
}

std::vector<StaffLine> StaffDesk::list() const
{
    std::vector<StaffLine> lines;
    for (const auto& row : database_.query("SELECT id, name, role, coalesce(badge, '') AS badge, "
                                           "CASE WHEN secret_hash IS NULL THEN 0 ELSE 1 END AS has, "
                                           "failures, locked_at FROM staff ORDER BY id")) {
        StaffLine line {
            StaffStore::staffOf(row), row.text(3), row.integer(4) != 0, row.whole(5), !row.isNull(6), {}};
        for (const auto& grant : database_.query(
                 "SELECT profile FROM authorisation WHERE staff = $1 ORDER BY profile", {line.staff.id}))
            line.profiles.push_back(grant.text(0));
        lines.push_back(std::move(line));
    }
    return lines;
}

Expected<Staff> StaffDesk::add(const SignedIn& supervisor, const std::string& text, Role role,
    const std::optional<std::string>& badge, const Secret& secret)
{
    const auto name = checkedName(text);
    if (!name)
        return tl::make_unexpected(name.error());
    if (badge)
        if (const auto sound = checkedName(*badge); !sound)
            return tl::make_unexpected(sound.error());
    if (auto suits = secret.suits(role); !suits)
        return tl::make_unexpected(suits.error());
    // Slow, so before the transaction.
    const auto hash = secret.hash();
    Poco::JSON::Object request;
    request.set("name", *name);
    request.set("role", std::string(word(role)));
    Staff added {"", *name, role};
    const auto done =
        commands_.perform(Commands::newId(), adding, supervisor, request, [&](Instant) -> Expected<Applied> {
            StaffStore store(database_);
            const auto taken = database_.query(
                "SELECT name FROM staff WHERE lower(name) = lower($1) OR id = $1 OR badge = $1 "
                "OR ($2 <> '' AND (lower(name) = lower($2) OR id = $2 OR badge = $2))",
                {*name, badge.value_or("")});
            if (!taken.empty())
                return refused("staff.taken", {{"staff", taken[0].text(0)}});
            added.id = store.nextId();
            store.add(added);
            store.setSecret(added.id, hash, word(secret.kind()));
            if (badge)
                store.setBadge(added.id, *badge);
            Poco::JSON::Object body;
            body.set("role", std::string(word(role)));
            return Applied {added.id, body, body};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return added;
}

Expected<void> StaffDesk::change(const SignedIn& by, const CommandKind& kind, const std::string& who,
    const Poco::JSON::Object& request, const std::function<Expected<void>(const Staff&, Instant)>& apply)
{
    const auto done =
        commands_.perform(Commands::newId(), kind, by, request, [&](Instant now) -> Expected<Applied> {
            const auto person = StaffStore(database_).byName(who);
            if (!person)
                return refused("staff.unknown", {{"staff", text::shown(who)}});
            if (auto applied = apply(*person, now); !applied)
                return tl::make_unexpected(applied.error());
            return Applied {person->id, request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

Expected<void> StaffDesk::setSecret(const SignedIn& by, const std::string& who, const Secret& secret)
{
    const auto hash = secret.hash();
    const auto person = StaffStore(database_).byName(who);
    const auto& kind = person && person->id == by.staff.id ? changingOwnSecret : settingSecret;
    return change(by, kind, who, Poco::JSON::Object(), [&](const Staff& staff, Instant) -> Expected<void> {
        if (auto suits = secret.suits(staff.role); !suits)
            return suits;
        StaffStore(database_).setSecret(staff.id, hash, word(secret.kind()));
        return {};
    });
}

Expected<void> StaffDesk::lock(const SignedIn& supervisor, const std::string& who)
{
    return change(supervisor, locking, who, Poco::JSON::Object(),
        [&](const Staff& staff, Instant now) -> Expected<void> {
            if (staff.id == supervisor.staff.id)
                return refused("staff.self", {{"staff", staff.name}});
            database_.execute("UPDATE staff SET locked_at = $1 WHERE id = $2", {now, staff.id});
            return {};
        });
}

Expected<void> StaffDesk::unlock(const SignedIn& supervisor, const std::string& who)
{
    return change(
        supervisor, unlocking, who, Poco::JSON::Object(), [&](const Staff& staff, Instant) -> Expected<void> {
            database_.execute(
                "UPDATE staff SET locked_at = NULL, failures = 0, last_failure_at = NULL WHERE id = $1",
                {staff.id});
            return {};
        });
}

Expected<void> StaffDesk::authorise(
    const SignedIn& supervisor, const std::string& who, const std::string& profile)
{
    Poco::JSON::Object request;
    request.set("profile", profile);
    return change(
        supervisor, authorising, who, request, [&](const Staff& staff, Instant now) -> Expected<void> {
            if (staff.role != Role::Technician)
                return refused("staff.no-technician", {{"staff", staff.name}});
            database_.execute("INSERT INTO authorisation (staff, profile, granted_by, granted_at) "
                              "VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                {staff.id, profile, supervisor.staff.id, now});
            return {};
        });
}

Expected<void> StaffDesk::withdraw(
    const SignedIn& supervisor, const std::string& who, const std::string& profile)
{
    Poco::JSON::Object request;
    request.set("profile", profile);
    return change(supervisor, withdrawing, who, request, [&](const Staff& staff, Instant) -> Expected<void> {
        database_.execute("DELETE FROM authorisation WHERE staff = $1 AND profile = $2", {staff.id, profile});
        return {};
    });
}

bool StaffDesk::isAuthorised(Database& database, const std::string& staff, const std::string& profile)
{
    return !database
                .query("SELECT staff FROM authorisation WHERE staff = $1 AND profile = $2", {staff, profile})
                .empty();
}

} // namespace lab
