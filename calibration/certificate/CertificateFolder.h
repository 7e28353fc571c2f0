// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/Certificate.h"
#include "calibration/certificate/CertificatePdf.h"
#include "lab/signing/Signature.h"

#include <filesystem>
#include <string>

namespace calibration {

/// Where a lab's certificates lie: `certificates/<id>.json` (what is signed), `<id>.sig`, `<id>.pdf`
/// for people and `<id>.xml` (DCC) for programs.
class CertificateFolder {
public:
    /// `lab` is the folder of the records.
    explicit CertificateFolder(const std::filesystem::path& lab, CertificatePaper paper = {})
        : folder_(lab / "certificates")
        , paper_(std::move(paper))
    {
    }

    std::filesystem::path json(const std::string& id) const { return folder_ / (id + ".json"); }
    std::filesystem::path signature(const std::string& id) const { return folder_ / (id + ".sig"); }
    std::filesystem::path pdf(const std::string& id) const { return folder_ / (id + ".pdf"); }

    std::filesystem::path xml(const std::string& id) const { return folder_ / (id + ".xml"); }

    /// Signs and writes all four; the signature last, so that without it nothing is a certificate. Returns
    /// the SHA-256 of the JSON. Throws lab::Failure "file.write" and leaves none of them.
    std::string write(const Certificate& certificate, const lab::SigningKey& key) const;
    /// Removes what `write` made, when the records did not take it.
    void remove(const std::string& id) const noexcept;

private:
    std::filesystem::path folder_;
    CertificatePaper paper_;
};

} // namespace calibration
