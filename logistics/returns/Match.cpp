// SPDX-License-Identifier: MIT
#include "logistics/returns/Match.h"

#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"

#include <algorithm>

namespace logistics {

using lab::ModuleState;
using lab::ReturnOutcome;

ModuleFacts ModuleFacts::read(lab::Database& database, const lab::ModuleSerial& serial)
{
    const lab::KitStore kits(database);
    return {lab::ModuleStore(database).find(serial), kits.openByModule(serial),
        lab::LedgerStore(database).openByModule(serial), kits.openLostCase(serial),
        lab::ReceiptStore(database).openByModule(serial)};
}

lab::Date lateAfter(const lab::ExpectedReturn& line)
{
    return line.promisedBy ? std::max(*line.promisedBy, line.due) : line.due;
}

ReturnOutcome judge(const ModuleFacts& facts, const BoxInHand& box, lab::Date today, int earlyDays)
{
    if (!facts.module)
        return ReturnOutcome::UnknownSerial;
    const auto state = facts.module->state;
    if (state == ModuleState::Received || state == ModuleState::OnBench || state == ModuleState::Quarantined)
        return ReturnOutcome::AlreadyReturned;
    if (!facts.line)
        return ReturnOutcome::Unexpected;
    if (const auto labelled = box.labelClient(); labelled && *labelled != facts.line->client)
        return ReturnOutcome::AnotherClients;
    if (box.condition)
        return *box.condition;
    if (box.twoModules)
        return ReturnOutcome::TwoModules;
    if (facts.lostCase || state == ModuleState::Lost || state == ModuleState::WrittenOff)
        return ReturnOutcome::LostAndFound;
    if (today > lateAfter(*facts.line))
        return ReturnOutcome::Late;
    if (facts.line->due.daysSince(today) >= earlyDays)
        return ReturnOutcome::Early;
    return ReturnOutcome::Expected;
}

} // namespace logistics
