// SPDX-License-Identifier: MIT
#pragma once

#include "lab/signing/Signature.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace calibration {

/// What a lab says about its own earlier words, signed with its present key: the keys it used before, and the
/// certificates that no longer stand. It lies beside the public key as `lab-trust.json` with `lab-trust.sig`.
struct TrustList {
    static constexpr const char* file = "lab-trust.json";

    /// A key that no longer signs. Certificates signed with a retired one stay good; with a revoked one,
    /// which somebody else may have, they do not.
    struct FormerKey {
        std::string id;
        std::string pem;
        std::string at; ///< UTC, when it was replaced
        bool revoked = false;
        std::string reason;
    };
    struct EndedCertificate {
        std::string id;
        std::string at; ///< UTC
        std::string reason; ///< why it was revoked, or what was changed
        std::string replacedBy; ///< empty when it was revoked
    };

    std::string issuedAt; ///< UTC
    std::vector<FormerKey> keys;
    std::vector<EndedCertificate> ended;

    /// An absent one is empty. Refuses with "trust.signature" (changed, or not signed with that key) and
    /// "trust.form".
    static lab::Expected<TrustList> read(const std::filesystem::path& folder, const lab::PublicKey& key);
    /// Throws lab::Failure "file.write".
    void write(const std::filesystem::path& folder, const lab::SigningKey& key) const;

    const EndedCertificate* find(const std::string& certificate) const;
};

} // namespace calibration
