// SPDX-License-Identifier: MIT
#include "lab/training/TrainingWorld.h"

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
#include "lab/training/Dice.h"
#include "lab/training/TrainingRules.h"
#include "lab/values/Zone.h"

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

    /// What the parcels and the module of a sending are doing today.
    struct Whereabouts {
        ModuleState module;
        ParcelClass outbound;
        ParcelClass back;
        const char* outboundText;
        const char* backText;
    };

    constexpr Whereabouts installed {ModuleState::Installed, ParcelClass::Delivered, ParcelClass::LabelMade,
        "Delivered", "Shipper created a label"};
    constexpr Whereabouts onTheWay {ModuleState::Shipped, ParcelClass::InTransit, ParcelClass::LabelMade,
        "Departed from facility", "Shipper created a label"};
    constexpr Whereabouts deliveredOut {ModuleState::Delivered, ParcelClass::Delivered, ParcelClass::LabelMade,
        "Delivered", "Shipper created a label"};
    constexpr Whereabouts expiredNotShipped {ModuleState::Expired, ParcelClass::Delivered,
        ParcelClass::LabelMade, "Delivered", "Shipper created a label"};
    constexpr Whereabouts comingBack {ModuleState::Returning, ParcelClass::Delivered, ParcelClass::InTransit,
        "Delivered", "Arrived at facility"};
    constexpr Whereabouts atTheDock {ModuleState::Returning, ParcelClass::Delivered, ParcelClass::Delivered,
        "Delivered", "Delivered"};
    constexpr Whereabouts refusedByClient {ModuleState::Returning, ParcelClass::ReturnedToSender,
        ParcelClass::LabelMade, "Returned to sender", "Shipper created a label"};
    constexpr Whereabouts lostOnTheWayBack {ModuleState::Lost, ParcelClass::Delivered, ParcelClass::InTransit,
        "Delivered", "Origin scan"};
    constexpr Whereabouts takenInYesterday {ModuleState::Received, ParcelClass::Delivered,
        ParcelClass::Delivered, "Delivered", "Delivered"};

    /// Writes the records of one training lab.
    class World {
    public:
        World(Database& database, const TrainingRequest& request)
            : database_(database)
            , request_(request)
            , today_(request.day)
            , zone_(Zone::find(std::string(labZone)).value())
            , dice_(request.seed)
            // Serials differ between seeds, so that two training labs are not mistaken for one another.
            , firstSerial_(dice_.below(80'000'000))
        {
        }

        std::vector<Arrival> populate(const std::function<void(int)>& progress);

    private:
        struct Sending {
            Module module;
            Kit kit;
            std::string line; ///< of the ledger
        };

        void addPeopleAndRules();
        void addGas();
        void addStock();
        Client addClient(int number);
        const TrainingState& governingStateOf(int number);
        const TrainingState& drawState();
        const JurisdictionRule& ruleOf(const Client& client) const;
        Module newModule(const std::string& variant, ModuleState state, const Place& place);
        /// One module sent to the client; it expires, or expired, on that day.
        Sending send(const Client& client, Date expiry, const Whereabouts& now, Date due,
            ReturnCause cause = ReturnCause::Exchange);
        void receiveYesterday(const Sending& sending, const Client& client);
        void sendReplacement(const Client& client, Date expiry);
        void addHold(const Client& client, HoldKind kind);
        void addQuietClient(const Client& client);
        void addOddity(const Client& client, int kind);
        Sending sendArriving(const Client& client, int daysToDue, const Whereabouts& now = atTheDock);
        void addArrivals(std::vector<Client> clients);

        Date dueAfter(const Client& client, Date expiry) const
        {
            return expiry.plusDays(ruleOf(client).returnDays);
        }
        Instant at(Date day, int hour) const { return zone_.at(day, hour); }

        Database& database_;
        TrainingRequest request_;
        Date today_;
        Zone zone_;
        Dice dice_;
        int firstSerial_;
        int modules_ = 0;
        int kits_ = 0;
        int receipts_ = 0;
        std::vector<JurisdictionRule> rules_;
        std::vector<Arrival> arrivals_;
    };

    void World::addPeopleAndRules()
    {
        StaffStore staff(database_);
        for (const auto& person : people)
            staff.add(person);
        rules_ = trainingRules(people.back().id);
        RuleStore rules(database_);
        for (const auto& rule : rules_)
            rules.add(rule);
    }

    void World::addGas()
    {
        GasStore store(database_);
        const auto gas = [&](const char* lot, GasUse use, double label, int daysLeft, double pressure) {
            store.add({lot, use, BrAC::gramsPer210Litres(label), 2, BrAC::gramsPer210Litres(label * 0.01),
                "TRAINING-" + std::string(lot), today_.plusDays(daysLeft), pressure, 5});
        };
        gas("DG-0380-A", GasUse::Adjust, 0.038, 400, 92);
        gas("DG-0820-A", GasUse::Adjust, 0.082, 410, 88);
        gas("DG-0380-B", GasUse::AsLeft, 0.038, 300, 71);
        gas("DG-0400-C", GasUse::Control, 0.040, 350, 64);
        gas("DG-0380-OLD", GasUse::Adjust, 0.038, -12, 31);
        gas("DG-0820-LOW", GasUse::Control, 0.082, 120, 3);
    }

    Module World::newModule(const std::string& variant, ModuleState state, const Place& place)
    {
        // The stride is prime, so no serial comes twice among eighty million.
        const auto number = (firstSerial_ + std::int64_t {modules_++} * 7919) % 80'000'000;
        return {ModuleSerial::numbered(10'000'000 + static_cast<int>(number)), variant, "4.2.0", state, place,
            {}, {}, {}, 1};
    }

    void World::addStock()
    {
        ModuleStore store(database_);
        const auto add = [&](int count, ModuleState state, auto place) {
            for (int i = 0; i < count; ++i) {
                auto module = newModule(dice_.chance(80) ? "FC-100" : "FC-200", state, place(i));
                if (state == ModuleState::Certified || state == ModuleState::Packed) {
                    module.certifiedOn = today_.plusDays(-dice_.between(1, 60));
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

    const TrainingState& World::governingStateOf(int number)
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

    const TrainingState& World::drawState()
    {
        int draw = dice_.below(1000);
        for (const auto& state : trainingStates()) {
            draw -= state.share;
            if (draw < 0)
                return state;
        }
        return trainingStates().front();
    }

    const JurisdictionRule& World::ruleOf(const Client& client) const
    {
        return *std::ranges::find(rules_, client.governingState, &JurisdictionRule::state);
    }

    Client World::addClient(int number)
    {
        const auto& governing = governingStateOf(number);
        // One in twenty-five has moved away from the state whose law governs.
        const auto& home = dice_.chance(4) ? drawState() : governing;
        const auto id = ClientId::numbered(number);
        const auto variant = dice_.chance(80) ? "FC-100" : "FC-200";
        const auto ends = dice_.chance(5) ? std::optional(today_.plusDays(dice_.between(20, 200))) : std::nullopt;
        const Client client {id, "Training Client " + id.text(), "client" + id.text() + "@example.invalid",
            dice_.chance(30) ? "es" : "en", std::string(governing.code), std::string(governing.zone), variant,
            "4.2.0", ends, 1};
        ClientStore store(database_);
        store.add(client);
        store.add(Address {id, std::to_string(100 + number % 9000) + " Training Street", std::string(home.city),
            std::string(home.code), std::string(home.postal), today_.plusDays(-400), {}});
        return client;
    }

    World::Sending World::send(
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
        const Kit kit {KitId::numbered(20'000 + number), module.serial, client.id, BoxId::numbered(10'000 + number),
            TrackingNumber::issued(account, "03", number), TrackingNumber::issued(account, "90", number),
            *module.certificate, "03", shipDay, expiry, installOn.plusDays(-2), installOn.plusDays(5),
            client.governingState, rule.version, {}};
        KitStore store(database_);
        store.add(kit);
        const auto heardOut = now.outbound == ParcelClass::Delivered ? shipDay.plusDays(3) : today_.plusDays(-1);
        store.add(Parcel {kit.outbound, ParcelDirection::Outbound, kit.id, now.outbound, now.outboundText,
            at(heardOut, 14), shipDay.plusDays(3)});
        const auto unscanned = now.back == ParcelClass::LabelMade;
        store.add(Parcel {kit.returning, ParcelDirection::Return, kit.id, now.back, now.backText,
            unscanned ? at(shipDay, 9) : at(today_, now.back == ParcelClass::Delivered ? 7 : 3),
            unscanned ? std::nullopt : std::optional(today_)});

        const auto line = "training-line-" + std::to_string(number);
        LedgerStore(database_).add({line, module.serial, kit.id, client.id, cause, shipDay, due, {}, {}});
        return {module, kit, line};
    }

    void World::receiveYesterday(const Sending& sending, const Client& client)
    {
        const auto yesterday = at(today_.plusDays(-1), 15) + std::chrono::seconds(receipts_);
        const Receipt receipt {"training-receipt-" + std::to_string(++receipts_), sending.module.serial,
            sending.kit.id, client.id, {}, client.governingState, ReturnOutcome::Expected,
            {Evidence::Module, Evidence::ReturnLabel}, sending.module.place, "dock-2", people[1].id, yesterday,
            false};
        LedgerStore(database_).close(sending.line, yesterday, receipt.id);
        KitStore(database_).close(sending.kit.id, today_.plusDays(-1));
        ReceiptStore(database_).add(receipt, Poco::JSON::Object());
    }

    void World::sendReplacement(const Client& client, Date expiry)
    {
        const auto next = expiry.plusDays(ruleOf(client).intervalDays);
        const auto& now = expiry < today_ ? installed : dice_.chance(50) ? deliveredOut : onTheWay;
        send(client, next, now, dueAfter(client, next));
    }

    void World::addHold(const Client& client, HoldKind kind)
    {
        ClientStore(database_).add(Hold {client.id, kind, "planted for training", today_.plusDays(-3),
            kind == HoldKind::Payment ? std::optional(today_.plusDays(4)) : std::nullopt, {}});
    }

    void World::addQuietClient(const Client& client)
    {
        if (ruleOf(client).mailIn != MailIn::Yes) {
            addHold(client, HoldKind::StateForbidsMail);
            return;
        }
        // The module in the device expires some day within one interval; who is near has the next one already.
        const auto expiry = today_.plusDays(dice_.between(-9, ruleOf(client).intervalDays - 1));
        const int daysLeft = expiry.daysSince(today_);
        if (daysLeft >= 7) {
            send(client, expiry, installed, dueAfter(client, expiry));
            return;
        }
        if (daysLeft >= 0)
            send(client, expiry, installed, dueAfter(client, expiry));
        else
            send(client, expiry, dice_.chance(60) ? comingBack : expiredNotShipped, dueAfter(client, expiry));
        sendReplacement(client, expiry);
    }

    /// Troubles that are known to the lab and do not end today.
    void World::addOddity(const Client& client, int kind)
    {
        const auto expiry = today_.plusDays(20);
        const auto due = dueAfter(client, expiry);
        switch (kind) {
        case 0: { // lost on the way back, the case still open
            const auto lost = send(client, today_.plusDays(-20), lostOnTheWayBack, today_.plusDays(-10));
            KitStore(database_).add(LostCase {"training-case-" + std::to_string(kits_), lost.kit.returning,
                lost.module.serial, client.id, today_.plusDays(-6), today_.plusDays(1), {}});
            send(client, expiry, installed, due);
            break;
        }
        case 1: // overdue, and nobody has heard of it: the next module is withheld
            send(client, today_.plusDays(-25), expiredNotShipped, today_.plusDays(-15));
            addHold(client, HoldKind::ReturnMissing);
            break;
        case 2:
        case 3:
        case 4: {
            const HoldKind kinds[] = {HoldKind::Payment, HoldKind::Compliance, HoldKind::AddressUnverified};
            send(client, today_.plusDays(12), installed, today_.plusDays(22));
            addHold(client, kinds[kind - 2]);
            break;
        }
        case 5: // the programme ends before the next module would expire: nothing ships
            send(client, expiry, installed, due, ReturnCause::ProgrammeEnd);
            addHold(client, HoldKind::ProgrammeEnds);
            break;
        case 6: // refused at the door, on its way back to us
            send(client, today_.plusDays(55), refusedByClient, today_.plusDays(5), ReturnCause::Refused);
            send(client, expiry, installed, due);
            break;
        default: { // taken in yesterday
            const auto back = send(client, today_.plusDays(-4), takenInYesterday, today_.plusDays(6));
            receiveYesterday(back, client);
            sendReplacement(client, today_.plusDays(-4));
            break;
        }
        }
    }

    World::Sending World::sendArriving(const Client& client, int daysToDue, const Whereabouts& now)
    {
        const auto due = today_.plusDays(daysToDue);
        const auto expiry = due.plusDays(-ruleOf(client).returnDays);
        auto back = send(client, expiry, now, due);
        if (expiry.daysSince(today_) < 10)
            sendReplacement(client, expiry);
        return back;
    }

    void World::addArrivals(std::vector<Client> clients)
    {
        using enum ReturnOutcome;
        // The troubles first, each at least once where there is room, then the ordinary boxes.
        const int n = static_cast<int>(clients.size());
        const auto share = [n](int percent) { return std::max(1, n * percent / 100); };
        const std::pair<ReturnOutcome, int> planted[] = {{AnotherClients, std::max(1, share(4) / 2)},
            {TwoModules, share(2)}, {Late, share(8)}, {Early, share(6)}, {LostAndFound, share(3)},
            {Unexpected, share(3)}, {AlreadyReturned, share(2)}, {EmptyBox, share(3)}, {Damaged, share(3)},
            {Opened, share(3)}, {UnknownSerial, share(2)}};

        std::size_t next = 0;
        const auto left = [&] { return clients.size() - next; };
        const auto arrive = [&](const Kit& kit, std::vector<ModuleSerial> modules, ReturnOutcome outcome,
                                BoxCondition condition = BoxCondition::Sound) {
            arrivals_.push_back({kit.box, kit.returning, kit.client, std::move(modules), condition, outcome});
        };
        const auto ordinary = [&](const Client& client) { return sendArriving(client, dice_.between(0, 8)); };

        for (const auto& [outcome, count] : planted)
            for (int i = 0; i < count && left() >= 2; ++i) {
                const auto& client = clients[next++];
                switch (outcome) {
                case AnotherClients: { // two cars at one address: each box holds the other's module
                    const auto mine = ordinary(client);
                    const auto theirs = ordinary(clients[next++]);
                    arrive(mine.kit, {theirs.module.serial}, outcome);
                    arrive(theirs.kit, {mine.module.serial}, outcome);
                    break;
                }
                case TwoModules: { // one client sends this module and the one from the time before together
                    const auto earlier = sendArriving(client, 2, comingBack);
                    const auto mine = ordinary(client);
                    arrive(mine.kit, {mine.module.serial, earlier.module.serial}, outcome);
                    break;
                }
                case Late: {
                    const auto mine = sendArriving(client, -dice_.between(1, 9));
                    arrive(mine.kit, {mine.module.serial}, outcome);
                    break;
                }
                case Early: {
                    const auto mine = sendArriving(client, dice_.between(14, 25));
                    arrive(mine.kit, {mine.module.serial}, outcome);
                    break;
                }
                case LostAndFound: {
                    const auto mine = sendArriving(client, -dice_.between(5, 15), lostOnTheWayBack);
                    KitStore(database_).add(LostCase {"training-case-" + std::to_string(kits_), mine.kit.returning,
                        mine.module.serial, client.id, today_.plusDays(-6), today_.plusDays(1), {}});
                    arrive(mine.kit, {mine.module.serial}, outcome);
                    break;
                }
                case Unexpected: { // a module that should lie in a bin comes in a client's box
                    const auto mine = ordinary(client);
                    auto stray = newModule(client.variant, ModuleState::Certified, Place::bin("A-1"));
                    stray.certifiedOn = today_.plusDays(-9);
                    stray.certificate = "T-" + stray.serial.text();
                    ModuleStore(database_).add(stray);
                    arrive(mine.kit, {stray.serial}, outcome);
                    break;
                }
                case AlreadyReturned: { // yesterday somebody took the wrong serial for this one
                    const auto mine = send(client, today_.plusDays(-4), takenInYesterday, today_.plusDays(6));
                    receiveYesterday(mine, client);
                    sendReplacement(client, today_.plusDays(-4));
                    arrive(mine.kit, {mine.module.serial}, outcome);
                    break;
                }
                case EmptyBox:
                    arrive(ordinary(client).kit, {}, outcome, BoxCondition::Empty);
                    break;
                case Damaged:
                case Opened: {
                    const auto mine = ordinary(client);
                    arrive(mine.kit, {mine.module.serial}, outcome,
                        outcome == Damaged ? BoxCondition::Damaged : BoxCondition::Opened);
                    break;
                }
                case UnknownSerial: // a serial of the right form that this lab never had
                    arrive(ordinary(client).kit, {ModuleSerial::numbered(95'000'000 + i)}, outcome);
                    break;
                default:
                    break;
                }
            }
        while (left() > 0) {
            const auto mine = ordinary(clients[next++]);
            arrive(mine.kit, {mine.module.serial}, Expected);
        }
        // The carrier does not sort by trouble.
        for (std::size_t i = arrivals_.size(); i > 1; --i)
            std::swap(arrivals_[i - 1], arrivals_[static_cast<std::size_t>(dice_.below(static_cast<int>(i)))]);
    }

    std::vector<Arrival> World::populate(const std::function<void(int)>& progress)
    {
        constexpr int oddities = 8;
        database_.write([&] {
            writeLabIdentity(database_,
                {"Training lab", LabKind::Training, std::string(labZone), today_,
                    static_cast<std::int64_t>(request_.seed)});
            addPeopleAndRules();
            addGas();
            addStock();
            std::vector<Client> arriving;
            int odd = 0;
            const int oddMost = std::max(oddities, request_.clients / 20);
            for (int number = 1; number <= request_.clients; ++number) {
                const auto client = addClient(number);
                const bool byMail = ruleOf(client).mailIn == MailIn::Yes;
                const int left = request_.clients - number + 1;
                // Spread over the numbers, so that a list sorted by client shows no pattern.
                const int wanted = request_.returns - static_cast<int>(arriving.size());
                if (byMail && wanted > 0 && dice_.below(left) < wanted + wanted / 8 + 1)
                    arriving.push_back(client);
                else if (byMail && odd < oddMost && dice_.below(left) < oddMost - odd + 2)
                    addOddity(client, odd++ % oddities);
                else
                    addQuietClient(client);
                if (progress && number % 1000 == 0)
                    progress(number);
            }
            addArrivals(arriving);
            Poco::JSON::Object body;
            body.set("clients", request_.clients);
            body.set("returns", static_cast<int>(arrivals_.size()));
            body.set("modules", modules_);
            body.set("kits", kits_);
            body.set("date", today_.iso());
            body.set("seed", static_cast<Poco::Int64>(request_.seed));
            Journal(database_).append({people.back(), "training"}, at(today_, 6), "training.made", "lab", body);
        });
        return arrivals_;
    }

} // namespace

std::vector<Arrival> populate(
    Database& database, const TrainingRequest& request, const std::function<void(int)>& progress)
{
    return World(database, request).populate(progress);
}

} // namespace lab
