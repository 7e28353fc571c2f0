// SPDX-License-Identifier: MIT
#include "calibration/CertificateDesk.h"

#include "calibration/Correction.h"
#include "calibration/ProfileBook.h"
#include "calibration/certificate/CertificateDraft.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/RecallStore.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace calibration {
namespace {

    const lab::CommandKind amending {"certificate.amend", {lab::Role::Supervisor}, lab::Presence::JustProved};
    const lab::CommandKind revoking {
        "certificate.revoke", {lab::Role::Supervisor}, lab::Presence::JustProved};
    const lab::CommandKind findingLot {
        "gas.lot-found-wrong", {lab::Role::Supervisor}, lab::Presence::JustProved};
    const lab::CommandKind rotating {"key.rotate", {lab::Role::Supervisor}, lab::Presence::JustProved};

    constexpr const char* revokedShelf = "Q1";
    constexpr const char* nextKeyFolder = "next-key";

    std::optional<lab::ReferenceGas> lotOf(lab::Database& database, const std::string& lot)
    {
        const auto lots = lab::GasStore(database).all();
        const auto found = std::ranges::find(lots, lot, &lab::ReferenceGas::lot);
        return found == lots.end() ? std::nullopt : std::optional(*found);
    }

    lab::Date dayOf(const lab::LabIdentity& identity, lab::Instant now)
    {
        const auto zone = lab::Zone::find(identity.zone);
        if (!zone)
            throw lab::Failure(zone.error());
        return zone->dateAt(now);
    }

    Profile profileOf(lab::Database& database, const CalibrationRun& run)
    {
        const auto profile = ProfileBook(database).find(run.profile, run.edition);
        if (!profile)
            throw lab::Failure(profile.error());
        return *profile;
    }

    /// A new key lies in a folder of its own until the trust list is signed with it; a rotation that was cut
    /// off in between is finished here, one that had not come so far is forgotten.
    void finishRotation(const std::filesystem::path& folder)
    {
        const auto waiting = folder / nextKeyFolder;
        std::error_code error;
        if (!std::filesystem::exists(waiting / lab::SigningKey::secretFile, error))
            return;
        const auto next = lab::SigningKey::read(waiting);
        if (next) {
            const auto list = TrustList::read(folder, next->publicKey());
            if (list && !list->keys.empty())
                next->store(folder);
        }
        std::filesystem::remove_all(waiting, error);
    }

} // namespace

CertificateDesk::CertificateDesk(lab::Database& database, const lab::Clock& clock,
    std::filesystem::path folder, NoticeQueue notices, CertificatePaper paper)
    : database_(database)
    , folder_(std::move(folder))
    , notices_(std::move(notices))
    , files_(folder_, std::move(paper))
    , identity_(lab::readLabIdentity(database))
    , commands_(database, clock)
    , store_(database)
{
}

lab::Expected<TrustList> CertificateDesk::trust() const
{
    finishRotation(folder_);
    const auto key = lab::PublicKey::read(folder_ / lab::SigningKey::publicFile);
    if (!key)
        return tl::make_unexpected(key.error());
    return TrustList::read(folder_, *key);
}

template <class Apply>
lab::Expected<void> CertificateDesk::perform(
    const lab::CommandKind& kind, const lab::SignedIn& who, const Poco::JSON::Object& request, Apply apply)
{
    UnkeptFiles written(files_);
    const auto done = commands_.perform(
        lab::Commands::newId(), kind, who, request, [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            auto list = trust();
            if (!list)
                return tl::make_unexpected(list.error());
            auto applied = apply(Change {who, now, written, *list});
            if (!applied)
                return applied;
            const auto key = lab::SigningKey::read(folder_);
            if (!key)
                return tl::make_unexpected(key.error());
            list->issuedAt = lab::isoInstant(now);
            list->write(folder_, *key);
            return applied;
        });
    if (!done)
        return tl::make_unexpected(done.error());
    written.keep();
    return {};
}

lab::Expected<CertificateRecord> CertificateDesk::standing(const std::string& id) const
{
    const auto record = store_.certificate(id);
    if (!record)
        return lab::refused("certificate.unknown", {{"certificate", lab::text::shown(id)}});
    if (record->state != CertificateState::Valid)
        return lab::refused(
            "certificate.ended", {{"certificate", id}, {"state", std::string(word(record->state))}});
    return *record;
}

lab::Expected<CertificateRecord> CertificateDesk::replace(
    const Change& change, const CertificateRecord& old, Certificate draft, const std::string& what)
{
    draft.replaces = Certificate::Amendment {old.id, old.sha256, what};
    auto issued = issueCertificate(
        database_, folder_, files_, identity_, std::move(draft), change.who.staff, change.now);
    if (!issued)
        return issued;
    change.written.add(issued->id);
    store_.end(old.id, CertificateState::Replaced, what, change.now);
    store_.add(*issued);
    const auto module = lab::ModuleStore(database_).find(old.module);
    if (module && module->certificate == old.id)
        store_.nameCertificate(old.module, issued->id);
    change.trust.ended.push_back({old.id, lab::isoInstant(change.now), what, issued->id});
    return issued;
}

lab::Expected<void> CertificateDesk::end(
    const Change& change, const CertificateRecord& certificate, const std::string& reason)
{
    store_.end(certificate.id, CertificateState::Revoked, reason, change.now);
    change.trust.ended.push_back({certificate.id, lab::isoInstant(change.now), reason, ""});
    lab::ModuleStore modules(database_);
    const auto module = modules.find(certificate.module);
    if (!module || module->certificate != certificate.id)
        return {};
    if (lab::isOutside(module->state)) {
        const auto kit = lab::KitStore(database_).openByModule(certificate.module);
        if (kit && !lab::RecallStore(database_).isRecalled(kit->id)) {
            lab::RecallStore(database_).open(*kit, reason, dayOf(identity_, change.now), change.now);
            notices_(ClientNotice::Recall, *kit, change.now);
        }
        return {};
    }
    if (module->state == lab::ModuleState::Certified || module->state == lab::ModuleState::Packed)
        if (auto moved =
                modules.move(*module, lab::ModuleState::Quarantined, lab::Place::shelf(revokedShelf));
            !moved)
            return moved;
    store_.nameCertificate(certificate.module, std::nullopt);
    return {};
}

lab::Expected<CertificateRecord> CertificateDesk::amend(
    const lab::SignedIn& approver, const std::string& id, const std::string& change)
{
    const std::string what(lab::text::trimmed(change));
    if (what.empty())
        return lab::refused("certificate.change");
    Poco::JSON::Object request;
    request.set("certificate", id);
    request.set("change", what);
    std::optional<CertificateRecord> amended;
    const auto done =
        perform(amending, approver, request, [&](const Change& one) -> lab::Expected<lab::Applied> {
            const auto old = standing(id);
            if (!old)
                return tl::make_unexpected(old.error());
            const auto run = store_.find(old->run);
            if (run->technician == approver.staff.id)
                return lab::refused("run.same-person", {{"staff", approver.staff.id}});
            if (!store_.intact(run->id))
                return lab::refused("run.changed", {{"module", run->module.text()}});
            auto replaced =
                replace(one, *old, draftCertificate(database_, identity_, *run, approver.staff), what);
            if (!replaced)
                return tl::make_unexpected(replaced.error());
            amended = *replaced;
            auto body = request;
            body.set("amendment", amended->id);
            body.set("sha256", amended->sha256);
            return lab::Applied {old->module.text(), body, body};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *amended;
}

lab::Expected<CertificateRecord> CertificateDesk::revoke(
    const lab::SignedIn& supervisor, const std::string& id, const std::string& reason)
{
    const std::string why(lab::text::trimmed(reason));
    if (why.empty())
        return lab::refused("certificate.reason");
    Poco::JSON::Object request;
    request.set("certificate", id);
    request.set("reason", why);
    const auto done =
        perform(revoking, supervisor, request, [&](const Change& one) -> lab::Expected<lab::Applied> {
            const auto record = standing(id);
            if (!record)
                return tl::make_unexpected(record.error());
            if (auto ended = end(one, *record, why); !ended)
                return tl::make_unexpected(ended.error());
            return lab::Applied {record->module.text(), request, request};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *store_.certificate(id);
}

lab::Expected<std::vector<LotConsequence>> CertificateDesk::consequences(const LotFinding& finding) const
{
    auto gas = lotOf(database_, finding.lot);
    if (!gas)
        return lab::refused("gas.unknown-lot", {{"lot", lab::text::shown(finding.lot)}});
    if (finding.label) {
        gas->label = *finding.label;
        gas->expandedUncertainty = finding.expandedUncertainty;
    }
    std::vector<LotConsequence> list;
    for (const auto& certificate : store_.touchedByLot(finding.lot)) {
        const auto run = store_.find(certificate.run);
        const auto points = store_.points(certificate.run);
        LotConsequence one {certificate, false, false, false, {}};
        if (finding.label) {
            const auto right = corrected(points, *gas, profileOf(database_, *run));
            one.stands = mayBeCertified(right);
            one.foundOut = std::ranges::any_of(right.asFound, &PointResult::outOfTolerance);
        } else {
            // Nothing is known of it, so only what it never judged may stand: no certificate does.
            one.foundOut = run->asFoundOut();
        }
        const auto module = lab::ModuleStore(database_).find(certificate.module);
        one.outside = module && lab::isOutside(module->state);
        list.push_back(std::move(one));
    }
    return list;
}

lab::Expected<std::vector<LotConsequence>> CertificateDesk::applyFinding(
    const Change& change, const LotFinding& finding)
{
    auto list = consequences(finding);
    if (!list)
        return list;
    if (finding.label)
        lab::GasStore(database_).correct(finding.lot, *finding.label, finding.expandedUncertainty);
    for (auto& one : *list) {
        const auto run = store_.find(one.certificate.run);
        if (one.stands) {
            if (run->technician == change.who.staff.id)
                return lab::refused("run.same-person", {{"staff", change.who.staff.id}});
            auto draft = draftCertificate(database_, identity_, *run, change.who.staff);
            const auto right =
                corrected(store_.points(run->id), *lotOf(database_, finding.lot), profileOf(database_, *run));
            draft.asFound = right.asFound;
            draft.asLeft = right.asLeft;
            ImpactStore(database_).open(
                ImpactCause::GasLot, *run, right.asFound, dayOf(identity_, change.now), change.now);
            const auto amended = replace(change, one.certificate, std::move(draft), finding.reason);
            if (!amended)
                return tl::make_unexpected(amended.error());
            one.amendment = amended->id;
        } else if (auto ended = end(change, one.certificate, finding.reason); !ended) {
            return tl::make_unexpected(ended.error());
        }
    }
    return list;
}

lab::Expected<std::vector<LotConsequence>> CertificateDesk::lotFound(
    const lab::SignedIn& supervisor, const LotFinding& finding)
{
    auto named = finding;
    named.reason = std::string(lab::text::trimmed(finding.reason));
    if (named.reason.empty())
        return lab::refused("certificate.reason");
    Poco::JSON::Object request;
    request.set("lot", named.lot);
    if (named.label) {
        request.set("label_mg_per_l", named.label->milligramsPerLitre());
        request.set("U_mg_per_l", named.expandedUncertainty.milligramsPerLitre());
    }
    request.set("reason", named.reason);
    std::vector<LotConsequence> list;
    const auto done =
        perform(findingLot, supervisor, request, [&](const Change& change) -> lab::Expected<lab::Applied> {
            auto applied = applyFinding(change, named);
            if (!applied)
                return tl::make_unexpected(applied.error());
            list = *std::move(applied);
            Poco::JSON::Array certificates;
            for (const auto& one : list) {
                Poco::JSON::Object entry;
                entry.set("certificate", one.certificate.id);
                entry.set("amendment", one.amendment);
                certificates.add(entry);
            }
            auto body = request;
            body.set("certificates", certificates);
            return lab::Applied {named.lot, body, body};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return list;
}

lab::Expected<std::string> CertificateDesk::rotateKey(
    const lab::SignedIn& supervisor, const std::string& reason, bool revokeOld)
{
    const std::string why(lab::text::trimmed(reason));
    if (why.empty())
        return lab::refused("certificate.reason");
    Poco::JSON::Object request;
    request.set("reason", why);
    request.set("revoke_old", revokeOld);
    const auto next = lab::SigningKey::make();
    const auto done = commands_.perform(lab::Commands::newId(), rotating, supervisor, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            auto list = trust();
            if (!list)
                return tl::make_unexpected(list.error());
            const auto old = lab::SigningKey::read(folder_);
            if (!old)
                return tl::make_unexpected(old.error());
            list->issuedAt = lab::isoInstant(now);
            list->keys.push_back(
                {old->publicKey().id(), old->publicKey().pem(), list->issuedAt, revokeOld, why});
            const auto waiting = folder_ / nextKeyFolder;
            std::filesystem::create_directories(waiting);
            next.store(waiting);
            list->write(folder_, next);
            finishRotation(folder_);
            auto body = request;
            body.set("old", old->publicKey().id());
            body.set("new", next.publicKey().id());
            return lab::Applied {old->publicKey().id(), body, body};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return next.publicKey().id();
}

} // namespace calibration
