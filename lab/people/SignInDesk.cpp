// SPDX-License-Identifier: MIT
#include "lab/people/SignInDesk.h"

#include "lab/Clock.h"
#include "lab/records/Words.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/StaffStore.h"
#include "lab/values/Text.h"

#include <algorithm>

namespace lab {
namespace {

    using std::chrono::milliseconds;
    using std::chrono::seconds;

    constexpr Words<SessionEnd, 3> ends {{{
        {SessionEnd::SignedOut, "signed-out"},
        {SessionEnd::Switched, "switched"},
        {SessionEnd::Closed, "closed"},
    }}};

    constexpr seconds firstDelay(5);
    constexpr std::chrono::minutes clockTolerance(1);

    /// 5 s after the fifth wrong PIN, then twice as long each time.
    milliseconds delayAfterFailures(int failures)
    {
        return failures < SignInDesk::delayAfter
                   ? milliseconds(0)
                   : milliseconds(firstDelay * (1 << (failures - SignInDesk::delayAfter)));
    }

    /// What an unknown name's PIN is checked against, so that it takes as long as a known one's.
    const std::string& nobodysHash()
    {
        static const std::string hash = Secret("nobody").hash();
        return hash;
    }

    std::string secondsOf(milliseconds time)
    {
        return std::to_string(std::chrono::ceil<seconds>(time).count());
    }

} // namespace

std::string_view word(SessionEnd why) { return ends.word(why); }

/// A person with what the records keep to check them by.
struct SignInDesk::Account {
    Staff staff;
    std::string hash;
    int failures;
    std::optional<Instant> lastFailure;
    bool locked;
};

SignInDesk::SignInDesk(Database& database, const Clock& clock, std::string station)
    : database_(database)
    , clock_(clock)
    , station_(std::move(station))
    , training_(readLabIdentity(database).kind == LabKind::Training)
{
}

std::vector<Staff> SignInDesk::people() const { return StaffStore(database_).all(); }

std::optional<SignInDesk::Account> SignInDesk::account(const std::string& who) const
{
    const auto rows = database_.query("SELECT id, name, role, coalesce(secret_hash, '') AS hash, failures, "
                                      "last_failure_at, locked_at FROM staff "
                                      "WHERE id = $1 OR badge = $1 OR lower(name) = lower($1) ORDER BY id",
        {who});
    if (rows.size() != 1)
        return std::nullopt;
    const auto& row = rows[0];
    return Account {StaffStore::staffOf(row), row.text(3), row.whole(4), row.optionalInstant(5),
        !row.isNull(6) || row.integer(4) >= lockAt};
}

Expected<void> SignInDesk::check(const std::optional<Account>& account, const Secret& secret)
{
    if (!account || account->hash.empty()) {
        static_cast<void>(secret.matches(nobodysHash()));
        return refused("sign-in.wrong");
    }
    const auto& id = account->staff.id;
    if (account->locked)
        return refused("sign-in.locked-out", {{"staff", account->staff.name}});
    const auto now = clock_.now();
    if (account->lastFailure && now >= *account->lastFailure - clockTolerance) {
        const auto wait = *account->lastFailure + delayAfterFailures(account->failures) - now;
        if (wait > milliseconds(0))
            return refused("sign-in.wait", {{"seconds", secondsOf(wait)}});
    }

    // The try is counted before its answer is known: pulling the plug in between wins nothing, and of many
    // tries at once no more than the last allowed are heard.
    std::int64_t counted = 0;
    database_.write([&] {
        counted = database_.execute("UPDATE staff SET failures = failures + 1, last_failure_at = $1 "
                                    "WHERE id = $2 AND failures < $3 AND locked_at IS NULL",
            {now, id, lockAt});
    });
    if (counted == 0)
        return refused("sign-in.locked-out", {{"staff", account->staff.name}});
    if (secret.matches(account->hash)) {
        database_.write([&] {
            database_.execute("UPDATE staff SET failures = 0, last_failure_at = NULL WHERE id = $1", {id});
        });
        return {};
    }
    Expected<void> answer = refused("sign-in.wrong");
    database_.write([&] {
        const auto failures =
            database_.query("SELECT failures FROM staff WHERE id = $1 AND locked_at IS NULL", {id});
        if (failures.empty() || failures[0].integer(0) < lockAt)
            return;
        database_.execute("UPDATE staff SET locked_at = $1 WHERE id = $2", {now, id});
        Poco::JSON::Object body;
        body.set("failures", static_cast<Poco::Int64>(failures[0].integer(0)));
        Journal(database_).append({account->staff, station_}, now, "staff.locked-out", id, body);
        answer = refused("sign-in.locked-out", {{"staff", account->staff.name}});
    });
    return answer;
}

Expected<SignedIn> SignInDesk::signIn(const std::string& who, const Secret& secret)
{
    const auto found = account(who);
    if (auto right = check(found, secret); !right)
        return tl::make_unexpected(right.error());
    return open(found->staff);
}

Expected<SignedIn> SignInDesk::signInTraining(const std::string& who)
{
    if (!training_)
        return refused("sign-in.training-only");
    const auto found = account(who);
    if (!found)
        return refused("staff.unknown", {{"staff", text::shown(who)}});
    return open(found->staff);
}

Expected<SignedIn> SignInDesk::open(const Staff& staff)
{
    const SignedIn who {staff, station_, Commands::newId()};
    const auto now = clock_.now();
    database_.write([&] {
        database_.execute(
            "INSERT INTO session (id, staff, station, from_at, proved_at) VALUES ($1, $2, $3, $4, $4)",
            {who.session, staff.id, station_, now});
    });
    return who;
}

Expected<void> SignInDesk::prove(const SignedIn& who, const Secret& secret)
{
    if (auto right = check(account(who.staff.id), secret); !right)
        return right;
    std::int64_t changed = 0;
    database_.write([&] {
        changed = database_.execute("UPDATE session SET proved_at = $1, locked_at = NULL "
                                    "WHERE id = $2 AND until_at IS NULL",
            {clock_.now(), who.session});
    });
    if (changed == 0)
        return refused("sign-in.needed");
    return {};
}

void SignInDesk::lock(const SignedIn& who)
{
    database_.write([&] {
        database_.execute("UPDATE session SET locked_at = $1, proved_at = NULL "
                          "WHERE id = $2 AND until_at IS NULL AND locked_at IS NULL",
            {clock_.now(), who.session});
    });
}

Expected<void> SignInDesk::unlockTraining(const SignedIn& who)
{
    if (!training_)
        return refused("sign-in.training-only");
    database_.write([&] {
        database_.execute(
            "UPDATE session SET locked_at = NULL WHERE id = $1 AND until_at IS NULL", {who.session});
    });
    return {};
}

void SignInDesk::end(const SignedIn& who, SessionEnd why)
{
    database_.write([&] {
        database_.execute(
            "UPDATE session SET until_at = $1, ended_why = $2 WHERE id = $3 AND until_at IS NULL",
            {clock_.now(), word(why), who.session});
    });
}

} // namespace lab
