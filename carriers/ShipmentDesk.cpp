// SPDX-License-Identifier: MIT
#include "carriers/ShipmentDesk.h"

#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"

namespace carriers {
namespace {

    constexpr int mostDaysAhead = 7;

    std::string keyOf(const std::string& id, ShipKind kind) { return std::string(word(kind)) + " " + id; }

    std::vector<lab::Message::Argument> parcelArguments(const ShipRecord& record)
    {
        return {{"kit", record.kit.text()}, {"kind", std::string(word(record.kind))},
            {"reference", record.reference}};
    }

} // namespace

/// Keeps a second thread with the same request waiting until the first one's is over.
class ShipmentDesk::Turn {
public:
    Turn(ShipmentDesk& desk, std::string key)
        : desk_(desk)
        , key_(std::move(key))
    {
        std::unique_lock lock(desk_.mutex_);
        desk_.ended_.wait(lock, [&] { return !desk_.underWay_.contains(key_); });
        desk_.underWay_.insert(key_);
    }
    ~Turn()
    {
        {
            const std::lock_guard lock(desk_.mutex_);
            desk_.underWay_.erase(key_);
        }
        desk_.ended_.notify_all();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    ShipmentDesk& desk_;
    std::string key_;
};

ShipmentDesk::ShipmentDesk(lab::Database& database, Carrier& carrier, const lab::Clock& clock,
    const lab::Zone& zone, std::filesystem::path labels)
    : database_(database)
    , carrier_(carrier)
    , clock_(clock)
    , zone_(zone)
    , journal_(database)
    , labels_(std::move(labels))
{
}

lab::Expected<Shipment> ShipmentDesk::ship(ShipKind kind, const ShipmentRequest& request)
{
    const Turn turn(*this, keyOf(request.id, kind));
    const auto record = enter(kind, request);
    if (!record)
        return tl::make_unexpected(record.error());
    switch (record->state) {
    case ShipState::Done:
        return boughtBefore(*record);
    case ShipState::Voided:
        return lab::refused("ship.voided", parcelArguments(*record));
    case ShipState::Sent:
    case ShipState::Unknown:
        return lookUp(*record);
    case ShipState::Intended:
    case ShipState::Failed:
        break;
    }
    const auto mine = claim(*record);
    if (!mine)
        return tl::make_unexpected(mine.error());
    return *mine ? buy(*record, request) : lookUp(*record);
}

lab::Expected<ShipRecord> ShipmentDesk::enter(ShipKind kind, const ShipmentRequest& request)
{
    const auto hash = requestHash(request, kind);
    const auto now = clock_.now();
    lab::Expected<ShipRecord> entered = lab::refused("ship.none");
    database_.write([&] {
        if (const auto earlier = journal_.find(request.id, kind)) {
            entered = *earlier;
            if (earlier->requestHash != hash)
                entered = lab::refused("ship.id-reused", {{"id", request.id}});
            return;
        }
        const auto today = zone_.dateAt(now);
        if (request.shipDay < today || request.shipDay > today.plusDays(mostDaysAhead)) {
            entered = lab::refused("ship.day", {{"day", request.shipDay.iso()}, {"first", today.iso()},
                                                   {"last", today.plusDays(mostDaysAhead).iso()}});
            return;
        }
        const ShipRecord record {request.id, kind, request.kit, hash, recoveryReference(request, kind),
            ShipState::Intended, {}, {}, {}, {}};
        journal_.intend(record, now);
        entered = record;
    });
    return entered;
}

lab::Expected<bool> ShipmentDesk::claim(const ShipRecord& record)
{
    try {
        bool mine = false;
        database_.write([&] { mine = journal_.claim(record.id, record.kind, clock_.now()); });
        return mine;
    } catch (const lab::ConstraintViolation&) {
        return lab::refused("ship.already", parcelArguments(record));
    }
}

Shipment ShipmentDesk::buy(const ShipRecord& record, const ShipmentRequest& request)
{
    try {
        auto shipment = record.kind == ShipKind::Out ? carrier_.ship(request) : carrier_.returnLabel(request);
        keep(record, shipment);
        return shipment;
    } catch (const CarrierFailure& failure) {
        const auto state = failure.effect() == Effect::None ? ShipState::Failed : ShipState::Unknown;
        database_.write([&] { journal_.set(record, state, failure.message().code, clock_.now()); });
        throw;
    }
}

lab::Expected<Shipment> ShipmentDesk::lookUp(const ShipRecord& record)
{
    auto found = carrier_.findShipment(record.reference);
    if (!found)
        return lab::refused("ship.unknown", parcelArguments(record));
    keep(record, *found);
    return *std::move(found);
}

Shipment ShipmentDesk::boughtBefore(const ShipRecord& record)
{
    const auto format = record.labelFile.ends_with(".zpl") ? LabelFormat::Zpl : LabelFormat::Gif;
    if (auto label = labels_.read(record.labelFile, record.labelHash))
        return {*record.tracking, format, *std::move(label), record.charge};
    auto again = carrier_.recoverLabel(*record.tracking);
    again.charge = record.charge;
    keep(record, again);
    return again;
}

void ShipmentDesk::keep(const ShipRecord& record, const Shipment& shipment)
{
    const auto file = labels_.keep(shipment);
    database_.write([&] { journal_.finish(record, shipment, file, clock_.now()); });
}

lab::Expected<Shipment> ShipmentDesk::again(const lab::KitId& kit, ShipKind kind)
{
    const auto id = journal_.standing(kit, kind);
    const auto record = id ? journal_.find(*id, kind) : std::nullopt;
    if (!record)
        return lab::refused("ship.no-label", {{"kit", kit.text()}});
    const Turn turn(*this, keyOf(*id, kind));
    return boughtBefore(*record);
}

lab::Expected<void> ShipmentDesk::voidShipment(const std::string& id, ShipKind kind)
{
    const Turn turn(*this, keyOf(id, kind));
    const auto record = journal_.find(id, kind);
    if (!record || !record->tracking)
        return lab::refused("ship.none", {{"id", id}, {"kind", std::string(word(kind))}});
    if (record->state == ShipState::Voided)
        return {};
    carrier_.voidShipment(*record->tracking);
    database_.write([&] { journal_.set(*record, ShipState::Voided, {}, clock_.now()); });
    return {};
}

lab::Expected<void> ShipmentDesk::declareNotBought(
    const std::string& command, const lab::SignedIn& who, const std::string& id, ShipKind kind)
{
    const Turn turn(*this, keyOf(id, kind));
    Poco::JSON::Object request;
    request.set("id", id);
    request.set("kind", std::string(word(kind)));
    const auto done =
        lab::Commands(database_, clock_)
            .perform(command, {"ship.declare-not-bought", {lab::Role::Supervisor}}, who, request,
                [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                    const auto record = journal_.find(id, kind);
                    if (!record || (record->state != ShipState::Sent && record->state != ShipState::Unknown))
                        return lab::refused("ship.none", {{"id", id}, {"kind", std::string(word(kind))}});
                    journal_.set(*record, ShipState::Failed, "ship.declared", now);
                    lab::Applied applied;
                    applied.subject = record->kit.text();
                    applied.body = request;
                    return applied;
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

} // namespace carriers
