// SPDX-License-Identifier: MIT
#include "calibration/DockProcedure.h"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <limits>

using namespace calibration;
using lab::BrAC;

BOOST_AUTO_TEST_SUITE(DockProcedureTest)

namespace {

const Profile standard = Profile::named("standard").value();
const Profile training = Profile::named("training").value();
const Station station = lab::Pressure::millimetresOfMercury(760);
const auto warm = lab::Temperature::celsius(24);

ConnectedGas gas(const char* lot, double grams)
{
    return {{lot, lab::GasUse::Adjust, BrAC::gramsPer210Litres(grams), 2,
                BrAC::gramsPer210Litres(grams * 0.01), "C", lab::Date(2030, 1, 1), 60, 5},
        0};
}

/// A dock with a sound module, fed by hand.
struct Dock {
    explicit Dock(const Profile& by = training)
        : profile(by)
    {
        DockReading reading;
        reading.gain = reading.birthGain = 1;
        reading.birthTau = 2;
        way.verified(reading);
    }

    ShotRecord shot(double grams)
    {
        ShotRecord record;
        record.dock = 1;
        record.number = ++number;
        record.reading = BrAC::gramsPer210Litres(grams);
        record.tau = 2;
        record.cell = warm;
        return record;
    }
    /// All readings of the step it is at.
    void feed(double grams, int shots, const ConnectedGas* from = nullptr)
    {
        way.beginReadings();
        for (int i = 0; i < shots && way.running(); ++i)
            way.take(shot(grams), warm);
        way.endReadings(from, station);
    }
    /// Up to the end of as-found, reading so much of what was there.
    void toAdjust(double share)
    {
        way.leaked(0.5);
        if (way.step() == Step::Soak)
            way.soaked();
        feed(0, 1);
        feed(0.038 * share, 1, &low);
        feed(0.038 * share, profile.shots, &low);
        feed(0.082 * share, profile.shots, &high);
    }

    Profile profile;
    CalibrationRun run {"run", "batch", lab::ModuleSerial::numbered(1), "1", 1, "training", "1", "1", {}, {},
        RunState::Running, {}, 1, 1, 1, {}, {}};
    DockProcedure way {run, profile};
    ConnectedGas low = gas("A", 0.038);
    ConnectedGas high = gas("B", 0.082);
    ConnectedGas judging = gas("J", 0.038);
    std::uint32_t number = 0;
};

} // namespace

BOOST_AUTO_TEST_CASE(aSoundModuleGoesStraightThrough)
{
    Dock dock;
    BOOST_TEST((dock.way.step() == Step::Leak));
    dock.toAdjust(1);
    BOOST_TEST((dock.way.step() == Step::Adjust)); // the training profile leaves linearity and carry-over out
    BOOST_TEST(!dock.way.wantedGain(dock.high, station).has_value());
    BOOST_TEST(dock.way.running());
    dock.way.adjusted();
    dock.feed(0.038, 3, &dock.judging);
    BOOST_TEST((dock.way.step() == Step::Finished));
    BOOST_TEST(dock.run.asFound.size() == 2U);
    BOOST_TEST(dock.run.asLeft.front().lot == "J");
}

BOOST_AUTO_TEST_CASE(theStandardProfileSoaksAndLooksAtLinearityAndCarryOver)
{
    Dock dock(standard);
    dock.toAdjust(1);
    BOOST_TEST((dock.way.step() == Step::Linearity));
    dock.feed(0.038, 1, &dock.low);
    BOOST_TEST((dock.way.step() == Step::CarryOver));
    dock.feed(0.082, 3, &dock.high);
    BOOST_TEST((dock.way.step() == Step::Recovery));
    dock.feed(0.0005, 3);
    BOOST_TEST((dock.way.step() == Step::Adjust));
}

BOOST_AUTO_TEST_CASE(whatItsReadingsSayTakesItOutOfTheBatch)
{
    struct Row {
        const char* name;
        std::function<void(Dock&)> happens;
        RunState state;
        const char* code;
    };
    const auto oneShot = [](Dock& dock, auto spoil) {
        dock.way.leaked(0.5);
        dock.way.beginReadings();
        auto record = dock.shot(0);
        spoil(record);
        dock.way.take(record, warm);
    };
    const Row rows[] = {
        {"a leak", [](Dock& dock) { dock.way.leaked(5); }, RunState::Failed, "dock.leak"},
        {"no reading of the leak",
            [](Dock& dock) { dock.way.leaked(std::numeric_limits<double>::quiet_NaN()); }, RunState::Failed,
            "dock.leak"},
        {"no current", [&](Dock& dock) { oneShot(dock, [](auto& shot) { shot.noCurrent = true; }); },
            RunState::Retired, "module.no-current"},
        {"a stuck pump", [&](Dock& dock) { oneShot(dock, [](auto& shot) { shot.pumpStuck = true; }); },
            RunState::Retired, "module.pump"},
        {"a slow cell", [&](Dock& dock) { oneShot(dock, [](auto& shot) { shot.tau = 4.1; }); },
            RunState::Retired, "module.slow"},
        {"a cold cell",
            [&](Dock& dock) {
                oneShot(dock, [](auto& shot) { shot.cell = lab::Temperature::celsius(21.9); });
            },
            RunState::Failed, "module.temperature"},
        {"three blanks a little high",
            [](Dock& dock) {
                dock.way.leaked(0.5);
                for (int i = 0; i < 3; ++i)
                    dock.feed(0.0025, 1);
            },
            RunState::Failed, "module.blank-high"},
        {"three blanks far too high",
            [](Dock& dock) {
                dock.way.leaked(0.5);
                for (int i = 0; i < 3; ++i)
                    dock.feed(0.004, 1);
            },
            RunState::Retired, "module.blank"},
        {"a gain beyond what may be adjusted",
            [](Dock& dock) {
                dock.toAdjust(0.5);
                dock.way.wantedGain(dock.high, station);
            },
            RunState::Retired, "module.gain"},
        {"a memory that does not keep it",
            [](Dock& dock) {
                dock.toAdjust(0.8);
                dock.way.gainWritten(dock.way.wantedGain(dock.high, station).value(), false);
            },
            RunState::Retired, "module.memory"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name) {
            Dock dock;
            row.happens(dock);
            BOOST_TEST((dock.run.state == row.state));
            BOOST_REQUIRE(dock.run.reason.has_value());
            BOOST_TEST(dock.run.reason->code == row.code);
            BOOST_TEST(!dock.way.running());
        }
}

BOOST_AUTO_TEST_CASE(aHighBlankGetsAnotherPurge)
{
    Dock dock;
    dock.way.leaked(0.5);
    dock.feed(0.0025, 1);
    BOOST_TEST((dock.way.step() == Step::Blank));
    dock.feed(0.001, 1);
    BOOST_TEST((dock.way.step() == Step::Condition));
}

BOOST_AUTO_TEST_CASE(aDriftIsAdjustedByTheGainThatItsReadingsAskFor)
{
    Dock dock;
    dock.toAdjust(0.8);
    const auto gain = dock.way.wantedGain(dock.high, station);
    BOOST_REQUIRE(gain.has_value());
    BOOST_TEST(*gain == 1.25, boost::test_tools::tolerance(1e-9));
    dock.way.gainWritten(*gain, true);
    BOOST_TEST(dock.run.newGain == *gain);
    BOOST_TEST(dock.run.oldGain == 1);
}

BOOST_AUTO_TEST_CASE(whatFailsAsLeftIsMeasuredAndAdjustedOnceMoreThenRetired)
{
    Dock dock;
    dock.toAdjust(0.8);
    dock.way.gainWritten(dock.way.wantedGain(dock.high, station).value(), true);
    dock.way.adjusted();
    dock.feed(0.030, 3, &dock.judging);
    BOOST_TEST((dock.way.step() == Step::Adjust));
    BOOST_TEST(dock.way.measuresBeforeAdjusting());
    dock.feed(0.080, 3, &dock.high);
    dock.way.gainWritten(dock.way.wantedGain(dock.high, station).value(), true);
    dock.way.adjusted();
    dock.feed(0.030, 3, &dock.judging);
    BOOST_TEST((dock.run.state == RunState::Retired));
    BOOST_TEST(dock.run.reason->code == "module.as-left");
}

BOOST_AUTO_TEST_SUITE_END()
