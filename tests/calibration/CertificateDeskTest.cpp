// SPDX-License-Identifier: MIT
#include "calibration/CertificateDesk.h"

#include "lab/store/Json.h"
#include "tests/calibration/CertifiedLab.h"

using namespace calibration;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(CertificateDeskTest)

namespace {

template <class T> std::string codeOf(const lab::Expected<T>& answer)
{
    return answer ? "" : answer.error().code;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(anAmendmentIsANewCertificateThatNamesTheOld, CertifiedLab)
{
    database->write([&] {
        database->execute("UPDATE module SET firmware = '4.2.1' WHERE serial = $1",
            {RunStore(*database).certificate(ids[0])->module.text()});
    });
    const auto amended = desk().amend(supervisor, ids[0], "Firmware corrected");
    BOOST_REQUIRE(amended.has_value());
    BOOST_TEST(amended->id != ids[0]);
    const auto certificate = verifyCertificate(file(amended->id, ".json"), key(), {}).value();
    BOOST_TEST(certificate.firmware == "4.2.1");
    BOOST_TEST(certificate.replaces->certificate == ids[0]);
    BOOST_TEST(certificate.replaces->change == "Firmware corrected");
    BOOST_TEST(certificate.replaces->sha256 == RunStore(*database).certificate(ids[0])->sha256);

    // The old one is kept, and no longer verifies.
    BOOST_TEST(fs::exists(file(ids[0], ".pdf")));
    BOOST_TEST(verdict(ids[0]) == "certificate.replaced");
    BOOST_TEST(verdict(amended->id).empty());
    BOOST_TEST(verdict(ids[1]).empty());
    BOOST_TEST(module(amended->module).certificate.value() == amended->id);
    BOOST_TEST(codeOf(desk().amend(supervisor, ids[0], "again")) == "certificate.ended");
}

BOOST_FIXTURE_TEST_CASE(onlyASupervisorWithAReasonChangesACertificate, CertifiedLab)
{
    BOOST_TEST(codeOf(desk().amend(technician, ids[0], "x")) == "role.missing");
    BOOST_TEST(codeOf(desk().revoke(technician, ids[0], "x")) == "role.missing");
    BOOST_TEST(codeOf(desk().amend(supervisor, ids[0], "  ")) == "certificate.change");
    BOOST_TEST(codeOf(desk().revoke(supervisor, ids[0], "")) == "certificate.reason");
    BOOST_TEST(codeOf(desk().revoke(supervisor, "FC-1999-1", "x")) == "certificate.unknown");
    auto both = technician;
    both.staff.role = lab::Role::Supervisor;
    BOOST_TEST(codeOf(desk().amend(both, ids[0], "x")) == "run.same-person");
    BOOST_TEST(verdict(ids[0]).empty());
    BOOST_TEST(RunStore(*database).certificates().size() == ids.size());
    BOOST_TEST(!fs::exists(home() / TrustList::file));
}

BOOST_FIXTURE_TEST_CASE(aRevokedModuleInStockDoesNotLeave, CertifiedLab)
{
    BOOST_REQUIRE(desk().revoke(supervisor, ids[0], "Wrong module in the dock").has_value());
    BOOST_TEST(verdict(ids[0]) == "certificate.revoked");
    const auto there = module(RunStore(*database).certificate(ids[0])->module);
    BOOST_TEST((there.state == lab::ModuleState::Quarantined));
    BOOST_TEST(!there.certificate.has_value());
    BOOST_TEST(told.empty());
}

BOOST_FIXTURE_TEST_CASE(aRevokedModuleOutsideIsRecalled, CertifiedLab)
{
    const auto kit = sendOut(ids[0]);
    BOOST_REQUIRE(desk().revoke(supervisor, ids[0], "Gas leak at the dock").has_value());
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST((told[0].first == ClientNotice::Recall));
    BOOST_TEST(told[0].second == kit.id.text());
    // Its use ends in three days, so that the replacement is the most urgent demand.
    const auto shortened = lab::KitStore(*database).find(kit.id).value();
    BOOST_TEST(shortened.expiry.iso() == zone.dateAt(clock.now()).plusDays(3).iso());
    BOOST_TEST(module(kit.module).expiry->iso() == shortened.expiry.iso());
}

BOOST_FIXTURE_TEST_CASE(aChangedTrustListIsNotBelieved, CertifiedLab)
{
    BOOST_REQUIRE(desk().revoke(supervisor, ids[0], "x").has_value());
    auto text = lab::fileContent(home() / TrustList::file).value();
    write(home() / TrustList::file, text.replace(text.find(ids[0]), ids[0].size(), ids[1]));
    BOOST_TEST(verdict(ids[0]) == "trust.signature");
    BOOST_TEST(codeOf(desk().revoke(supervisor, ids[1], "x")) == "trust.signature");
}

BOOST_FIXTURE_TEST_CASE(aNewKeyLeavesTheOldCertificatesGood, CertifiedLab)
{
    const auto before = key().id();
    const auto after = desk().rotateKey(supervisor, "Every year", false);
    BOOST_REQUIRE(after.has_value());
    BOOST_TEST(*after != before);
    BOOST_TEST(key().id() == *after);
    BOOST_TEST(verdict(ids[0]).empty());
    const auto amended = desk().amend(supervisor, ids[0], "x");
    BOOST_REQUIRE(amended.has_value());
    BOOST_TEST(amended->keyId == *after);
    BOOST_TEST(verdict(amended->id).empty());
    // Whoever has the new key alone, without the list, believes only what that key signed.
    BOOST_TEST(codeOf(verifyCertificate(file(ids[1], ".json"), key(), {})) == "certificate.signature");
}

BOOST_FIXTURE_TEST_CASE(aRevokedKeyTakesItsCertificatesAlong, CertifiedLab)
{
    BOOST_REQUIRE(desk().rotateKey(supervisor, "Stolen computer", true).has_value());
    BOOST_TEST(verdict(ids[0]) == "certificate.key-revoked");
}

BOOST_FIXTURE_TEST_CASE(aRotationThatWasCutOffIsFinished, CertifiedLab)
{
    // The trust list is signed with the next key already, and the power goes.
    const auto next = lab::SigningKey::make();
    TrustList list;
    list.issuedAt = "2026-10-06T13:00:00.000Z";
    list.keys.push_back({key().id(), key().pem(), list.issuedAt, false, "Every year"});
    fs::create_directories(home() / "next-key");
    next.store(home() / "next-key");
    list.write(home(), next);
    BOOST_TEST(verdict(ids[0]) == "trust.signature");
    BOOST_REQUIRE(desk().amend(supervisor, ids[0], "x").has_value());
    BOOST_TEST(key().id() == next.publicKey().id());
    BOOST_TEST(verdict(ids[1]).empty());
    BOOST_TEST(!fs::exists(home() / "next-key"));
}

BOOST_FIXTURE_TEST_CASE(aLotFoundWrongAmendsOrRevokesEveryCertificateItTouched, CertifiedLab)
{
    const auto run = RunStore(*database).find(runs[0]).value();
    const auto points = RunStore(*database).points(runs[0]);
    const auto lot = points.asLeft.front().lot;
    const auto label = lab::BrAC::milligramsPerLitre(points.asLeft.front().label);
    const auto expanded = lab::BrAC::gramsPer210Litres(0.0004);

    // A little off: everything still passes, and is said anew.
    const LotFinding little {lot, label * 1.005, expanded, "Supplier's correction"};
    const auto before = desk().consequences(little).value();
    BOOST_TEST(before.size() == ids.size());
    BOOST_TEST(RunStore(*database).certificates().size() == ids.size());
    const auto amended = desk().lotFound(supervisor, little).value();
    BOOST_TEST(amended.size() == ids.size());
    for (const auto& one : amended) {
        if (!one.stands)
            continue;
        BOOST_TEST(verdict(one.certificate.id) == "certificate.replaced");
        const auto certificate = verifyCertificate(file(one.amendment, ".json"), key(), {}).value();
        BOOST_TEST(std::abs(certificate.asLeft.front().label - (label * 1.005).milligramsPerLitre()) < 1e-12);
        BOOST_TEST(std::abs(certificate.asLeft.front().error + certificate.asLeft.front().reference
                            - certificate.asLeft.front().readings.mean)
                   < 1e-12);
    }

    // Nothing good can be said of it: all are revoked, and the module outside comes back.
    const auto standing = RunStore(*database).touchedByLot(lot);
    BOOST_REQUIRE(!standing.empty());
    sendOut(standing.front().id);
    const auto revoked =
        desk().lotFound(supervisor, {lot, std::nullopt, expanded, "Cylinder mislabelled"}).value();
    BOOST_TEST(revoked.size() == standing.size());
    for (const auto& one : revoked)
        BOOST_TEST(verdict(one.certificate.id) == "certificate.revoked");
    BOOST_TEST(RunStore(*database).touchedByLot(lot).empty());
    BOOST_TEST(told.size() == 1U);
    BOOST_TEST(
        codeOf(desk().lotFound(supervisor, {"no-lot", std::nullopt, expanded, "x"})) == "gas.unknown-lot");
}

BOOST_AUTO_TEST_SUITE_END()
