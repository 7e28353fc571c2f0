// SPDX-License-Identifier: MIT
#include "lab/store/ClientStore.h"
#include "lab/store/GasStore.h"
#include "lab/store/Journal.h"
#include "lab/store/Json.h"
#include "lab/store/RuleStore.h"
#include "lab/store/StaffStore.h"
#include "tests/shared/BothEngines.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using lab::Date;

// What people type into a field comes back as they typed it, from every store and either engine.
BOOST_AUTO_TEST_SUITE(StoresTest)

const std::array<std::string, 7> hostileTexts {"'; DROP TABLE client;--", "\" ' ` \\ \\' $1 $2 ? %s {0}",
    "\xE2\x80\xAEright to left\xE2\x80\xAC",
    "\xD0\xA1\xD0\xB5\xD1\x80\xD0\xB3\xD0\xB5\xD0\xB9 \xF0\x9F\x9A\x97", "tab\tline\r\nend\x1D", "=cmd()",
    std::string(65'536, 'W')};
const std::string withNul("AB\0CD", 5);

BOOST_DATA_TEST_CASE(everyTextFieldKeepsWhatWasTyped, bothEngines, engine)
{
    const EmptyLab lab(engine);
    auto& database = *lab.database;
    const Date day(2026, 10, 6);
    const auto at = lab::parseInstant("2026-10-06T13:00:00.000Z").value();
    int number = 100'000;
    for (const auto& text : hostileTexts) {
        const auto client = lab::ClientId::parse(std::to_string(++number)).value();
        const auto staff = "staff-" + std::to_string(number);
        database.write([&] {
            lab::ClientStore clients(database);
            clients.add(lab::Client {client, text, text, text, text, text, text, text, std::nullopt, 1});
            clients.add(lab::Address {client, text, text, text, text, day, std::nullopt});
            clients.add(lab::Hold {client, lab::HoldKind::Payment, text, day, std::nullopt, std::nullopt});
            lab::StaffStore(database).add({staff, text, lab::Role::Planner});
            lab::RuleStore(database).add(
                {text, 1, day, 60, 5, 14, lab::MailIn::Yes, text, text, std::nullopt});
            lab::GasStore(database).add({text, lab::GasUse::Adjust, lab::BrAC::milligramsPerLitre(0.4), 2,
                lab::BrAC::milligramsPerLitre(0.004), text, day, 70, 5});
            Poco::JSON::Object body;
            body.set(text.substr(0, 100), text);
            lab::Journal(database).append(
                {{staff, text, lab::Role::Planner}, "dock-1"}, at, "test.note", text, body);
        });
        const auto kept = lab::ClientStore(database).find(client).value();
        for (const auto* field : {&kept.name, &kept.email, &kept.language, &kept.governingState, &kept.zone,
                 &kept.variant, &kept.firmware})
            BOOST_TEST((*field == text));
        const auto address = lab::ClientStore(database).addressOn(client, day).value();
        for (const auto* field : {&address.line, &address.city, &address.state, &address.postal})
            BOOST_TEST((*field == text));
        BOOST_TEST((lab::ClientStore(database).openHolds(client).at(0).reason == text));
        BOOST_TEST((lab::StaffStore(database).find(staff).value().name == text));
        BOOST_TEST((lab::RuleStore(database).inForce(text, day).value().citation == text));
        const auto entry = lab::Journal(database).latest(1).at(0);
        BOOST_TEST((entry.subject == text));
        BOOST_TEST((lab::parseObject(entry.body)->getValue<std::string>(text.substr(0, 100)) == text));
    }
    BOOST_TEST(lab::GasStore(database).all().size() == hostileTexts.size());
    BOOST_TEST(lab::Journal(database).verify().intact());
    BOOST_TEST(lab::Journal(database).size() == static_cast<std::int64_t>(hostileTexts.size()));
}

BOOST_DATA_TEST_CASE(aNulIsRefusedAndChangesNothing, bothEngines, engine)
{
    const EmptyLab lab(engine);
    auto& database = *lab.database;
    const auto client = lab::ClientId::parse("100001").value();
    BOOST_TEST(failureOf([&] {
        database.write([&] {
            lab::StaffStore(database).add({"staff-01", "One", lab::Role::Planner});
            lab::ClientStore(database).add(
                lab::Client {client, withNul, "", "en", "NJ", "UTC", "A", "1", std::nullopt, 1});
        });
    }) == "store.text");
    BOOST_TEST(database.query("SELECT id FROM staff").empty());
    BOOST_TEST(database.query("SELECT id FROM client").empty());
}

BOOST_AUTO_TEST_SUITE_END()
