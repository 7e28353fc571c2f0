// SPDX-License-Identifier: MIT
#include "calibration/certificate/CertificateIssue.h"

#include "lab/signing/Signature.h"
#include "lab/store/Database.h"
#include "lab/values/Failure.h"
#include "lab/values/Zone.h"

namespace calibration {
namespace {

    /// The lab's key. One is made for the first certificate; afterwards a missing key is never replaced in
    /// silence, because then the older certificates could no longer be checked.
    lab::Expected<lab::SigningKey> keyOf(const std::filesystem::path& folder, bool first)
    {
        std::error_code error;
        if (first && !std::filesystem::exists(folder / lab::SigningKey::secretFile, error))
            return lab::SigningKey::create(folder);
        return lab::SigningKey::read(folder);
    }

} // namespace

lab::Expected<CertificateRecord> issueCertificate(lab::Database& database, const std::filesystem::path& lab,
    const CertificateFolder& files, const lab::LabIdentity& identity, Certificate draft,
    const lab::Staff& approver, lab::Instant now)
{
    const auto zone = lab::Zone::find(identity.zone);
    if (!zone)
        throw lab::Failure(zone.error());
    const auto number = RunStore(database).lastCertificateNumber() + 1;
    const auto key = keyOf(lab, number == 1);
    if (!key)
        return tl::make_unexpected(key.error());
    const auto day = zone->dateAt(now);
    draft.id = certificateId(day, number);
    draft.issuedOn = day.iso();
    draft.issuedAt = lab::isoInstant(now);
    draft.keyId = key->publicKey().id();
    CertificateRecord record {draft.id, number, draft.run, lab::ModuleSerial::parse(draft.module).value(),
        day, now, approver.id, draft.keyId, files.write(draft, *key)};
    if (draft.replaces) {
        record.replaces = draft.replaces->certificate;
        record.reason = draft.replaces->change;
    }
    return record;
}

} // namespace calibration
