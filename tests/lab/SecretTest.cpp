// SPDX-License-Identifier: MIT
#include "lab/people/Secret.h"

#include "tests/shared/TemporaryFolder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sys/stat.h>

using lab::Role;
using lab::Secret;

BOOST_AUTO_TEST_SUITE(SecretTest)

namespace {

std::string codeOf(const auto& answer) { return answer ? "" : answer.error().code; }

} // namespace

BOOST_AUTO_TEST_CASE(whatMayBeASecret)
{
    const struct {
        const char* name;
        const char* text;
        Role role;
        const char* refusal;
    } cases[] = {
        {"six digits", "493817", Role::Technician, ""},
        {"five digits", "49381", Role::Technician, "pin.short"},
        {"all the same", "777777", Role::Warehouse, "pin.simple"},
        {"counting up", "123456", Role::Warehouse, "pin.simple"},
        {"counting down", "9876543", Role::Planner, "pin.simple"},
        {"a passphrase for anybody", "a long enough phrase", Role::Warehouse, ""},
        {"a short passphrase", "letters", Role::Warehouse, "passphrase.short"},
        {"digits for a supervisor", "4938174938174", Role::Supervisor, "passphrase.needed"},
        {"a passphrase for a supervisor", "correct horse battery", Role::Supervisor, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(codeOf(Secret(c.text).suits(c.role)) == c.refusal);
}

BOOST_AUTO_TEST_CASE(theHashIsArgon2idWithTheModerateLimits)
{
    const Secret secret("493817");
    const auto hash = secret.hash();
    BOOST_TEST(hash.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
    BOOST_TEST(secret.hash() != hash); // another salt
    BOOST_TEST(secret.matches(hash));
    BOOST_TEST(!Secret("493818").matches(hash));
    BOOST_TEST(!secret.matches("no hash"));
}

BOOST_AUTO_TEST_CASE(aFileIsReadOnlyWhenItIsTheOwnersAlone)
{
    const TemporaryFolder folder;
    const auto file = folder / "pin";
    BOOST_TEST(codeOf(Secret::fromFile(file)) == "pin-file.absent");
    std::ofstream(file) << "493817\nmore\n";
    for (const auto mode : {0644U, 0640U, 0660U, 0604U}) {
        ::chmod(file.c_str(), mode);
        BOOST_TEST(codeOf(Secret::fromFile(file)) == "pin-file.mode");
    }
    ::chmod(file.c_str(), 0600);
    const auto secret = Secret::fromFile(file);
    BOOST_REQUIRE(secret.has_value());
    BOOST_TEST(secret->matches(Secret("493817").hash()));
    std::ofstream(file) << "\n493817";
    BOOST_TEST(codeOf(Secret::fromFile(file)) == "pin-file.empty");
    BOOST_TEST(codeOf(Secret::fromFile(folder.path())) == "pin-file.absent");
}

BOOST_AUTO_TEST_SUITE_END()
