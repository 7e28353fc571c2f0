// SPDX-License-Identifier: MIT
#include "carriers/sandbox/SandboxProcess.h"

#include "carriers/CarrierLine.h"
#include "lab/Settings.h"
#include "lab/store/Json.h"
#include "tests/carriers/Sandbox.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"

#include <Poco/JSON/Parser.h>
#include <boost/test/unit_test.hpp>

using namespace std::chrono_literals;
using carriers::sandbox::SandboxProcess;
using lab::ParcelClass;

BOOST_AUTO_TEST_SUITE(SandboxProcessTest)

BOOST_AUTO_TEST_CASE(servesALabAndFollowsItsTime)
{
    SmallLab lab;
    const auto line =
        carriers::CarrierLine::open(lab::Settings(), lab::LabKind::Training, FLEXCAL_PROGRAM, lab.file());
    BOOST_REQUIRE(line);
    const auto under = lab.database->query(
        "SELECT number FROM parcel WHERE direction = 'outbound' AND status = 'in-transit' "
        "AND number NOT IN (SELECT parcel FROM lost_case) ORDER BY number");
    BOOST_REQUIRE(!under.empty());
    const auto number = under[0].parsed<lab::TrackingNumber>(0);
    (*line)->setTime(lab.clock.now());
    BOOST_TEST(((*line)->carrier().track(number).status != ParcelClass::NotFound));
    (*line)->setTime(lab.zone.at(lab::TrainingRequest::standardDay.plusDays(8), 20));
    BOOST_TEST(((*line)->carrier().track(number).status == ParcelClass::Delivered));
}

BOOST_AUTO_TEST_CASE(endsWithItsOwner)
{
    carriers::ups::Options options;
    {
        const SandboxProcess sandbox(FLEXCAL_PROGRAM, {});
        options = sandbox.clientOptions();
        BOOST_TEST(std::filesystem::exists(options.http.caFile));
        carriers::ups::UpsCarrier carrier(options);
        BOOST_TEST(
            (carrier.track(lab::TrackingNumber::issued("TR41NG", "03", 1)).status == ParcelClass::NotFound));
    }
    BOOST_TEST(!std::filesystem::exists(options.http.caFile)); // it cleaned up, so it was not killed
}

BOOST_AUTO_TEST_CASE(aProgramThatIsNoneIsToldOf)
{
    BOOST_TEST(failureOf([] { SandboxProcess("/nowhere/flexcal", {}); }) == "sandbox.absent");
    BOOST_TEST(failureOf([] { SandboxProcess("/bin/true", {}); }) == "sandbox.absent");
    BOOST_TEST(failureOf([] { SandboxProcess(FLEXCAL_PROGRAM, "/nowhere/lab.db"); }) == "sandbox.absent");
}

BOOST_AUTO_TEST_CASE(theTrackCommandKeepsItsContract)
{
    SmallLab lab;
    const auto config = (lab.folder / "lab" / "flexcal.properties").string();
    const auto known =
        lab.database->query("SELECT number FROM parcel WHERE status = 'delivered' LIMIT 1")[0].text(0);
    const auto unknown = lab::TrackingNumber::issued("TR41NG", "03", 9'999'999).text();
    const auto run = runProgram({"--config", config, "track", known, unknown, "--json"});
    BOOST_TEST(run.exitCode == 1);
    const auto list = Poco::JSON::Parser().parse(run.out).extract<Poco::JSON::Array::Ptr>();
    BOOST_REQUIRE(list->size() == 2U);
    const auto first = list->getObject(0);
    BOOST_TEST(first->getValue<std::string>("number") == known);
    BOOST_TEST(first->getValue<std::string>("class") == "delivered");
    BOOST_TEST(first->getValue<std::string>("code") == "011");
    BOOST_TEST(!first->isNull("delivered"));
    BOOST_TEST(first->has("eta"));
    BOOST_TEST(first->getArray("events")->size() > 2U);
    BOOST_TEST(list->getObject(1)->getValue<std::string>("class") == "not-found");

    const auto plain = runProgram({"--config", config, "track", known});
    BOOST_TEST(plain.exitCode == 0);
    BOOST_TEST(plain.out.find(known + "  delivered") == 0U);
    BOOST_TEST(runProgram({"--config", config, "track", "nonsense"}).exitCode == 2);
    const auto elsewhere = runProgram({"--config", config, "--set",
        "carrier.ups.api-base=https://onlinetools.ups.com/api", "track", known});
    BOOST_TEST(elsewhere.exitCode == 2); // the rest of the settings is missing
}

BOOST_AUTO_TEST_CASE(badOptionsAreRefused)
{
    const auto fault = runProgram({"sandbox", "ups", "--fault", "earthquake"});
    BOOST_TEST(fault.exitCode == 2);
    BOOST_TEST(fault.err.find("earthquake") != std::string::npos);
    BOOST_TEST(fault.err.find("lost-reply") != std::string::npos);
    BOOST_TEST(runProgram({"sandbox", "ups", "--port", "70000"}).exitCode == 2);
    BOOST_TEST(runProgram({"sandbox"}).exitCode == 2);
}

BOOST_AUTO_TEST_SUITE_END()
