// SPDX-License-Identifier: MIT
#include "calibration/ProfileBook.h"

#include "calibration/ProfileText.h"
#include "calibration/Retrospect.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

using namespace calibration;
using lab::BrAC;

BOOST_AUTO_TEST_SUITE(ProfileBookTest)

namespace {

struct Lab : CalibrationLab {
    Lab()
        : CalibrationLab(2)
    {
        own.edition = "lab-1";
        own.toleranceAbsolute = BrAC::gramsPer210Litres(0.004);
    }

    Profile own = Profile::named("training").value();
    ProfileBook book {*database};
};

} // namespace

BOOST_FIXTURE_TEST_CASE(aLabsOwnEditionCountsFromItsSignature, Lab)
{
    BOOST_TEST(book.inForce("training")->edition == "2026-2");
    BOOST_REQUIRE(book.takeIn(clock, technician, profileText(own)).has_value());
    BOOST_TEST(book.inForce("training")->edition == "2026-2");
    BOOST_REQUIRE(book.sign(clock, supervisor, "training", "lab-1").has_value());
    const auto now = book.inForce("training").value();
    BOOST_TEST(now.edition == "lab-1");
    BOOST_TEST((now.toleranceAbsolute == BrAC::gramsPer210Litres(0.004)));
    BOOST_TEST(book.inForce("standard")->edition == "2026-2");
    BOOST_TEST(book.find("training", "2026-2")->edition == "2026-2");
}

BOOST_FIXTURE_TEST_CASE(theEditionSignedLastCounts, Lab)
{
    BOOST_REQUIRE(book.takeIn(clock, technician, profileText(own)).has_value());
    auto next = own;
    next.edition = "lab-2";
    BOOST_REQUIRE(book.takeIn(clock, technician, profileText(next)).has_value());
    BOOST_REQUIRE(book.sign(clock, supervisor, "training", "lab-2").has_value());
    clock.set(clock.now() + std::chrono::minutes(1));
    BOOST_REQUIRE(book.sign(clock, supervisor, "training", "lab-1").has_value());
    BOOST_TEST(book.inForce("training")->edition == "lab-1");
    int counting = 0;
    for (const auto& one : book.all())
        counting += one.profile.name == "training" && one.inForce ? 1 : 0;
    BOOST_TEST(counting == 1);
}

BOOST_FIXTURE_TEST_CASE(aNameOfItsOwnCalibratesOnceSigned, Lab)
{
    own.name = "court";
    BOOST_TEST(book.inForce("court").error().code == "profile.unknown");
    BOOST_REQUIRE(book.takeIn(clock, technician, profileText(own)).has_value());
    BOOST_TEST(book.inForce("court").error().code == "profile.unsigned");
    BOOST_REQUIRE(book.sign(clock, supervisor, "court", "lab-1").has_value());
    BOOST_TEST(book.inForce("court")->edition == "lab-1");
}

BOOST_FIXTURE_TEST_CASE(anEditionIsNeverChanged, Lab)
{
    BOOST_REQUIRE(book.takeIn(clock, technician, profileText(own)).has_value());
    BOOST_TEST(book.takeIn(clock, technician, profileText(own)).has_value()); // says the same
    own.shots = 4;
    BOOST_TEST(book.takeIn(clock, technician, profileText(own)).error().code == "profile.edition-known");
    own.edition = "2026-2";
    BOOST_TEST(book.takeIn(clock, technician, profileText(own)).error().code == "profile.edition-known");
    BOOST_TEST(book.find("training", "lab-1")->shots == 3);
}

BOOST_FIXTURE_TEST_CASE(signingNeedsASecondPersonOnce, Lab)
{
    BOOST_TEST(book.sign(clock, supervisor, "training", "lab-1").error().code == "profile.no-edition");
    BOOST_REQUIRE(book.takeIn(clock, supervisor, profileText(own)).has_value());
    BOOST_TEST(book.sign(clock, supervisor, "training", "lab-1").error().code == "profile.own");
    BOOST_TEST(book.sign(clock, technician, "training", "lab-1").error().code == "role.missing");
    BOOST_TEST(book.sign(clock, supervisor, "training", "2026-2").error().code == "profile.signed");
    BOOST_TEST(book.takeIn(clock, warehouse, profileText(own)).error().code == "role.missing");
}

BOOST_FIXTURE_TEST_CASE(aRunIsComputedAgainByTheEditionItNames, Lab)
{
    ServedBench served(bench());
    BatchRunner runner(*database, clock, served.bench, options("training"));
    const auto result = runner.run(serials);
    BOOST_REQUIRE(result.has_value());
    // Another edition with other limits is in force by now.
    BOOST_REQUIRE(book.takeIn(clock, technician, profileText(own)).has_value());
    BOOST_REQUIRE(book.sign(clock, supervisor, "training", "lab-1").has_value());
    const auto again = recompute(*database, folder / "lab", result->modules.front().run);
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST(again->sameAsStored);
}

BOOST_AUTO_TEST_SUITE_END()
