// SPDX-License-Identifier: MIT
#include "lab/training/TrainingLab.h"

#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/Journal.h"
#include "lab/store/KitStore.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/RuleStore.h"
#include "lab/store/StaffStore.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <set>

using lab::ReturnOutcome;
using lab::TrainingRequest;

BOOST_AUTO_TEST_SUITE(TrainingLabTest)

namespace {

std::string everything(lab::Database& database)
{
    std::string text;
    for (const auto* query : {"SELECT id || name || governing_state || variant AS x FROM client ORDER BY id",
             "SELECT serial || state || coalesce(expiry, '') AS x FROM module ORDER BY serial",
             "SELECT id || module || client || outbound_tracking AS x FROM kit ORDER BY id",
             "SELECT module || due || cause AS x FROM expected_return ORDER BY module",
             "SELECT hash AS x FROM journal"})
        for (const auto& row : database.query(query))
            text += row.text(0) + "\n";
    return text;
}

int number(lab::Database& database, const std::string& query)
{
    return database.query("SELECT count(*) AS n FROM " + query).at(0).whole(0);
}

} // namespace

BOOST_AUTO_TEST_CASE(theSameSeedAndDayMakeTheSameLab)
{
    SmallLab one(60, 11);
    SmallLab same(60, 11);
    SmallLab other(60, 12);
    BOOST_TEST(everything(*one.database) == everything(*same.database));
    BOOST_TEST(everything(*one.database) != everything(*other.database));
}

BOOST_AUTO_TEST_CASE(everyOutcomeIsPlanted)
{
    SmallLab lab(240, 3);
    std::set<ReturnOutcome> planted;
    for (const auto& arrival : lab.arrivals)
        planted.insert(arrival.outcome);
    BOOST_TEST(planted.size() == 12U);
}

BOOST_AUTO_TEST_CASE(theAskedNumberOfReturnsArrives)
{
    for (const auto seed : {1, 2, 3}) {
        const TemporaryFolder folder;
        const auto arrivals = lab::makeTrainingLab(
            folder / "lab", {400, 90, static_cast<std::uint64_t>(seed), TrainingRequest::standardDay});
        BOOST_TEST(arrivals->size() == 90U);
    }
}

BOOST_AUTO_TEST_CASE(recordsHoldTogether)
{
    SmallLab lab(300, 5);
    auto& database = *lab.database;
    BOOST_TEST(database.damage() == "");
    BOOST_TEST((lab::readLabIdentity(database).kind == lab::LabKind::Training));
    BOOST_TEST(lab::ClientStore(database).count() == 300);
    // One open ledger line per module outside, none for any other.
    const lab::ModuleStore modules(database);
    BOOST_TEST(modules.countOutside() == lab::LedgerStore(database).countOpen());
    BOOST_TEST(number(database, "expected_return e JOIN module m ON m.serial = e.module WHERE e.closed_at IS "
                                "NULL AND m.state NOT IN "
                                "('shipped', 'delivered', 'installed', 'expired', 'returning', 'lost')")
               == 0);
    for (const auto* state : {"certified", "installed", "returning", "received", "lost", "shipped",
             "delivered", "expired", "quarantined", "retired"})
        BOOST_TEST_CONTEXT(state)
            BOOST_TEST(number(database, std::string("module WHERE state = '") + state + "'") > 0);
    for (const auto* kind : {"return-missing", "payment", "compliance", "address-unverified",
             "state-forbids-mail", "programme-ends"})
        BOOST_TEST_CONTEXT(kind)
            BOOST_TEST(number(database, std::string("hold WHERE kind = '") + kind + "'") > 0);
    BOOST_TEST(number(database, "expected_return WHERE cause = 'refused'") > 0);
    BOOST_TEST(number(database, "lost_case WHERE closed_on IS NULL") > 0);
    BOOST_TEST(number(database, "client WHERE language = 'es'") > 0);
    BOOST_TEST(
        number(database, "client c JOIN address a ON a.client = c.id WHERE a.state <> c.governing_state")
        > 0);
    BOOST_TEST(lab::GasStore(database).all().size() == 6U);
    BOOST_TEST(lab::StaffStore(database).withRole(lab::Role::Technician).size() == 2U);
    BOOST_TEST(lab::Journal(database).verify().intact());

    // Mail is allowed only where the row is signed.
    for (const auto& rule : lab::RuleStore(database).allInForce(TrainingRequest::standardDay)) {
        BOOST_TEST((rule.mailIn != lab::MailIn::Yes || rule.signedBy.has_value()));
        BOOST_TEST(rule.confidence == "fictitious");
    }
    BOOST_TEST(number(database, "kit WHERE rule_state IN ('AL', 'VA')") == 0);
}

BOOST_AUTO_TEST_CASE(arrivalsTellTheTruthOfTheRecords)
{
    SmallLab lab(240, 9);
    const lab::ModuleStore modules(*lab.database);
    const lab::KitStore kits(*lab.database);
    const auto again = lab::readArrivals(lab.folder / "lab");
    BOOST_REQUIRE(again.size() == lab.arrivals.size());
    for (const auto& arrival : again) {
        BOOST_TEST_CONTEXT(lab::word(arrival.outcome) << " in " << arrival.box.text()) {
            const auto kit = kits.byTracking(arrival.label);
            BOOST_REQUIRE(kit);
            BOOST_TEST(kit->client.text() == arrival.client.text());
            for (const auto& module : arrival.modules)
                BOOST_TEST(
                    modules.find(module).has_value() == (arrival.outcome != ReturnOutcome::UnknownSerial));
            BOOST_TEST(arrival.modules.empty() == (arrival.outcome == ReturnOutcome::EmptyBox));
        }
    }
}

BOOST_AUTO_TEST_CASE(badRequestsChangeNothing)
{
    const TemporaryFolder folder;
    const auto make = [&](const std::string& name, TrainingRequest request) {
        const auto made = lab::makeTrainingLab(folder / name, request);
        return made ? std::string() : made.error().code;
    };
    BOOST_TEST(make("a", {5, 0, 1, TrainingRequest::standardDay}) == "training.clients");
    BOOST_TEST(make("a", {100, 51, 1, TrainingRequest::standardDay}) == "training.returns");
    BOOST_TEST(make("a", {100, -1, 1, TrainingRequest::standardDay}) == "training.returns");
    BOOST_TEST(std::filesystem::is_empty(folder.path()));

    std::filesystem::create_directory(folder / "b");
    std::ofstream(folder / "b" / "mine.txt") << "mine";
    BOOST_TEST(make("b", {}) == "training.folder-taken");
    BOOST_TEST(std::filesystem::exists(folder / "b" / "mine.txt"));
    BOOST_TEST(!std::filesystem::exists(folder / "b.unfinished"));

    std::filesystem::create_directory(folder / "empty");
    BOOST_TEST(make("empty", {20, 0, 1, TrainingRequest::standardDay}) == "");
    BOOST_CHECK_THROW(lab::readArrivals(folder / "b"), lab::Failure);
}

BOOST_AUTO_TEST_CASE(aLabFromBeforeTheTariffKeepsThePricesItPlannedWith)
{
    const TemporaryFolder folder;
    BOOST_REQUIRE(lab::makeTrainingLab(folder / "lab", {60, 0, 7, TrainingRequest::standardDay}));
    const auto url = lab::DatabaseUrl::sqlite(folder / "lab" / "lab.db");
    const auto prices = [](lab::Database& database) {
        std::string text;
        for (const auto& row : database.query("SELECT service, mills FROM freight_tariff ORDER BY mills"))
            text += row.text(0) + "=" + std::to_string(row.integer(1)) + " ";
        return text;
    };
    std::string made;
    {
        const auto database = lab::Database::open(url);
        made = prices(*database);
        database->execute("DROP TABLE freight_tariff");
        database->execute("DELETE FROM migration WHERE version = 40");
    }
    BOOST_TEST(prices(*lab::Database::open(url)) == made);
    BOOST_TEST(made == "03=10540 12=16210 02=21380 01=38900 ");
}

BOOST_AUTO_TEST_SUITE_END()
