// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

/// Detached Ed25519 signatures (RFC 8032) over bytes. Key files are PEM (RFC 8410), so that
/// anybody can check without this program:
///   openssl pkeyutl -verify -pubin -inkey lab-signing.pub -rawin -in ID.json -sigfile ID.sig
namespace lab {

/// The key that signatures are checked with.
class PublicKey {
public:
    /// Reads a PEM file; refuses with "key.absent" or "key.form".
    static Expected<PublicKey> read(const std::filesystem::path& file);
    /// The same from the text; refuses with "key.form".
    static Expected<PublicKey> parse(std::string_view pem);

    explicit PublicKey(const std::array<unsigned char, 32>& bytes)
        : bytes_(bytes)
    {
    }

    bool verifies(std::string_view message, std::string_view signature) const;
    /// The first sixteen digits of the key's SHA-256; stands on every certificate.
    std::string id() const;
    std::string pem() const;

private:
    std::array<unsigned char, 32> bytes_;
};

/// A key of the lab's own: for certificates in the lab's folder by default. It lives in a file that only its
/// user may read; its memory is wiped at the end.
class SigningKey {
public:
    static constexpr const char* secretFile = "lab-signing.key";
    static constexpr const char* publicFile = "lab-signing.pub";

    /// Makes a key and both files; throws Failure "key.write" when they cannot be made or are there.
    static SigningKey create(const std::filesystem::path& folder);
    static SigningKey create(const std::filesystem::path& secret, const std::filesystem::path& open);
    /// Refuses with "key.absent", "key.form", and "key.mode" a file that others may read (wider than 0600).
    static Expected<SigningKey> read(const std::filesystem::path& folder);
    static Expected<SigningKey> readFile(const std::filesystem::path& secret);

    /// A key that is not in any file yet.
    static SigningKey make();
    /// Writes both files over those of the key before. Throws Failure "file.write".
    void store(const std::filesystem::path& folder) const;
    void store(const std::filesystem::path& secret, const std::filesystem::path& open) const;

    ~SigningKey();
    SigningKey(SigningKey&& other) noexcept;
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;
    SigningKey& operator=(SigningKey&&) = delete;

    /// 64 bytes.
    std::string sign(std::string_view message) const;
    PublicKey publicKey() const;

private:
    explicit SigningKey(const std::array<unsigned char, 32>& seed);

    std::array<unsigned char, 64> secret_ {}; ///< libsodium's form: seed and public key
};

} // namespace lab
