// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/certificates/CertificatesSource.h"

namespace calibration {
class CertificateDesk;
}
namespace ui {
class Workstation;
}

namespace ui::desktop {

/// The real thing behind the certificates screen: the lab's records and its folder of certificates.
class LabCertificates : public CertificatesSource {
public:
    explicit LabCertificates(Workstation& workstation);

    CertificateLists lists() override;
    lab::Expected<CertificateView> draft(const std::string& run) override;
    lab::Expected<CertificateView> open(const std::string& certificate) override;
    lab::Expected<lab::Message> sign(const std::string& run) override;
    lab::Expected<lab::Message> amend(const std::string& certificate, const std::string& change) override;
    lab::Expected<lab::Message> revoke(const std::string& certificate, const std::string& reason) override;
    lab::Expected<lab::Message> decide(const std::string& impactCase, calibration::ImpactDecision decision,
        const std::string& reason) override;

private:
    calibration::CertificateDesk desk();

    Workstation& workstation_;
};

} // namespace ui::desktop
