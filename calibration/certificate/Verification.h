// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/Certificate.h"
#include "calibration/certificate/TrustList.h"
#include "lab/signing/Signature.h"

#include <filesystem>
#include <optional>

namespace calibration {

/// Checks a certificate's file against the signature beside it, made with the lab's key or one that it used
/// before. Refuses with
///   "certificate.absent"         no text or no signature
///   "certificate.cut"            cut short, or no JSON at all
///   "certificate.duplicate"      a key stands twice, so that readers could disagree
///   "certificate.rewritten"      the same content written another way, e.g. 0.10 for 0.1
///   "certificate.signature"      a changed value, a signature of another certificate, another key
///   "certificate.key-revoked"    signed with a key that the lab has revoked
///   "certificate.form"           signed, but no certificate
///   "certificate.name"           the file's name is not the id inside
///   "certificate.key"            another key's id inside
///   "certificate.training"       a training lab's, asked about by a live lab
///   "certificate.replaced"       amended: another takes its place
///   "certificate.revoked"        no longer stands
lab::Expected<Certificate> verifyCertificate(const std::filesystem::path& json, const lab::PublicKey& key,
    std::optional<lab::LabKind> askedBy, const TrustList& trust = {});

} // namespace calibration
