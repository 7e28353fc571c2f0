// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/ClientNotice.h"
#include "calibration/ImpactCase.h"
#include "calibration/certificate/CertificateIssue.h"
#include "calibration/certificate/TrustList.h"
#include "lab/records/Staff.h"
#include "lab/store/Commands.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace calibration {

/// What is now known of a gas lot that was found wrong.
struct LotFinding {
    std::string lot;
    std::optional<lab::BrAC> label; ///< the right one; none when nothing good can be said of the lot
    lab::BrAC expandedUncertainty; ///< of that label, with the lot's own k
    std::string reason;
};

/// What a lot's finding does, or would do, to one certificate.
struct LotConsequence {
    CertificateRecord certificate;
    bool stands = false; ///< amended; else revoked
    bool foundOut = false; ///< with the right label, as found was outside the tolerance: an impact case
    bool outside = false; ///< the module is not in the lab: when revoked, it is recalled
    std::string amendment; ///< the new certificate's id, once done
};

/// Changes to certificates that were issued: nothing is ever deleted, only ended, and the lab's signed trust
/// list says so to whoever checks a file.
class CertificateDesk {
public:
    CertificateDesk(lab::Database& database, const lab::Clock& clock, std::filesystem::path folder,
        NoticeQueue notices, CertificatePaper paper = {});

    /// "certificate.amend", supervisors who did not measure. A new certificate with a new id from the records
    /// as they are now; it names the old one and what was changed. Refuses with "certificate.unknown",
    /// "certificate.ended", "certificate.change" (nothing named), "run.same-person", "key.*", "trust.*".
    lab::Expected<CertificateRecord> amend(
        const lab::SignedIn& approver, const std::string& id, const std::string& change);

    /// "certificate.revoke", supervisors. The module may not leave, or is called back: in stock it is
    /// quarantined, outside it is recalled. Refuses as `amend`, with "certificate.reason" for no reason.
    lab::Expected<CertificateRecord> revoke(
        const lab::SignedIn& supervisor, const std::string& id, const std::string& reason);

    /// What `lotFound` would do; changes nothing. Refuses with "gas.unknown-lot".
    lab::Expected<std::vector<LotConsequence>> consequences(const LotFinding& finding) const;
    /// "gas.lot-found-wrong", supervisors: corrects the lot's record and amends or revokes every certificate
    /// that it touched, in one transaction. Refuses as `amend`.
    lab::Expected<std::vector<LotConsequence>> lotFound(
        const lab::SignedIn& supervisor, const LotFinding& finding);

    /// "key.rotate", supervisors. A new key signs from now on. The old one's certificates stay good, unless
    /// it is revoked: then they no longer verify. Returns the new key's id.
    lab::Expected<std::string> rotateKey(
        const lab::SignedIn& supervisor, const std::string& reason, bool revokeOld);

private:
    struct Change {
        const lab::SignedIn& who;
        lab::Instant now;
        UnkeptFiles& written;
        TrustList& trust;
    };

    lab::Expected<CertificateRecord> standing(const std::string& id) const;
    lab::Expected<CertificateRecord> replace(
        const Change& change, const CertificateRecord& old, Certificate draft, const std::string& what);
    lab::Expected<void> end(
        const Change& change, const CertificateRecord& certificate, const std::string& reason);
    lab::Expected<std::vector<LotConsequence>> applyFinding(const Change& change, const LotFinding& finding);
    lab::Expected<TrustList> trust() const;
    /// Runs a change in one transaction, and signs the trust list that it leaves.
    template <class Apply>
    lab::Expected<void> perform(const lab::CommandKind& kind, const lab::SignedIn& who,
        const Poco::JSON::Object& request, Apply apply);

    lab::Database& database_;
    std::filesystem::path folder_;
    NoticeQueue notices_;
    CertificateFolder files_;
    lab::LabIdentity identity_;
    lab::Commands commands_;
    RunStore store_;
};

} // namespace calibration
