// SPDX-License-Identifier: MIT
#include "calibration/equipment/EquipmentDesk.h"

#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/GasStore.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/ModuleStore.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    using lab::Role;

    const lab::CommandKind adding {"equipment.add", {Role::Technician, Role::Supervisor}};
    const lab::CommandKind calibrating {"equipment.calibrated", {Role::Technician, Role::Supervisor}};
    const lab::CommandKind retiring {"equipment.retire", {Role::Supervisor}};
    const lab::CommandKind addingGas {"gas.add", {Role::Technician, Role::Supervisor}};
    const lab::CommandKind retiringGas {"gas.retire", {Role::Supervisor}};

    constexpr std::size_t longestName = 24;

    lab::Zone zoneOf(lab::Database& database)
    {
        const auto zone = lab::Zone::find(lab::readLabIdentity(database).zone);
        if (!zone)
            throw lab::Failure(zone.error());
        return *zone;
    }

    bool isName(const std::string& text)
    {
        return !text.empty() && text.size() <= longestName && std::ranges::all_of(text, [](char c) {
            return lab::text::isDigit(c) || lab::text::isCapital(c) || c == '-';
        });
    }

    bool isLot(const std::string& text)
    {
        return !text.empty() && text.size() <= longestName && lab::text::isPrintableAscii(text)
               && text.find(' ') == std::string::npos;
    }

    /// What the records of equipment say against a new piece.
    lab::Expected<void> checkNew(lab::Database& database, const lab::Equipment& equipment)
    {
        const lab::EquipmentStore store(database);
        if (store.find(equipment.id))
            return lab::refused("equipment.known", {{"equipment", equipment.id}});
        if (equipment.kind != lab::EquipmentKind::ControlSensor)
            return {};
        const auto serial = lab::ModuleSerial::parse(equipment.serial);
        if (!serial)
            return tl::make_unexpected(serial.error());
        if (lab::ModuleStore(database).find(*serial))
            return lab::refused("equipment.module", {{"module", serial->text()}});
        for (const auto& other : store.at(equipment.fixture))
            if (other.kind == lab::EquipmentKind::ControlSensor)
                return lab::refused(
                    "equipment.one-sensor", {{"fixture", equipment.fixture}, {"equipment", other.id}});
        return {};
    }

    Poco::JSON::Object requestOf(const lab::Equipment& equipment)
    {
        Poco::JSON::Object json;
        json.set("equipment", equipment.id);
        json.set("kind", std::string(lab::word(equipment.kind)));
        json.set("fixture", equipment.fixture);
        json.set("serial", equipment.serial);
        return json;
    }

    Poco::JSON::Object requestOf(const std::string& id, const lab::EquipmentCalibration& calibration)
    {
        Poco::JSON::Object json;
        json.set("equipment", id);
        json.set("calibrated_on", calibration.calibratedOn.iso());
        json.set("due_on", calibration.dueOn.iso());
        json.set("certificate", calibration.certificate);
        json.set("factor", calibration.factor);
        json.set("expanded_percent", calibration.expandedPercent);
        return json;
    }

    /// A piece that is there and not retired. Refuses with "equipment.unknown" and "equipment.retired".
    lab::Expected<lab::Equipment> inUse(const lab::EquipmentStore& store, const std::string& id)
    {
        auto known = store.find(id);
        if (!known)
            return lab::refused("equipment.unknown", {{"equipment", lab::text::shown(id)}});
        if (known->retiredOn)
            return lab::refused("equipment.retired", {{"equipment", id}, {"date", known->retiredOn->iso()}});
        return *std::move(known);
    }

    Poco::JSON::Object requestOf(const lab::ReferenceGas& gas)
    {
        Poco::JSON::Object json;
        json.set("lot", gas.lot);
        json.set("use", std::string(lab::word(gas.use)));
        json.set("label_mg_per_l", gas.label.milligramsPerLitre());
        json.set("expanded_mg_per_l", gas.expandedUncertainty.milligramsPerLitre());
        json.set("k", gas.coverageFactor);
        json.set("certificate", gas.certificate);
        json.set("expires", gas.expires.iso());
        json.set("pressure_bar", gas.pressureBar);
        json.set("minimum_bar", gas.minimumBar);
        json.set("kind", std::string(lab::word(gas.kind)));
        json.set("solution_litres", gas.solutionLitres);
        return json;
    }

    bool isAbove(double value) { return std::isfinite(value) && value > 0; }

} // namespace

EquipmentDesk::EquipmentDesk(lab::Database& database, const lab::Clock& clock)
    : database_(database)
    , clock_(clock)
    , commands_(database, clock)
    , zone_(zoneOf(database))
{
}

lab::Date EquipmentDesk::today() const { return zone_.dateAt(clock_.now()); }

lab::Expected<lab::Equipment> EquipmentDesk::add(const lab::SignedIn& who, const lab::Equipment& equipment)
{
    if (!isName(equipment.id))
        return lab::refused("equipment.name", {{"text", lab::text::shown(equipment.id)}});
    if (equipment.fixture.empty())
        return lab::refused("equipment.fixture");
    if (lab::text::trimmed(equipment.serial).empty())
        return lab::refused("equipment.serial", {{"equipment", equipment.id}});
    const auto request = requestOf(equipment);
    const auto done = commands_.perform(
        lab::Commands::newId(), adding, who, request, [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            if (auto right = checkNew(database_, equipment); !right)
                return tl::make_unexpected(right.error());
            auto added = equipment;
            added.addedOn = zone_.dateAt(now);
            lab::EquipmentStore(database_).add(added);
            return lab::Applied {equipment.id, request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *lab::EquipmentStore(database_).find(equipment.id);
}

lab::Expected<lab::Equipment> EquipmentDesk::calibrated(
    const lab::SignedIn& who, const std::string& id, const lab::EquipmentCalibration& calibration)
{
    if (lab::text::trimmed(calibration.certificate).empty())
        return lab::refused("equipment.certificate", {{"equipment", id}});
    if (!isAbove(calibration.expandedPercent) || !isAbove(calibration.factor))
        return lab::refused("equipment.numbers", {{"equipment", id}});
    const auto request = requestOf(id, calibration);
    const auto done = commands_.perform(lab::Commands::newId(), calibrating, who, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            lab::EquipmentStore store(database_);
            const auto known = inUse(store, id);
            if (!known)
                return tl::make_unexpected(known.error());
            if (calibration.calibratedOn > zone_.dateAt(now) || calibration.dueOn <= calibration.calibratedOn)
                return lab::refused("equipment.dates", {{"equipment", id}});
            if (known->kind != lab::EquipmentKind::ControlSensor && calibration.factor != 1)
                return lab::refused("equipment.numbers", {{"equipment", id}});
            const auto history = store.history(id);
            if (std::ranges::find(history, calibration.calibratedOn, &lab::EquipmentCalibration::calibratedOn)
                != history.end())
                return lab::refused(
                    "equipment.entered", {{"equipment", id}, {"date", calibration.calibratedOn.iso()}});
            store.calibrated(id, calibration, who.staff.id, now);
            return lab::Applied {id, request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *lab::EquipmentStore(database_).find(id);
}

lab::Expected<lab::Equipment> EquipmentDesk::retire(
    const lab::SignedIn& supervisor, const std::string& id, const std::string& why)
{
    const std::string reason(lab::text::trimmed(why));
    if (reason.empty())
        return lab::refused("equipment.reason");
    Poco::JSON::Object request;
    request.set("equipment", id);
    request.set("reason", reason);
    const auto done = commands_.perform(lab::Commands::newId(), retiring, supervisor, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            lab::EquipmentStore store(database_);
            if (const auto known = inUse(store, id); !known)
                return tl::make_unexpected(known.error());
            store.retire(id, zone_.dateAt(now), reason);
            return lab::Applied {id, request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *lab::EquipmentStore(database_).find(id);
}

lab::Expected<lab::ReferenceGas> EquipmentDesk::addGas(const lab::SignedIn& who, const lab::ReferenceGas& gas)
{
    if (!isLot(gas.lot))
        return lab::refused("gas.lot", {{"lot", lab::text::shown(gas.lot)}});
    if (lab::text::trimmed(gas.certificate).empty())
        return lab::refused("gas.no-certificate", {{"lot", gas.lot}});
    if (!isAbove(gas.label.milligramsPerLitre()) || !isAbove(gas.expandedUncertainty.milligramsPerLitre())
        || !isAbove(gas.coverageFactor) || !(gas.pressureBar >= 0) || !(gas.minimumBar >= 0))
        return lab::refused("gas.numbers", {{"lot", gas.lot}});
    if ((gas.kind == lab::GasKind::WetBath) != isAbove(gas.solutionLitres))
        return lab::refused("gas.solution", {{"lot", gas.lot}});
    const auto request = requestOf(gas);
    const auto done = commands_.perform(lab::Commands::newId(), addingGas, who, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            lab::GasStore store(database_);
            const auto lots = store.all();
            if (std::ranges::find(lots, gas.lot, &lab::ReferenceGas::lot) != lots.end())
                return lab::refused("gas.known", {{"lot", gas.lot}});
            if (gas.expires < zone_.dateAt(now))
                return lab::refused("gas.expired", {{"lot", gas.lot}, {"date", gas.expires.iso()}});
            store.add(gas);
            return lab::Applied {gas.lot, request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return gas;
}

lab::Expected<void> EquipmentDesk::retireGas(
    const lab::SignedIn& supervisor, const std::string& lot, const std::string& why)
{
    const std::string reason(lab::text::trimmed(why));
    if (reason.empty())
        return lab::refused("equipment.reason");
    Poco::JSON::Object request;
    request.set("lot", lot);
    request.set("reason", reason);
    const auto done = commands_.perform(lab::Commands::newId(), retiringGas, supervisor, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            lab::GasStore store(database_);
            const auto lots = store.all();
            const auto known = std::ranges::find(lots, lot, &lab::ReferenceGas::lot);
            if (known == lots.end())
                return lab::refused("gas.unknown", {{"lot", lab::text::shown(lot)}});
            if (known->retiredOn)
                return lab::refused("gas.retired", {{"lot", lot}, {"date", known->retiredOn->iso()}});
            store.retire(lot, zone_.dateAt(now), reason);
            return lab::Applied {lot, request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

} // namespace calibration
