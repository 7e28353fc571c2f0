// SPDX-License-Identifier: MIT
#include "calibration/equipment/EquipmentDesk.h"

#include "calibration/CalibrationDesk.h"
#include "calibration/equipment/EquipmentRules.h"
#include "lab/store/EquipmentStore.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

using namespace calibration;
using lab::EquipmentKind;

BOOST_AUTO_TEST_SUITE(EquipmentDeskTest)

namespace {

constexpr lab::Date today {2026, 10, 6};

template <class T> std::string codeOf(const lab::Expected<T>& result)
{
    return result ? std::string() : result.error().code;
}

} // namespace

BOOST_AUTO_TEST_CASE(aDueDateIsTheLastGoodDay)
{
    struct Row {
        const char* name;
        int daysLeft;
        const char* state;
    };
    for (const auto& row : {Row {"long", 31, "good"}, Row {"a month", 30, "due-soon"},
             Row {"its last day", 0, "due-soon"}, Row {"the day after", -1, "overdue"}})
        BOOST_TEST_CONTEXT(row.name) {
            const lab::Equipment barometer {"BARO-9", EquipmentKind::Barometer, "1", "S", today,
                lab::EquipmentCalibration {today.plusDays(-400), today.plusDays(row.daysLeft), "C", 1, 0.1}};
            BOOST_TEST(word(stateOf(barometer, today)) == row.state);
            BOOST_TEST(
                codeOf(mayBeUsed({barometer}, today)) == (row.daysLeft < 0 ? "equipment.overdue" : ""));
        }
    const lab::Equipment fresh {"BARO-9", EquipmentKind::Barometer, "1", "S", today, {}};
    BOOST_TEST(codeOf(mayBeUsed({fresh}, today)) == "equipment.uncalibrated");
    BOOST_TEST(codeOf(controlSensor({}, today)) == "control.no-sensor");
}

BOOST_AUTO_TEST_CASE(anOverdueInstrumentStopsTheRunByNameUntilItIsCalibrated)
{
    CalibrationLab lab(1);
    EquipmentDesk desk(*lab.database, lab.clock);
    BOOST_REQUIRE(desk.add(lab.technician, {"TEMP-2", EquipmentKind::Thermometer, "1", "S-2", today, {}}));
    BOOST_REQUIRE(desk.calibrated(
        lab.technician, "TEMP-2", {desk.today().plusDays(-400), desk.today().plusDays(-1), "C-1", 1, 0.2}));
    ServedBench served(lab.bench());
    const auto run = [&] {
        return BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials);
    };
    const auto refused = run();
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "equipment.overdue");
    BOOST_TEST(refused.error().argument("equipment") == "TEMP-2");
    BOOST_TEST((lab.module(lab.serials[0]).state == lab::ModuleState::Received));
    BOOST_REQUIRE(
        desk.calibrated(lab.technician, "TEMP-2", {desk.today(), desk.today().plusDays(365), "C-2", 1, 0.2}));
    BOOST_TEST(run().has_value());
    BOOST_TEST(lab::EquipmentStore(*lab.database).history("TEMP-2").size() == 2U);
}

BOOST_AUTO_TEST_CASE(badInputIsRefusedByName)
{
    CalibrationLab lab(1);
    EquipmentDesk desk(*lab.database, lab.clock);
    const auto add = [&](const std::string& id, EquipmentKind kind, const std::string& serial) {
        return codeOf(desk.add(lab.technician, {id, kind, "1", serial, today, {}}));
    };
    BOOST_TEST(add("baro 2", EquipmentKind::Barometer, "S") == "equipment.name");
    BOOST_TEST(add("BARO-1", EquipmentKind::Barometer, "S") == "equipment.known");
    BOOST_TEST(add("BARO-2", EquipmentKind::Barometer, " ") == "equipment.serial");
    BOOST_TEST(add("CS-2", EquipmentKind::ControlSensor, "S") == "serial.form");
    BOOST_TEST(add("CS-2", EquipmentKind::ControlSensor, lab::ModuleSerial::numbered(2).text())
               == "equipment.one-sensor");
    BOOST_TEST(add("CS-2", EquipmentKind::ControlSensor, lab.serials[0].text()) == "equipment.module");

    const auto calibrated = [&](const std::string& id, int done, int due, double factor, double u) {
        return codeOf(desk.calibrated(
            lab.technician, id, {desk.today().plusDays(done), desk.today().plusDays(due), "C-1", factor, u}));
    };
    BOOST_TEST(calibrated("NONE", 0, 365, 1, 0.1) == "equipment.unknown");
    BOOST_TEST(calibrated("BARO-1", 1, 365, 1, 0.1) == "equipment.dates");
    BOOST_TEST(calibrated("BARO-1", 0, 0, 1, 0.1) == "equipment.dates");
    BOOST_TEST(calibrated("BARO-1", 0, 365, 1, 0) == "equipment.numbers");
    BOOST_TEST(calibrated("BARO-1", 0, 365, 1.01, 0.1) == "equipment.numbers");
    BOOST_TEST(calibrated("BARO-1", 0, 365, 1, 0.1) == "");
    BOOST_TEST(calibrated("BARO-1", 0, 365, 1, 0.1) == "equipment.entered");

    BOOST_TEST(codeOf(desk.retire(lab.technician, "BARO-1", "broken")) == "role.missing");
    BOOST_TEST(codeOf(desk.retire(lab.supervisor, "BARO-1", " ")) == "equipment.reason");
    BOOST_TEST(codeOf(desk.retire(lab.supervisor, "BARO-1", "broken")) == "");
    BOOST_TEST(codeOf(desk.retire(lab.supervisor, "BARO-1", "broken")) == "equipment.retired");
    BOOST_TEST(calibrated("BARO-1", -1, 365, 1, 0.1) == "equipment.retired");
}

BOOST_AUTO_TEST_CASE(gasLotsComeAndGo)
{
    CalibrationLab lab(1);
    EquipmentDesk desk(*lab.database, lab.clock);
    const auto grams = [](double value) { return lab::BrAC::gramsPer210Litres(value); };
    lab::ReferenceGas gas {"DG-0400-D", lab::GasUse::Control, grams(0.040), 2, grams(0.0004), "SUP-1",
        desk.today().plusDays(700), 90, 5};
    const auto with = [&](auto change) {
        auto other = gas;
        change(other);
        return codeOf(desk.addGas(lab.technician, other));
    };
    BOOST_TEST(with([](auto& g) { g.lot = "A B"; }) == "gas.lot");
    BOOST_TEST(with([](auto& g) { g.certificate = ""; }) == "gas.no-certificate");
    BOOST_TEST(with([&](auto& g) { g.expandedUncertainty = grams(0); }) == "gas.numbers");
    BOOST_TEST(with([&](auto& g) { g.expires = desk.today().plusDays(-1); }) == "gas.expired");
    BOOST_TEST(with([](auto& g) { g.lot = "DG-0400-C"; }) == "gas.known");
    BOOST_TEST(with([](auto&) {}) == "");
    const auto before = lab::GasStore(*lab.database).inUse().size();
    BOOST_TEST(codeOf(desk.retireGas(lab.supervisor, "NONE", "empty")) == "gas.unknown");
    BOOST_TEST(codeOf(desk.retireGas(lab.supervisor, "DG-0400-D", "empty")) == "");
    BOOST_TEST(codeOf(desk.retireGas(lab.supervisor, "DG-0400-D", "empty")) == "gas.retired");
    BOOST_TEST(lab::GasStore(*lab.database).inUse().size() == before - 1);
    BOOST_TEST(lab::GasStore(*lab.database).all().size() == before);
}

BOOST_AUTO_TEST_SUITE_END()
