// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/LabStandards.h"

#include "calibration/equipment/EquipmentDesk.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/GasStore.h"
#include "lab/store/RuleStore.h"
#include "logistics/rules/CalendarBook.h"
#include "logistics/rules/RuleBook.h"
#include "ui/Workstation.h"

namespace ui::desktop {
namespace {

    constexpr int daysAhead = 400; // this year's rest and the next one's beginning

    /// Does it in the name of whoever has that role here.
    template <class Act> lab::Expected<void> acting(const Workstation& workstation, lab::Role role, Act act)
    {
        const auto who = workstation.actingAs(role);
        if (!who)
            return tl::make_unexpected(who.error());
        if (const auto done = act(*who); !done)
            return tl::make_unexpected(done.error());
        return {};
    }

} // namespace

StandardsLists LabStandards::lists()
{
    auto& database = workstation_.database();
    StandardsLists lists;
    lists.today = workstation_.zone().dateAt(workstation_.clock().now());
    lists.gas = lab::GasStore(database).all();
    lists.equipment = lab::EquipmentStore(database).all();
    lists.rules = lab::RuleStore(database).newest();
    for (const auto& row :
        database.query("SELECT governing_state, count(*) AS clients FROM client GROUP BY governing_state"))
        lists.clients.emplace(row.text(0), row.whole(1));
    const logistics::CalendarBook calendar(database, workstation_.clock());
    lists.days = logistics::carrierDays(calendar.exceptions(), lists.today, lists.today.plusDays(daysAhead));
    lists.years = calendar.years();
    return lists;
}

std::vector<lab::JurisdictionRule> LabStandards::history(const std::string& state)
{
    return lab::RuleStore(workstation_.database()).history(state);
}

lab::Expected<void> LabStandards::addGas(const lab::ReferenceGas& gas)
{
    return acting(workstation_, lab::Role::Technician, [&](const lab::SignedIn& who) {
        return calibration::EquipmentDesk(workstation_.database(), workstation_.clock()).addGas(who, gas);
    });
}

lab::Expected<void> LabStandards::retireGas(const std::string& lot, const std::string& why)
{
    return acting(workstation_, lab::Role::Supervisor, [&](const lab::SignedIn& who) {
        return calibration::EquipmentDesk(workstation_.database(), workstation_.clock())
            .retireGas(who, lot, why);
    });
}

lab::Expected<void> LabStandards::addInstrument(const lab::Equipment& equipment)
{
    return acting(workstation_, lab::Role::Technician, [&](const lab::SignedIn& who) {
        return calibration::EquipmentDesk(workstation_.database(), workstation_.clock()).add(who, equipment);
    });
}

lab::Expected<void> LabStandards::calibrated(
    const std::string& id, const lab::EquipmentCalibration& calibration)
{
    return acting(workstation_, lab::Role::Technician, [&](const lab::SignedIn& who) {
        return calibration::EquipmentDesk(workstation_.database(), workstation_.clock())
            .calibrated(who, id, calibration);
    });
}

lab::Expected<void> LabStandards::retireInstrument(const std::string& id, const std::string& why)
{
    return acting(workstation_, lab::Role::Supervisor, [&](const lab::SignedIn& who) {
        return calibration::EquipmentDesk(workstation_.database(), workstation_.clock()).retire(who, id, why);
    });
}

lab::Expected<void> LabStandards::signRule(const std::string& state, lab::MailIn mailIn)
{
    return acting(workstation_, lab::Role::Supervisor, [&](const lab::SignedIn& who) {
        return logistics::RuleBook(workstation_.database(), workstation_.clock()).sign(state, mailIn, who);
    });
}

lab::Expected<void> LabStandards::confirmYear(int year)
{
    return acting(workstation_, lab::Role::Planner, [&](const lab::SignedIn& who) {
        return logistics::CalendarBook(workstation_.database(), workstation_.clock()).confirmYear(who, year);
    });
}

lab::Expected<void> LabStandards::except(lab::Date day, bool works, const std::string& note)
{
    return acting(workstation_, lab::Role::Planner, [&](const lab::SignedIn& who) {
        return logistics::CalendarBook(workstation_.database(), workstation_.clock())
            .except(who, day, works, note);
    });
}

lab::Expected<void> LabStandards::clearDay(lab::Date day)
{
    return acting(workstation_, lab::Role::Planner, [&](const lab::SignedIn& who) {
        return logistics::CalendarBook(workstation_.database(), workstation_.clock()).clear(who, day);
    });
}

} // namespace ui::desktop
