// SPDX-License-Identifier: MIT
#include "calibration/ImpactDesk.h"

#include "tests/calibration/CertifiedLab.h"

#include <algorithm>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(ImpactDeskTest)

namespace {

/// A lab where the module in dock 1 was found far off, had been out once, and its case is open.
struct FoundOut : CertifiedLab {
    FoundOut()
        : impact(*database, clock, notices())
    {
        for (const auto& one : ImpactStore(*database).all())
            if (one.module == serials.front())
                id = one.id;
        BOOST_REQUIRE(!id.empty());
    }

    std::string decide(ImpactDecision decision, const std::string& reason = "checked")
    {
        const auto done = impact.decide(supervisor, id, decision, reason);
        return done ? "" : done.error().code;
    }

    ImpactDesk impact;
    std::string id;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(aModuleFoundOutOpensACaseWithItsFigures, FoundOut)
{
    const auto one = ImpactStore(*database).find(id).value();
    BOOST_TEST((one.cause == ImpactCause::AsFound));
    BOOST_TEST(std::abs(one.worst) > one.tolerance);
    BOOST_TEST(!one.decision.has_value());
    BOOST_TEST(!one.from.has_value()); // no certificate from before
    const auto outs = std::ranges::count(batch.modules, true, &ModuleResult::asFoundOut);
    BOOST_TEST(ImpactStore(*database).all().size() == static_cast<std::size_t>(outs));
}

BOOST_FIXTURE_TEST_CASE(thePeriodBeginsWithTheLastCertificateAndHoldsItsKits, FoundOut)
{
    // The first certificate of some module, sixty days ago; then it went out, came back, and was found out.
    const auto certificate = RunStore(*database).certificate(ids[0]).value();
    const auto kit = sendOut(ids[0]);
    const auto run = RunStore(*database).find(certificate.run).value();
    auto later = run;
    later.id = lab::Commands::newId();
    later.startedAt = run.startedAt + std::chrono::hours(24 * 60);
    auto points = RunStore(*database).points(certificate.run).asFound;
    points.front().error = 2 * points.front().tolerance;
    const auto day = zone.dateAt(later.startedAt);
    database->write([&] {
        later.state = RunState::Running;
        RunStore(*database).add(later);
        ImpactStore(*database).open(ImpactCause::AsFound, later, points, day, later.startedAt);
        ImpactStore(*database).open(ImpactCause::AsFound, later, points, day, later.startedAt); // once
    });
    const auto all = ImpactStore(*database).all();
    const auto found = std::ranges::find(all, later.id, &ImpactCase::run);
    BOOST_REQUIRE((found != all.end()));
    BOOST_TEST(std::ranges::count(all, later.id, &ImpactCase::run) == 1);
    BOOST_TEST(found->from->iso() == certificate.issuedOn.iso());
    BOOST_TEST(found->until.iso() == day.iso());
    BOOST_REQUIRE(found->kits.size() == 1U);
    BOOST_TEST(found->kits[0] == kit.id.text());
    BOOST_TEST((found->client == kit.client));

    const auto noticed = impact.decide(supervisor, found->id, ImpactDecision::Notice, "Client is told");
    BOOST_REQUIRE(noticed.has_value());
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST((told[0].first == ClientNotice::Impact));
    BOOST_TEST(told[0].second == kit.id.text());
}

BOOST_FIXTURE_TEST_CASE(aSupervisorClosesItOnceWithAReason, FoundOut)
{
    BOOST_TEST(impact.decide(technician, id, ImpactDecision::NoEffect, "x").error().code == "role.missing");
    BOOST_TEST(decide(ImpactDecision::NoEffect, " ") == "impact.reason");
    BOOST_TEST(decide(ImpactDecision::Notice) == "impact.no-client");
    BOOST_TEST(decide(ImpactDecision::Recall) == "impact.not-outside");
    BOOST_TEST(!ImpactStore(*database).find(id)->decision.has_value());
    BOOST_TEST(decide(ImpactDecision::NoEffect, "Never went out").empty());
    const auto closed = ImpactStore(*database).find(id).value();
    BOOST_TEST((closed.decision == ImpactDecision::NoEffect));
    BOOST_TEST(closed.reason == "Never went out");
    BOOST_TEST(closed.decidedBy == "staff-31");
    BOOST_TEST(decide(ImpactDecision::NoEffect) == "impact.closed");
    BOOST_TEST(
        impact.decide(supervisor, "none", ImpactDecision::NoEffect, "x").error().code == "impact.unknown");
}

BOOST_FIXTURE_TEST_CASE(aRecallMakesTheReplacementUrgent, FoundOut)
{
    const auto mine = std::ranges::find_if(ids,
        [&](const auto& one) { return RunStore(*database).certificate(one)->module == serials.front(); });
    BOOST_REQUIRE((mine != ids.end())); // adjusted and certified
    const auto kit = sendOut(*mine);
    BOOST_TEST(decide(ImpactDecision::Recall).empty());
    BOOST_TEST(
        lab::KitStore(*database).find(kit.id)->expiry.iso() == zone.dateAt(clock.now()).plusDays(3).iso());
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST((told[0].first == ClientNotice::Recall));
}

BOOST_AUTO_TEST_SUITE_END()
