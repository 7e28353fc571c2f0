// SPDX-License-Identifier: MIT
#include "lab/training/TrainingClients.h"

namespace lab {

void addQuietClient(TrainingWorld& world, const Client& client)
{
    if (world.ruleOf(client).mailIn != MailIn::Yes) {
        world.addHold(client, HoldKind::StateForbidsMail);
        return;
    }
    // The module in the device expires some day within one interval; who is near has the next one already.
    const auto expiry =
        world.today().plusDays(world.dice().between(-9, world.ruleOf(client).intervalDays - 1));
    const int daysLeft = expiry.daysSince(world.today());
    if (daysLeft >= 7) {
        world.send(client, expiry, installed, world.dueAfter(client, expiry));
        return;
    }
    if (daysLeft >= 0)
        world.send(client, expiry, installed, world.dueAfter(client, expiry));
    else
        world.send(client, expiry, world.dice().chance(60) ? comingBack : expiredNotShipped,
            world.dueAfter(client, expiry));
    world.sendReplacement(client, expiry);
}

void addTrouble(TrainingWorld& world, const Client& client, int kind)
{
    const auto expiry = world.today().plusDays(20);
    const auto due = world.dueAfter(client, expiry);
    switch (kind) {
    case 0: { // lost on the way back, the case still open
        const auto lost =
            world.send(client, world.today().plusDays(-20), lostOnTheWayBack, world.today().plusDays(-10));
        world.addLostCase(client, lost);
        world.send(client, expiry, installed, due);
        break;
    }
    case 1: // overdue, and nobody has heard of it: the next module is withheld
        world.send(client, world.today().plusDays(-25), expiredNotShipped, world.today().plusDays(-15));
        world.addHold(client, HoldKind::ReturnMissing);
        break;
    case 2:
    case 3:
    case 4: {
        const HoldKind kinds[] = {HoldKind::Payment, HoldKind::Compliance, HoldKind::AddressUnverified};
        world.send(client, world.today().plusDays(12), installed, world.today().plusDays(22));
        world.addHold(client, kinds[kind - 2]);
        break;
    }
    case 5: // the programme ends before the next module would expire: nothing ships
        world.send(client, expiry, installed, due, ReturnCause::ProgrammeEnd);
        world.addHold(client, HoldKind::ProgrammeEnds);
        break;
    case 6: // refused at the door, on its way back to us
        world.send(client, world.today().plusDays(55), refusedByClient, world.today().plusDays(5),
            ReturnCause::Refused);
        world.send(client, expiry, installed, due);
        break;
    default: { // taken in yesterday
        const auto back =
            world.send(client, world.today().plusDays(-4), takenInYesterday, world.today().plusDays(6));
        world.receiveYesterday(back, client);
        world.sendReplacement(client, world.today().plusDays(-4));
        break;
    }
    }
}

} // namespace lab
