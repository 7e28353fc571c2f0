// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace scanner {

/// The code on a calibration certificate: "FLEXCAL-CERTIFICATE:" id ":" SHA-256 of the signed text.
struct CertificateCode {
    std::string id; ///< such as FC-2026-00042
    std::string hash; ///< 64 hexadecimal digits, small letters

    bool operator==(const CertificateCode&) const = default;
};

/// Nothing unless all of it is there and well formed.
std::optional<CertificateCode> parseCertificateCode(std::string_view text);

} // namespace scanner
