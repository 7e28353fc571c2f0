// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// Ed25519 keys as PEM text (RFC 8410): the fixed bytes before the key, and the key, in Base64.
namespace lab::pem {

using Key = std::array<unsigned char, 32>;

std::string publicKey(const Key& key);
std::optional<Key> parsePublicKey(std::string_view text);
/// PKCS #8; the key is the seed.
std::string secretKey(const Key& seed);
std::optional<Key> parseSecretKey(std::string_view text);

} // namespace lab::pem
