// SPDX-License-Identifier: MIT
#include "calibration/certificate/Verification.h"

#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"

namespace calibration {

lab::Expected<Certificate> verifyCertificate(
    const std::filesystem::path& json, const lab::PublicKey& key, std::optional<lab::LabKind> askedBy)
{
    const auto refuse = [&](const char* code) { return lab::refused(code, {{"file", json.string()}}); };
    const auto text = lab::fileContent(json);
    const auto signature = lab::fileContent(std::filesystem::path(json).replace_extension(".sig"));
    if (!text || !signature)
        return refuse("certificate.absent");
    if (!key.verifies(*text, *signature))
        return refuse("certificate.signature");
    try {
        auto certificate = certificateOf(*lab::parseObject(*text));
        if (certificate.id != json.stem())
            return refuse("certificate.name");
        if (certificate.keyId != key.id())
            return refuse("certificate.key");
        if (certificate.training && askedBy == lab::LabKind::Live)
            return refuse("certificate.training");
        return certificate;
    } catch (const lab::Failure&) {
        return refuse("certificate.form");
    }
}

} // namespace calibration
