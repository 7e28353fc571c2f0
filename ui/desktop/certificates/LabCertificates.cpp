// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/LabCertificates.h"

#include "calibration/CalibrationDesk.h"
#include "calibration/CertificateDesk.h"
#include "calibration/ImpactDesk.h"
#include "calibration/certificate/CertificateDraft.h"
#include "calibration/certificate/CertificatePdf.h"
#include "calibration/certificate/Verification.h"
#include "lab/FileContent.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "ui/CertificatePaper.h"
#include "ui/ImpactNotices.h"
#include "ui/Workstation.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    using calibration::RunStore;

    constexpr double pixelsPerPoint = 2; // sharp on a large screen too

    calibration::CalibrationRun withPoints(const RunStore& store, calibration::CalibrationRun run)
    {
        auto points = store.points(run.id);
        run.asFound = std::move(points.asFound);
        run.asLeft = std::move(points.asLeft);
        return run;
    }

    /// What the file says, whether it still stands or not; nothing when it does not say a certificate.
    std::optional<calibration::Certificate> contentOf(const std::filesystem::path& json)
    {
        try {
            const auto text = lab::fileContent(json);
            return text ? std::optional(calibration::certificateOf(*lab::parseObject(*text))) : std::nullopt;
        } catch (const std::exception&) {
            return std::nullopt; // the check of its signature says what is wrong with it
        }
    }

} // namespace

LabCertificates::LabCertificates(Workstation& workstation)
    : workstation_(workstation)
{
}

calibration::CertificateDesk LabCertificates::desk()
{
    auto& database = workstation_.database();
    return {
        database, workstation_.clock(), workstation_.folder(), impactNotices(database), certificatePaper()};
}

CertificateLists LabCertificates::lists()
{
    auto& database = workstation_.database();
    const RunStore store(database);
    CertificateLists lists;
    for (auto& run : store.proposed())
        lists.toSign.push_back(withPoints(store, std::move(run)));
    lists.certificates = store.certificates();
    std::ranges::sort(lists.certificates, std::ranges::greater(), &calibration::CertificateRecord::number);
    lists.cases = calibration::ImpactStore(database).all();
    return lists;
}

lab::Expected<CertificateView> LabCertificates::draft(const std::string& id)
{
    auto& database = workstation_.database();
    const auto run = RunStore(database).find(id);
    if (!run)
        return lab::refused("run.unknown", {{"run", id}});
    auto content =
        calibration::draftCertificate(database, workstation_.identity(), *run, workstation_.signedIn().staff);
    auto pages = calibration::certificatePictures(content, {}, certificatePaper(), pixelsPerPoint);
    return CertificateView {std::move(content), std::move(pages), {}, std::nullopt};
}

lab::Expected<CertificateView> LabCertificates::open(const std::string& id)
{
    auto& database = workstation_.database();
    const auto record = RunStore(database).certificate(id);
    if (!record)
        return lab::refused("certificate.unknown", {{"certificate", id}});
    const calibration::CertificateFolder files(workstation_.folder());
    CertificateView view;
    view.pdf = files.pdf(id).string();
    const auto check = [&]() -> lab::Expected<calibration::Certificate> {
        const auto key = lab::PublicKey::read(workstation_.folder() / lab::SigningKey::publicFile);
        if (!key)
            return tl::make_unexpected(key.error());
        const auto trust = calibration::TrustList::read(workstation_.folder(), *key);
        if (!trust)
            return tl::make_unexpected(trust.error());
        return calibration::verifyCertificate(files.json(id), *key, workstation_.identity().kind, *trust);
    };
    if (const auto good = check(); !good)
        view.fault = good.error();
    if (auto content = contentOf(files.json(id))) {
        view.content = *std::move(content);
        view.pages = calibration::certificatePictures(
            view.content, record->sha256, certificatePaper(), pixelsPerPoint);
    } else if (const auto run = RunStore(database).find(record->run)) {
        view.content = calibration::draftCertificate(
            database, workstation_.identity(), *run, {record->approver, record->approver, {}});
        view.content.id = id;
    }
    return view;
}

lab::Expected<lab::Message> LabCertificates::sign(const std::string& run)
{
    const auto approver = workstation_.actingAs(lab::Role::Supervisor);
    if (!approver)
        return tl::make_unexpected(approver.error());
    calibration::CalibrationDesk desk(
        workstation_.database(), workstation_.clock(), workstation_.folder(), certificatePaper());
    return desk.approve(*approver, run).map([](const calibration::CertificateRecord& record) {
        return lab::Message {
            "desktop.certificates.signed", {{"certificate", record.id}, {"module", record.module.text()}}};
    });
}

lab::Expected<lab::Message> LabCertificates::amend(const std::string& certificate, const std::string& change)
{
    const auto approver = workstation_.actingAs(lab::Role::Supervisor);
    if (!approver)
        return tl::make_unexpected(approver.error());
    return desk()
        .amend(*approver, certificate, change)
        .map([&](const calibration::CertificateRecord& record) {
            return lab::Message {
                "certificate.amended", {{"certificate", certificate}, {"amendment", record.id}}};
        });
}

lab::Expected<lab::Message> LabCertificates::revoke(const std::string& certificate, const std::string& reason)
{
    const auto supervisor = workstation_.actingAs(lab::Role::Supervisor);
    if (!supervisor)
        return tl::make_unexpected(supervisor.error());
    return desk()
        .revoke(*supervisor, certificate, reason)
        .map([](const calibration::CertificateRecord& record) {
            return lab::Message {"certificate.is-revoked", {{"certificate", record.id}}};
        });
}

lab::Expected<lab::Message> LabCertificates::decide(
    const std::string& impactCase, calibration::ImpactDecision decision, const std::string& reason)
{
    const auto supervisor = workstation_.actingAs(lab::Role::Supervisor);
    if (!supervisor)
        return tl::make_unexpected(supervisor.error());
    auto& database = workstation_.database();
    calibration::ImpactDesk desk(database, workstation_.clock(), impactNotices(database));
    return desk.decide(*supervisor, impactCase, decision, reason)
        .map([&](const calibration::ImpactCase& one) {
            return lab::Message {
                "impact.decided", {{"module", one.module.text()}, {"decision", std::string(word(decision))}}};
        });
}

} // namespace ui::desktop
