// SPDX-License-Identifier: MIT
#include "lab/training/TrainingArrivals.h"

#include <algorithm>
#include <utility>

namespace lab {
namespace {

    /// A module that comes back, so many days before it is due.
    Sending sendArriving(
        TrainingWorld& world, const Client& client, int daysToDue, const Whereabouts& now = atTheDock)
    {
        const auto due = world.today().plusDays(daysToDue);
        const auto expiry = due.plusDays(-world.ruleOf(client).returnDays);
        auto back = world.send(client, expiry, now, due);
        world.sendReplacement(client, expiry);
        return back;
    }

} // namespace

std::vector<Arrival> addArrivals(TrainingWorld& world, const std::vector<Client>& clients)
{
    using enum ReturnOutcome;
    // The troubles first, each at least once where there is room, then the ordinary boxes.
    const int n = static_cast<int>(clients.size());
    const auto share = [n](int percent) { return std::max(1, n * percent / 100); };
    const std::pair<ReturnOutcome, int> planted[] = {{AnotherClients, std::max(1, share(4) / 2)},
        {TwoModules, share(2)}, {Late, share(8)}, {Early, share(6)}, {LostAndFound, share(3)},
        {Unexpected, share(3)}, {AlreadyReturned, share(2)}, {EmptyBox, share(3)}, {Damaged, share(3)},
        {Opened, share(3)}, {UnknownSerial, share(2)}};

    std::vector<Arrival> arrivals;
    std::size_t next = 0;
    const auto left = [&] { return clients.size() - next; };
    const auto arrive = [&](const Kit& kit, std::vector<ModuleSerial> modules, ReturnOutcome outcome,
                            BoxCondition condition = BoxCondition::Sound) {
        arrivals.push_back({kit.box, kit.returning, kit.client, std::move(modules), condition, outcome});
    };
    std::vector<std::pair<BoxId, BoxId>> swapped;
    const auto ordinary = [&](const Client& client) {
        return sendArriving(world, client, world.dice().between(0, 8));
    };

    for (const auto& [outcome, count] : planted)
        for (int i = 0; i < count && left() >= 2; ++i) {
            const auto& client = clients[next++];
            switch (outcome) {
            case AnotherClients: { // two cars at one address: each box holds the other's module
                const auto mine = ordinary(client);
                const auto theirs = ordinary(clients[next++]);
                arrive(mine.kit, {theirs.module.serial}, outcome);
                arrive(theirs.kit, {mine.module.serial}, outcome);
                swapped.push_back({mine.kit.box, theirs.kit.box});
                break;
            }
            case TwoModules: { // one client sends this module and the one from the time before together
                const auto earlier = sendArriving(world, client, 2, comingBack);
                const auto mine = ordinary(client);
                arrive(mine.kit, {mine.module.serial, earlier.module.serial}, outcome);
                break;
            }
            case Late: {
                const auto mine = sendArriving(world, client, -world.dice().between(1, 9));
                arrive(mine.kit, {mine.module.serial}, outcome);
                break;
            }
            case Early: {
                const auto mine = sendArriving(world, client, world.dice().between(14, 25));
                arrive(mine.kit, {mine.module.serial}, outcome);
                break;
            }
            case LostAndFound: {
                const auto mine = sendArriving(world, client, -world.dice().between(5, 15), lostOnTheWayBack);
                world.addLostCase(client, mine);
                arrive(mine.kit, {mine.module.serial}, outcome);
                break;
            }
            case Unexpected: { // a module that should lie in a bin comes in a client's box
                const auto mine = ordinary(client);
                const auto stray = world.addStray(client.variant);
                arrive(mine.kit, {stray.serial}, outcome);
                break;
            }
            case AlreadyReturned: { // yesterday somebody took the wrong serial for this one
                const auto mine = world.send(
                    client, world.today().plusDays(-4), takenInYesterday, world.today().plusDays(6));
                world.receiveYesterday(mine, client);
                world.sendReplacement(client, world.today().plusDays(-4));
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
    for (std::size_t i = arrivals.size(); i > 1; --i)
        std::swap(
            arrivals[i - 1], arrivals[static_cast<std::size_t>(world.dice().below(static_cast<int>(i)))]);
    // Whichever of two swapped boxes is opened first shows the mix-up; once both ledgers are put right, the
    // other is what they expect.
    for (const auto& [one, other] : swapped) {
        const auto second = std::ranges::find_if(arrivals.rbegin(), arrivals.rend(),
            [&](const Arrival& arrival) { return arrival.box == one || arrival.box == other; });
        second->outcome = Expected;
    }
    return arrivals;
}

} // namespace lab
