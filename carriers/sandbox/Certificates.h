// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace carriers::sandbox {

/// What a TLS server needs, and what its clients trust.
struct CertificateFiles {
    std::filesystem::path ca; ///< for clients
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// Makes an authority of its own, valid for a week, and a server certificate for `names` (an OpenSSL
/// subjectAltName, "DNS:localhost,IP:127.0.0.1") in `folder`. The authority's key is forgotten. Throws
/// lab::Failure "sandbox.certificate".
CertificateFiles makeCertificates(const std::filesystem::path& folder, const std::string& names);

} // namespace carriers::sandbox
