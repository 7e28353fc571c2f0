// SPDX-License-Identifier: MIT
#include "logistics/events/EventBook.h"

#include "lab/store/Journal.h"
#include "lab/store/RuleStore.h"
#include "tests/shared/Events.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using lab::Date;
using lab::HoldKind;
using lab::ModuleState;

BOOST_AUTO_TEST_SUITE(EventBookTest)

BOOST_FIXTURE_TEST_CASE(anInstalledModulesClockStarts, EventLab)
{
    for (const auto state : {ModuleState::Delivered, ModuleState::Shipped})
        BOOST_TEST_CONTEXT(word(state)) {
            const auto kit = kitIn(state);
            const auto rule = *lab::RuleStore(*database).inForce(kit.ruleState, Date(2026, 10, 6));
            // Two in the morning in UTC is the evening before wherever the client lives, and expiry counts
            // there.
            BOOST_TEST(
                fateOf(row("installed", kit.client, "module=" + kit.module.text(), "2026-10-06T02:00:00Z"))
                == "event.done.installed");
            const auto expiry = Date(2026, 10, 5).plusDays(rule.intervalDays);
            const auto module = moduleOf(kit);
            BOOST_TEST((module.state == ModuleState::Installed));
            BOOST_TEST(module.expiry->iso() == expiry.iso());
            BOOST_TEST(lab::KitStore(*database).find(kit.id)->expiry.iso() == expiry.iso());
            BOOST_TEST(lab::LedgerStore(*database).openByModule(kit.module)->due.iso()
                       == expiry.plusDays(rule.returnDays).iso());
        }
    BOOST_TEST(lab::Journal(*database).verify().intact());
    const auto entry = lab::Journal(*database).latest(2).back();
    BOOST_TEST(entry.kind == "event.installed");
}

BOOST_FIXTURE_TEST_CASE(moduleExpEndsTheUse, EventLab)
{
    const auto kit = kitIn(ModuleState::Installed);
    const auto exp = row("module-exp", kit.client, "module=" + kit.module.text());
    const bool early = kit.expiry >= Date(2026, 10, 6);
    BOOST_TEST(fateOf(exp) == (early ? "event.done.module-exp-early" : "event.done.module-exp"));
    BOOST_TEST((moduleOf(kit).state == ModuleState::Expired));
    // The device no longer takes it, so the planner must not count on it either.
    BOOST_TEST(lab::KitStore(*database).find(kit.id)->expiry.iso()
               == (early ? std::string("2026-10-05") : kit.expiry.iso()));
    BOOST_TEST(fateOf(row("module-exp", kit.client, "event=again;module=" + kit.module.text()))
               == "event.done.already");
}

BOOST_FIXTURE_TEST_CASE(holdsComeAndGo, EventLab)
{
    const auto id = kitIn(ModuleState::Installed).client;
    BOOST_TEST(fateOf(row("payment-due", id)) == "event.done.held-until");
    BOOST_REQUIRE(holds(id).size() == 1U);
    BOOST_TEST((holds(id).front().kind == HoldKind::Payment));
    BOOST_TEST(holds(id).front().expectedRelease->iso() == "2026-10-13"); // never without a deadline
    BOOST_TEST(fateOf(row("payment-due", id, "event=two;until=2026-10-20")) == "event.done.held-already");

    BOOST_TEST(fateOf(row("violation-lockout", id)) == "event.done.held");
    BOOST_TEST(holds(id).size() == 2U);
    BOOST_TEST(fateOf(row("violation-cleared", id)) == "event.done.released");
    BOOST_TEST(fateOf(row("violation-cleared", id, "event=more")) == "event.no-hold");
    BOOST_TEST(fateOf(row("payment-cleared", id, "", "2026-10-05T12:00:00Z")) == "event.before-hold");
    BOOST_TEST(fateOf(row("payment-cleared", id)) == "event.done.released");
    BOOST_TEST(holds(id).empty());
    // Placed again on the day of its release, it stands again.
    BOOST_TEST(fateOf(row("payment-due", id, "event=three")) == "event.done.held-until");
    BOOST_TEST(holds(id).size() == 1U);

    BOOST_TEST(fateOf(row("hold", id, "hold=address-unverified;reason=mail came back")) == "event.done.held");
    BOOST_TEST(fateOf(row("hold-released", id, "hold=address-unverified")) == "event.done.released");
    // What a person holds for other reasons, the device does not release.
    BOOST_TEST(fateOf(row("hold", id, "hold=compliance;reason=court asked")) == "event.done.held");
    BOOST_TEST(fateOf(row("violation-cleared", id, "event=last")) == "event.no-hold");
    BOOST_TEST(holds(id).size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(addressesHoldFromTheirDay, EventLab)
{
    const auto id = kitIn(ModuleState::Installed).client;
    const auto on = [&](int day) {
        return lab::ClientStore(*database).addressOn(id, Date(2026, 10, static_cast<unsigned>(day)))->line;
    };
    const auto old = on(6);
    const std::string place = "city=Dayton;state=oh;postal=45402;line=";
    const auto fate = fateOf(row("address", id, place + "12 Summer Road;from=2026-10-10;until=2026-10-20"));
    BOOST_TEST((fate == "event.done.address-until" || fate == "event.done.address-intercept"));
    BOOST_TEST(on(9) == old);
    BOOST_TEST(on(10) == "12 Summer Road");
    BOOST_TEST(on(20) == "12 Summer Road");
    BOOST_TEST(on(21) == old);
    fateOf(row("address", id, place + "7 New Street"));
    BOOST_TEST(on(6) == "7 New Street");
    BOOST_TEST(on(15) == "12 Summer Road"); // the temporary one goes first in its days
    fateOf(row("address", id, "event=corrected;" + place + "8 New Street"));
    BOOST_TEST(on(6) == "8 New Street");
    BOOST_TEST(
        fateOf(row("address", id, place + "x;from=2026-09-01;until=2026-09-02")) == "event.past-until");
    // A kit that is on its way keeps its label: somebody must ask the carrier.
    const auto moving = kitIn(ModuleState::Shipped).client;
    BOOST_TEST(fateOf(row("address", moving, place + "9 Far Lane")) == "event.done.address-intercept");
}

BOOST_FIXTURE_TEST_CASE(theProgrammesEndStopsShipments, EventLab)
{
    const auto kit = kitIn(ModuleState::Installed);
    BOOST_TEST(fateOf(row("programme-end", kit.client, "until=2026-10-07")) == "event.done.programme-ends");
    BOOST_TEST(client(kit.client).programmeEnd->iso() == "2026-10-07");
    BOOST_REQUIRE(holds(kit.client).size() == 1U);
    BOOST_TEST((holds(kit.client).front().kind == HoldKind::ProgrammeEnds));
    const auto line = [&] { return *lab::LedgerStore(*database).openByModule(kit.module); };
    const auto rule = *lab::RuleStore(*database).inForce(kit.ruleState, Date(2026, 10, 6));
    if (kit.expiry >= Date(2026, 10, 7)) {
        BOOST_TEST((line().cause == lab::ReturnCause::ProgrammeEnd));
        BOOST_TEST(line().due.iso() == Date(2026, 10, 7).plusDays(rule.returnDays).iso());
    }
    // Put off by a year, everything is as it was.
    BOOST_TEST(fateOf(row("programme-end", kit.client, "until=2027-10-07")) == "event.done.programme-end");
    BOOST_TEST(holds(kit.client).empty());
    BOOST_TEST((line().cause == lab::ReturnCause::Exchange));
    BOOST_TEST(line().due.iso() == kit.expiry.plusDays(rule.returnDays).iso());
}

BOOST_FIXTURE_TEST_CASE(anotherStatesLawGoverns, EventLab)
{
    const auto id = kitIn(ModuleState::Installed).client;
    BOOST_TEST(
        fateOf(row("governing-state", id, "state=TX;zone=America/Chicago")) == "event.done.governing-state");
    BOOST_TEST(client(id).governingState == "TX");
    BOOST_TEST(client(id).zone == "America/Chicago");
    BOOST_TEST(fateOf(row("governing-state", id, "state=DE;zone=America/New_York")) == "event.no-rule");
}

BOOST_FIXTURE_TEST_CASE(whatTheRecordsDoNotBearOutChangesNothing, EventLab)
{
    const auto delivered = kitIn(ModuleState::Delivered);
    const auto installed = kitIn(ModuleState::Installed);
    const auto expired = kitIn(ModuleState::Expired);
    const auto stock = lab::ModuleStore(*database).inState(ModuleState::Certified, 1).front().serial.text();
    const auto with = [](const lab::Kit& kit) { return "module=" + kit.module.text(); };
    const auto nobody = lab::ClientId::numbered(999'999);
    const std::pair<std::string, std::string> cases[] = {
        {row("note", nobody, "text=x"), "event.client-unknown"},
        {row("installed", delivered.client, "module=" + lab::ModuleSerial::numbered(99'000'001).text()),
            "event.module-unknown"},
        {row("installed", delivered.client, with(installed)), "event.not-theirs"},
        {row("installed", delivered.client, "module=" + stock), "event.not-theirs"},
        {row("module-exp", delivered.client, with(delivered)), "event.move"},
        {row("installed", expired.client, with(expired)), "event.move"},
        {row("installed", delivered.client, with(delivered), "2026-10-06T14:00:00Z"), "event.future"},
        {row("installed", delivered.client, with(delivered), "2024-10-06T14:00:00Z"), "event.too-old"},
        {row("installed", delivered.client, with(delivered),
             delivered.shipDay.plusDays(-3).iso() + "T14:00:00Z"),
            "event.before-shipment"},
        {row("payment-cleared", delivered.client), "event.no-hold"},
        {row("payment-due", delivered.client, "until=2026-10-01"), "event.past-until"},
        {row("unlock-code", delivered.client, "reason=garage;approver=staff-31;until=2026-10-01"),
            "event.past-until"},
    };
    const auto untouched = snapshot();
    for (const auto& [text, code] : cases)
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(fateOf(text) == code);
            BOOST_TEST((snapshot() == untouched));
        }
    // The warehouse does not keep accounts.
    logistics::EventImport theirs(*database, clock, zone, warehouse, {});
    const auto report = theirs.run(fileOf(row("note", delivered.client, "text=x")), {});
    BOOST_TEST(report.rows.front().fate.message.code == "role.missing");
    BOOST_TEST((snapshot() == untouched));
}

BOOST_FIXTURE_TEST_CASE(theJournalKnowsClientsByNumberAlone, EventLab)
{
    const auto kit = kitIn(ModuleState::Shipped);
    import(row("address", kit.client, "line=99 Planted Lane;city=Plantedville;state=OH;postal=45499")
           + row("note", kit.client, "text=Planted words of Jane Planted")
           + row("upload", kit.client, "text=planted-letter.pdf")
           + row("hold", kit.client, "hold=compliance;reason=Planted reason")
           + row("unlock-code", kit.client, "reason=Planted garage;approver=Jane Planted;until=2026-10-08"));
    BOOST_TEST(lab::Journal(*database).latest(1).front().kind == "event.file");
    for (const auto* query :
        {"SELECT body || subject || kind AS x FROM journal", "SELECT result || id AS x FROM command"})
        for (const auto& line : database->query(query))
            for (const auto* planted : {"Planted", "planted", "45499"})
                BOOST_TEST(line.text(0).find(planted) == std::string::npos);
    BOOST_TEST(lab::Journal(*database).verify().intact());
}

BOOST_AUTO_TEST_SUITE_END()
