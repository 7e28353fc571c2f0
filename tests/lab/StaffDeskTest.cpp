// SPDX-License-Identifier: MIT
#include "lab/people/StaffDesk.h"

#include "lab/FileContent.h"
#include "lab/store/Journal.h"
#include "tests/shared/LiveLab.h"

#include <boost/test/unit_test.hpp>

using lab::Role;
using lab::Secret;

BOOST_AUTO_TEST_SUITE(StaffDeskTest)

namespace {

struct Office : LiveLab {
    lab::StaffDesk staff {*database, clock};

    static std::string codeOf(const auto& answer) { return answer ? "" : answer.error().code; }
    lab::StaffLine line(const std::string& name) const
    {
        for (const auto& one : staff.list())
            if (one.staff.name == name)
                return one;
        throw std::runtime_error("nobody of that name");
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(whoMayNotBeAdded, Office)
{
    const struct {
        const char* name;
        const char* person;
        Role role;
        const char* badge;
        const char* secret;
        const char* refusal;
    } cases[] = {
        {"the same name in another case", "WANDA", Role::Planner, nullptr, "493817", "staff.taken"},
        {"a badge that is somebody's", "Paul", Role::Planner, "BADGE-7", "493817", "staff.taken"},
        {"a badge that is somebody's number", "Paul", Role::Planner, "staff-01", "493817", "staff.taken"},
        {"a name that is somebody's badge", "BADGE-7", Role::Planner, nullptr, "493817", "staff.taken"},
        {"no name", "  ", Role::Planner, nullptr, "493817", "staff.name"},
        {"a name with a newline", "Paul\nX", Role::Planner, nullptr, "493817", "staff.name"},
        {"a short PIN", "Paul", Role::Planner, nullptr, "4938", "pin.short"},
        {"a supervisor with a PIN", "Paul", Role::Supervisor, nullptr, "493817", "passphrase.needed"},
        {"somebody sound", "Paul", Role::Planner, "BADGE-9", "493817", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(codeOf(staff.add(boss, c.person, c.role,
                           c.badge ? std::optional<std::string>(c.badge) : std::nullopt, Secret(c.secret)))
                       == c.refusal);
    BOOST_TEST(line("Paul").badge == "BADGE-9");
    BOOST_TEST(line("Paul").canSignIn);
}

BOOST_FIXTURE_TEST_CASE(onlySupervisorsManageStaff, Office)
{
    const auto wanda = desk->signIn("Wanda", Secret(pin)).value();
    BOOST_TEST(codeOf(staff.add(wanda, "Paul", Role::Planner, std::nullopt, Secret(pin))) == "role.missing");
    BOOST_TEST(codeOf(staff.lock(wanda, "Ted")) == "role.missing");
    BOOST_TEST(codeOf(staff.unlock(wanda, "Ted")) == "role.missing");
    BOOST_TEST(codeOf(staff.authorise(wanda, "Ted", "standard")) == "role.missing");
    BOOST_TEST(codeOf(staff.setSecret(wanda, "Ted", Secret("581746"))) == "role.missing");
    // One's own PIN is one's own.
    BOOST_TEST(codeOf(staff.setSecret(wanda, "Wanda", Secret("581746"))) == "");
    BOOST_TEST(tryPin("Wanda", "581746") == "ok");
    BOOST_TEST(tryPin("Wanda", pin) == "sign-in.wrong");
}

BOOST_FIXTURE_TEST_CASE(whoIsLockedActsNoMore, Office)
{
    const auto wanda = desk->signIn("Wanda", Secret(pin)).value();
    BOOST_TEST(codeOf(staff.lock(boss, "Wanda")) == "");
    BOOST_TEST(line("Wanda").locked);
    BOOST_TEST(tryPin("Wanda", pin) == "sign-in.locked-out");
    BOOST_TEST(codeOf(staff.setSecret(wanda, "Wanda", Secret("581746"))) == "sign-in.locked-out");
    BOOST_TEST(codeOf(staff.lock(boss, "Sue Per")) == "staff.self");
    BOOST_TEST(codeOf(staff.lock(boss, "Nobody")) == "staff.unknown");
}

BOOST_FIXTURE_TEST_CASE(techniciansAreAuthorisedPerProfile, Office)
{
    using lab::StaffDesk;
    BOOST_TEST(!StaffDesk::isAuthorised(*database, "staff-03", "standard"));
    BOOST_TEST(codeOf(staff.authorise(boss, "Ted", "standard")) == "");
    BOOST_TEST(codeOf(staff.authorise(boss, "Ted", "standard")) == ""); // twice is once
    BOOST_TEST(StaffDesk::isAuthorised(*database, "staff-03", "standard"));
    BOOST_TEST(!StaffDesk::isAuthorised(*database, "staff-03", "training"));
    BOOST_TEST((line("Ted").profiles == std::vector<std::string> {"standard"}));
    BOOST_TEST(codeOf(staff.withdraw(boss, "Ted", "standard")) == "");
    BOOST_TEST(!StaffDesk::isAuthorised(*database, "staff-03", "standard"));
    BOOST_TEST(codeOf(staff.authorise(boss, "Wanda", "standard")) == "staff.no-technician");
}

BOOST_FIXTURE_TEST_CASE(theRecordsKeepSupervisorsToPassphrases, Office)
{
    BOOST_CHECK_THROW(database->execute("UPDATE staff SET secret_kind = 'pin' WHERE role = 'supervisor'"),
        lab::ConstraintViolation);
}

BOOST_FIXTURE_TEST_CASE(everyActIsAnEntryAndNoneHoldsASecret, Office)
{
    BOOST_REQUIRE(staff.setSecret(boss, "Wanda", Secret("581746")));
    BOOST_REQUIRE(staff.authorise(boss, "Ted", "standard"));
    BOOST_REQUIRE(staff.lock(boss, "Ted"));
    tryPin("Wanda", "000111");
    std::string journal;
    for (const auto& entry : lab::Journal(*database).latest(100))
        journal += entry.kind + " " + entry.subject + " " + entry.body + "\n";
    for (const auto* kind : {"lab.made", "staff.add", "staff.set-pin", "staff.authorise", "staff.lock"})
        BOOST_TEST(journal.find(kind) != std::string::npos, kind);
    // What a PIN or its hash looks like stands in one column of one table and nowhere else.
    database->execute("UPDATE staff SET secret_hash = NULL, secret_kind = NULL");
    database->execute("VACUUM");
    database->query("PRAGMA wal_checkpoint(TRUNCATE)");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "lab")) {
        const auto content = lab::fileContent(entry.path()).value_or("");
        for (const auto* secret : {"581746", pin, passphrase, "000111", "$argon2id$"})
            BOOST_TEST(content.find(secret) == std::string::npos, entry.path() << " holds " << secret);
    }
}

BOOST_AUTO_TEST_SUITE_END()
