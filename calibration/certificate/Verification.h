// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/Certificate.h"
#include "lab/signing/Signature.h"

#include <filesystem>
#include <optional>

namespace calibration {

/// Checks a certificate's file against the signature beside it. Refuses with "certificate.absent" (no text or
/// no signature), "certificate.signature" (a changed value, a signature of another certificate, another key),
/// "certificate.form", "certificate.name" (the file's name is not the id inside), "certificate.key" (another
/// key's id inside), and "certificate.training" when a live lab asks about a training lab's certificate.
lab::Expected<Certificate> verifyCertificate(
    const std::filesystem::path& json, const lab::PublicKey& key, std::optional<lab::LabKind> askedBy);

} // namespace calibration
