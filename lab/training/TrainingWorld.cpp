// SPDX-License-Identifier: MIT
#include "lab/training/TrainingWorld.h"

#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/GasStore.h"
#include "lab/store/Journal.h"
#include "lab/store/KitStore.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/RuleStore.h"
#include "lab/store/StaffStore.h"

#include <algorithm>

namespace lab {
namespace {

    constexpr std::string_view labZone = "America/New_York";
    constexpr std::string_view account = "TR41NG"; // no shipper's account has letters like these

    const std::vector<Staff> people = {
        {"staff-01", "Training Warehouse 1", Role::Warehouse},
        {"staff-02", "Training Warehouse 2", Role::Warehouse},
        {"staff-11", "Training Technician 1", Role::Technician},
        {"staff-12", "Training Technician 2", Role::Technician},
        {"staff-21", "Training Planner", Role::Planner},
        {"staff-31", "Training Supervisor", Role::Supervisor},
    };

} // namespace

TrainingWorld::TrainingWorld(Database& database, const TrainingRequest& request)
    : database_(database)
    , request_(request)
    , zone_(Zone::find(std::string(labZone)).value())
    , dice_(request.seed)
    // Serials differ between seeds, so that two training labs are not mistaken for one another.
    , firstSerial_(dice_.below(80'000'000))
{
}

void TrainingWorld::addLab()
{
    writeLabIdentity(database_, {"Training lab", LabKind::Training, std::string(labZone), today(),
                                    static_cast<std::int64_t>(request_.seed)});
    addPeopleAndRules();
    addGas();
    addEquipment();
    addStock();
}

void TrainingWorld::addPeopleAndRules()
{
    StaffStore staff(database_);
    for (const auto& person : people)
        staff.add(person);
    // The second technician has not learnt the long procedure yet.
    constexpr std::pair<const char*, const char*> grants[] = {
        {"staff-11", "training"}, {"staff-11", "standard"}, {"staff-12", "training"}};
    for (const auto& [technician, profile] : grants)
        database_.execute(
            "INSERT INTO authorisation (staff, profile, granted_by, granted_at) VALUES ($1, $2, $3, $4)",
            {technician, profile, people.back().id, at(today(), 6)});
    rules_ = trainingRules(people.back().id);
    RuleStore rules(database_);
    for (const auto& rule : rules_)
        rules.add(rule);
    TariffStore tariff(database_);
    for (const auto& row : trainingTariff())
        tariff.put(row, people.back().id);
}

void TrainingWorld::addGas()
{
    GasStore store(database_);
    const auto gas = [&](const char* lot, GasUse use, double label, int daysLeft, double pressure) {
        store.add({lot, use, BrAC::gramsPer210Litres(label), 2, BrAC::gramsPer210Litres(label * 0.01),
            "TRAINING-" + std::string(lot), today().plusDays(daysLeft), pressure, 5});
    };
    gas("DG-0380-A", GasUse::Adjust, 0.038, 400, 92);
    gas("DG-0820-A", GasUse::Adjust, 0.082, 410, 88);
    gas("DG-0380-B", GasUse::AsLeft, 0.038, 300, 71);
    gas("DG-0400-C", GasUse::Control, 0.040, 350, 64);
    gas("DG-0380-OLD", GasUse::Adjust, 0.038, -12, 31);
    gas("DG-0820-LOW", GasUse::Control, 0.082, 120, 3);
}

void TrainingWorld::addEquipment()
{
    EquipmentStore store(database_);
    const auto add = [&](const char* id, EquipmentKind kind, const std::string& serial, int daysLeft) {
        store.add({id, kind, "1", serial, today().plusDays(-700), {}});
        store.calibrated(id,
            {today().plusDays(daysLeft - 365), today().plusDays(daysLeft), "TRAINING-" + std::string(id), 1,
                0.4},
            "staff-31", at(today().plusDays(daysLeft - 365), 9));
    };
    add("FIX-1", EquipmentKind::Fixture, "T-1", 210);
    add("BARO-1", EquipmentKind::Barometer, "T-2", 190);
    add("TEMP-1", EquipmentKind::Thermometer, "T-3", 24);
    add("FLOW-1", EquipmentKind::FlowController, "T-4", 140);
    add("CS-1", EquipmentKind::ControlSensor, ModuleSerial::numbered(1).text(), 300);
}

Module TrainingWorld::newModule(const std::string& variant, ModuleState state, const Place& place)
{
    // The stride is prime, so no serial comes twice among eighty million.
    const auto number = (firstSerial_ + std::int64_t {modules_++} * 7919) % 80'000'000;
    return {ModuleSerial::numbered(10'000'000 + static_cast<int>(number)), variant, "4.2.0", state, place, {},
        {}, {}, 1};
}

void TrainingWorld::addStock()
{
    ModuleStore store(database_);
    const auto add = [&](int count, ModuleState state, auto place) {
        for (int i = 0; i < count; ++i) {
            auto module = newModule(dice_.chance(80) ? "FC-100" : "FC-200", state, place(i));
            if (state == ModuleState::Certified || state == ModuleState::Packed) {
                module.certifiedOn = today().plusDays(-dice_.between(1, 60));
                module.certificate = "T-" + module.serial.text();
            }
            store.add(module);
        }
    };
    const auto bin = [](int i) { return Place::bin("A-" + std::to_string(i / 20 + 1)); };
    const auto quarantine = [](int) { return Place::shelf("Q2"); };
    add(request_.clients / 4 + 20, ModuleState::Certified, bin);
    add(request_.clients / 200 + 2, ModuleState::Quarantined, quarantine);
    add(request_.clients / 200 + 2, ModuleState::Retired, [](int) { return Place::shelf("R"); });
}

Module TrainingWorld::addStray(const std::string& variant)
{
    auto stray = newModule(variant, ModuleState::Certified, Place::bin("A-1"));
    stray.certifiedOn = today().plusDays(-9);
    stray.certificate = "T-" + stray.serial.text();
    ModuleStore(database_).add(stray);
    return stray;
}

void TrainingWorld::addLostCase(const Client& client, const Sending& sending)
{
    KitStore(database_).add(LostCase {"training-case-" + std::to_string(kits_), sending.kit.returning,
        sending.module.serial, client.id, today().plusDays(-6), today().plusDays(1), {}});
}

const TrainingState& TrainingWorld::governingStateOf(int number)
{
    // A state that forbids mail and one without a signed row stand in every lab, however small.
    const auto named = [](std::string_view code) -> const TrainingState& {
        return *std::ranges::find(trainingStates(), code, &TrainingState::code);
    };
    if (number % 100 == 7)
        return named("AL");
    if (number % 100 == 17)
        return named("VA");
    return drawState();
}

const TrainingState& TrainingWorld::drawState()
{
    int draw = dice_.below(1000);
    for (const auto& state : trainingStates()) {
        draw -= state.share;
        if (draw < 0)
            return state;
    }
    return trainingStates().front();
}

const JurisdictionRule& TrainingWorld::ruleOf(const Client& client) const
{
    return *std::ranges::find(rules_, client.governingState, &JurisdictionRule::state);
}

Client TrainingWorld::addClient(int number)
{
    const auto& governing = governingStateOf(number);
    // One in twenty-five has moved away from the state whose law governs.
    const auto& home = dice_.chance(4) ? drawState() : governing;
    const auto id = ClientId::numbered(number);
    const auto variant = dice_.chance(80) ? "FC-100" : "FC-200";
    const auto ends =
        dice_.chance(5) ? std::optional(today().plusDays(dice_.between(20, 200))) : std::nullopt;
    const Client client {id, "Training Client " + id.text(), "client" + id.text() + "@example.invalid",
        dice_.chance(30) ? "es" : "en", std::string(governing.code), std::string(governing.zone), variant,
        "4.2.0", ends, 1};
    ClientStore store(database_);
    store.add(client);
    store.add(Address {id, std::to_string(100 + number % 9000) + " Training Street", std::string(home.city),
        std::string(home.code), std::string(home.postal), today().plusDays(-400), {}});
    return client;
}

Sending TrainingWorld::send(
    const Client& client, Date expiry, const Whereabouts& now, Date due, ReturnCause cause)
{
    const auto& rule = ruleOf(client);
    const auto installOn = expiry.plusDays(-rule.intervalDays);
    const auto shipDay = installOn.plusDays(-6);
    auto module = newModule(client.variant, now.module,
        now.module == ModuleState::Received ? Place::cart("A", receipts_ % 16 + 1) : Place::out());
    module.certifiedOn = shipDay.plusDays(-dice_.between(1, 20));
    module.certificate = "T-" + module.serial.text();
    module.expiry = expiry;
    ModuleStore(database_).add(module);

    const int number = ++kits_;
    const Kit kit {KitId::numbered(20'000 + number), module.serial, client.id,
        BoxId::numbered(10'000 + number), TrackingNumber::issued(account, "03", number),
        TrackingNumber::issued(account, "90", number), *module.certificate, "03", shipDay, expiry,
        installOn.plusDays(-2), installOn.plusDays(5), client.governingState, rule.version, {}};
    KitStore store(database_);
    store.add(kit);
    const auto heardOut = now.outbound == ParcelClass::Delivered ? shipDay.plusDays(3) : today().plusDays(-1);
    store.add(Parcel {kit.outbound, ParcelDirection::Outbound, kit.id, now.outbound, now.outboundText,
        at(heardOut, 14), shipDay.plusDays(3)});
    const auto unscanned = now.back == ParcelClass::LabelMade;
    store.add(Parcel {kit.returning, ParcelDirection::Return, kit.id, now.back, now.backText,
        unscanned ? at(shipDay, 9) : at(today(), now.back == ParcelClass::Delivered ? 7 : 3),
        unscanned ? std::nullopt : std::optional(today())});

    const auto line = "training-line-" + std::to_string(number);
    LedgerStore(database_).add({line, module.serial, kit.id, client.id, cause, shipDay, due, {}, {}});
    return {module, kit, line};
}

void TrainingWorld::receiveYesterday(const Sending& sending, const Client& client)
{
    const auto yesterday = at(today().plusDays(-1), 15) + std::chrono::seconds(receipts_);
    const Receipt receipt {"training-receipt-" + std::to_string(++receipts_), sending.module.serial,
        sending.kit.id, client.id, {}, client.governingState, ReturnOutcome::Expected,
        {Evidence::Module, Evidence::ReturnLabel}, sending.module.place, "dock-2", people[1].id, yesterday,
        false};
    LedgerStore(database_).close(sending.line, yesterday, receipt.id);
    KitStore(database_).close(sending.kit.id, today().plusDays(-1));
    ReceiptStore(database_).add(receipt, Poco::JSON::Object());
}

void TrainingWorld::sendReplacement(const Client& client, Date expiry)
{
    const auto next = expiry.plusDays(ruleOf(client).intervalDays);
    const auto& now = expiry < today() ? installed : dice_.chance(50) ? deliveredOut : onTheWay;
    send(client, next, now, dueAfter(client, next));
}

void TrainingWorld::addHold(const Client& client, HoldKind kind)
{
    ClientStore(database_).add(Hold {client.id, kind, "planted for training", today().plusDays(-3),
        kind == HoldKind::Payment ? std::optional(today().plusDays(4)) : std::nullopt, {}});
}

void TrainingWorld::finish(int arrivals)
{
    Poco::JSON::Object body;
    body.set("clients", request_.clients);
    body.set("returns", arrivals);
    body.set("modules", modules_);
    body.set("kits", kits_);
    body.set("date", today().iso());
    body.set("seed", static_cast<Poco::Int64>(request_.seed));
    Journal(database_).append({people.back(), "training"}, at(today(), 6), "training.made", "lab", body);
}

} // namespace lab
