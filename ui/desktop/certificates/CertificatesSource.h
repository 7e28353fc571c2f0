// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/ImpactCase.h"
#include "calibration/RunStore.h"
#include "calibration/certificate/Certificate.h"
#include "calibration/certificate/PictureCanvas.h"

#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// What lies on the certificates desk.
struct CertificateLists {
    std::vector<calibration::CalibrationRun> toSign; ///< proposed, with their points
    std::vector<calibration::CertificateRecord> certificates; ///< the newest first
    std::vector<calibration::ImpactCase> cases; ///< open ones first
};

/// One certificate, or the draft of one, laid open.
struct CertificateView {
    calibration::Certificate content; ///< without an id: a draft
    std::vector<calibration::PagePicture> pages; ///< as they will be, or are, on paper
    std::string pdf; ///< its file; empty for a draft
    /// What the check of the file against its signature found; nothing when it is good, or a draft.
    std::optional<lab::Message> fault;
};

/// What the certificates screen asks of the lab. Called on the background thread alone; throws lab::Failure
/// when the records or the files fail, and then nothing was written.
class CertificatesSource {
public:
    virtual ~CertificatesSource() = default;

    virtual CertificateLists lists() = 0;
    /// The certificate that signing that run would make. Refuses with "run.unknown".
    virtual lab::Expected<CertificateView> draft(const std::string& run) = 0;
    /// The certificate as its file says, checked against its signature and the lab's trust list; when the
    /// file cannot be read, as the records say, with the fault. Refuses with "certificate.unknown".
    virtual lab::Expected<CertificateView> open(const std::string& certificate) = 0;

    // Each returns what it came to, in a message. Refused as CalibrationDesk, CertificateDesk and ImpactDesk
    // do.
    virtual lab::Expected<lab::Message> sign(const std::string& run) = 0;
    virtual lab::Expected<lab::Message> amend(const std::string& certificate, const std::string& change) = 0;
    virtual lab::Expected<lab::Message> revoke(const std::string& certificate, const std::string& reason) = 0;
    virtual lab::Expected<lab::Message> decide(
        const std::string& impactCase, calibration::ImpactDecision decision, const std::string& reason) = 0;
};

} // namespace ui::desktop
