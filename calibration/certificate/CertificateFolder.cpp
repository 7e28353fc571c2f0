// SPDX-License-Identifier: MIT
#include "calibration/certificate/CertificateFolder.h"

#include "calibration/certificate/DccXml.h"
#include "lab/AtomicFile.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"
#include "lab/values/Failure.h"

namespace calibration {

std::string CertificateFolder::write(const Certificate& certificate, const lab::SigningKey& key) const
{
    const auto text = lab::canonical(toJson(certificate));
    const auto hash = lab::sha256(text);
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error)
        throw lab::Failure({"file.write", {{"file", folder_.string()}}}, error.message());
    try {
        lab::writeAtomically(pdf(certificate.id), certificatePdf(certificate, hash, paper_));
        lab::writeAtomically(xml(certificate.id), dccXml(certificate, hash));
        lab::writeAtomically(json(certificate.id), text);
        lab::writeAtomically(signature(certificate.id), key.sign(text));
    } catch (...) {
        remove(certificate.id);
        throw;
    }
    return hash;
}

void CertificateFolder::remove(const std::string& id) const noexcept
{
    std::error_code ignored;
    for (const auto& file : {signature(id), json(id), xml(id), pdf(id)})
        std::filesystem::remove(file, ignored);
}

} // namespace calibration
