// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/LabBench.h"

#include "calibration/equipment/EquipmentDesk.h"
#include "tests/ui_desktop/TrainingBench.h"

#include <boost/test/unit_test.hpp>

namespace {

using calibration::RunState;

} // namespace

BOOST_FIXTURE_TEST_SUITE(LabBenchTest, tests::TrainingBench)

BOOST_AUTO_TEST_CASE(aBatchIsProposedByOnePersonAndSignedByAnother)
{
    const auto waiting = source.records().waiting;
    BOOST_REQUIRE(waiting.size() >= 3U);
    int told = 0;
    const auto result = source.calibrate([&](const calibration::Progress&) { ++told; }, {});
    BOOST_REQUIRE(result);
    BOOST_TEST(told > 5);
    const auto records = source.records();
    BOOST_TEST(records.docks.size() == result->modules.size());
    BOOST_REQUIRE(!records.proposed.empty());
    BOOST_TEST(static_cast<int>(records.proposed.size()) == result->count(RunState::Proposed));

    const auto certificates = source.sign(records.proposed);
    BOOST_REQUIRE(certificates);
    BOOST_TEST(*certificates == static_cast<int>(records.proposed.size()));
    const auto after = source.records();
    BOOST_TEST(after.proposed.empty());
    const calibration::RunStore store(workstation->database());
    for (const auto& record : after.docks)
        if (record.run.state == RunState::Certified)
            for (const auto& certificate : store.certificates())
                if (certificate.run == record.run.id)
                    BOOST_TEST(certificate.approver != record.run.technician);
}

BOOST_AUTO_TEST_CASE(aBenchThatIsOutIsHeldUntilTwoPeopleReleaseIt)
{
    BOOST_REQUIRE(source.check());
    BOOST_TEST(!source.controls().hold.has_value());
    BOOST_TEST(source.explain("a cause", "an action").error().code == "hold.none");

    calibration::EquipmentDesk equipment(workstation->database(), workstation->clock());
    const auto calibrated = [&](double factor, int daysAgo) {
        const auto day = equipment.today().plusDays(-daysAgo);
        return equipment.calibrated(*workstation->actingAs(lab::Role::Technician), "CS-1",
            {day, day.plusDays(365), "C-78", factor, 0.4});
    };
    BOOST_REQUIRE(calibrated(1.09, 1)); // it was dropped
    const auto out = source.check();
    BOOST_REQUIRE(out);
    BOOST_TEST(!out->good());
    BOOST_TEST(source.controls().hold->control == out->id);
    BOOST_TEST(source.release().error().code == "hold.unexplained");
    BOOST_REQUIRE(source.explain("the sensor was dropped", "it was calibrated anew"));
    BOOST_TEST(source.release().error().code == "hold.no-control");
    BOOST_REQUIRE(calibrated(1, 0));
    BOOST_REQUIRE(source.check());
    BOOST_REQUIRE(source.release());
    BOOST_TEST(!source.controls().hold.has_value());
    BOOST_TEST(source.controls().controls.size() == 3U);
}

BOOST_AUTO_TEST_CASE(theBenchIsLookedAtAndItsGasClosedFromOutside)
{
    source.closeGas(); // nobody has found the bench yet
    const auto picture = source.look();
    BOOST_TEST(picture.status.simulated);
    BOOST_TEST(picture.sources.front().lot.starts_with("DG-"));
    source.closeGas();
    BOOST_TEST(source.look().status.safe);
}

BOOST_AUTO_TEST_SUITE_END()
