// SPDX-License-Identifier: MIT
#include "calibration/certificate/Verification.h"

#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"

namespace calibration {
namespace {

    struct Signer {
        std::string id;
        bool revoked;
    };

    /// Whose signature it is; none when nobody's here.
    std::optional<Signer> signerOf(const std::string& text, const std::string& signature,
        const lab::PublicKey& key, const TrustList& trust)
    {
        if (key.verifies(text, signature))
            return Signer {key.id(), false};
        for (const auto& former : trust.keys) {
            const auto old = lab::PublicKey::parse(former.pem);
            if (old && old->id() == former.id && old->verifies(text, signature))
                return Signer {former.id, former.revoked};
        }
        return std::nullopt;
    }

    /// What is wrong with the text as a text; none when it is as it was written.
    std::optional<const char*> flaw(const std::string& text)
    {
        try {
            if (lab::canonical(*lab::parseUnambiguousObject(text)) != text)
                return "certificate.rewritten";
            return std::nullopt;
        } catch (const lab::Failure& failure) {
            return failure.message().code == "json.duplicate" ? "certificate.duplicate" : "certificate.cut";
        }
    }

} // namespace

lab::Expected<Certificate> verifyCertificate(const std::filesystem::path& json, const lab::PublicKey& key,
    std::optional<lab::LabKind> askedBy, const TrustList& trust)
{
    const auto refuse = [&](const char* code, const std::string& other = {}, const std::string& reason = {}) {
        return lab::refused(code, {{"file", json.string()}, {"certificate", other}, {"reason", reason}});
    };
    const auto text = lab::fileContent(json);
    const auto signature = lab::fileContent(std::filesystem::path(json).replace_extension(".sig"));
    if (!text || !signature)
        return refuse("certificate.absent");
    if (const auto wrong = flaw(*text))
        return refuse(*wrong);
    const auto signer = signerOf(*text, *signature, key, trust);
    if (!signer)
        return refuse("certificate.signature");
    if (signer->revoked)
        return refuse("certificate.key-revoked");
    try {
        auto certificate = certificateOf(*lab::parseObject(*text));
        if (certificate.id != json.stem())
            return refuse("certificate.name");
        if (certificate.keyId != signer->id)
            return refuse("certificate.key");
        if (certificate.training && askedBy == lab::LabKind::Live)
            return refuse("certificate.training");
        if (const auto* ended = trust.find(certificate.id))
            return ended->replacedBy.empty()
                       ? refuse("certificate.revoked", certificate.id, ended->reason)
                       : refuse("certificate.replaced", ended->replacedBy, ended->reason);
        return certificate;
    } catch (const lab::Failure&) {
        return refuse("certificate.form");
    }
}

} // namespace calibration
