// SPDX-License-Identifier: MIT
#include "lab/signing/Signature.h"

#include "lab/AtomicFile.h"
#include "lab/FileContent.h"
#include "lab/signing/Pem.h"
#include "lab/store/Sha256.h"
#include "lab/values/Failure.h"

#include <sodium.h>

#include <algorithm>
#include <sys/stat.h>

namespace lab {
namespace {

    constexpr unsigned ownerOnly = 0600;

    /// The library wants the text's bytes as unsigned.
    const unsigned char* bytes(std::string_view text)
    {
        return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT: no other way to the same bytes
    }

    tl::unexpected<Message> refuse(const char* code, const std::filesystem::path& file)
    {
        return refused(code, {{"file", file.string()}});
    }

} // namespace

Expected<PublicKey> PublicKey::read(const std::filesystem::path& file)
{
    const auto text = fileContent(file);
    if (!text)
        return refuse("key.absent", file);
    const auto key = pem::parsePublicKey(*text);
    if (!key)
        return refuse("key.form", file);
    return PublicKey(*key);
}

Expected<PublicKey> PublicKey::parse(std::string_view pem)
{
    const auto key = pem::parsePublicKey(pem);
    if (!key)
        return refuse("key.form", "");
    return PublicKey(*key);
}

bool PublicKey::verifies(std::string_view message, std::string_view signature) const
{
    return signature.size() == crypto_sign_BYTES
           && crypto_sign_verify_detached(bytes(signature), bytes(message), message.size(), bytes_.data())
                  == 0;
}

std::string PublicKey::id() const { return sha256(std::string(bytes_.begin(), bytes_.end())).substr(0, 16); }

std::string PublicKey::pem() const { return pem::publicKey(bytes_); }

SigningKey::SigningKey(const std::array<unsigned char, 32>& seed)
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> ignored {};
    crypto_sign_seed_keypair(ignored.data(), secret_.data(), seed.data());
}

SigningKey::SigningKey(SigningKey&& other) noexcept
    : secret_(other.secret_)
{
    sodium_memzero(other.secret_.data(), other.secret_.size());
}

SigningKey::~SigningKey() { sodium_memzero(secret_.data(), secret_.size()); }

SigningKey SigningKey::make()
{
    if (sodium_init() < 0)
        throw Failure({"key.write", {{"file", secretFile}}});
    pem::Key seed {};
    randombytes_buf(seed.data(), seed.size());
    SigningKey key(seed);
    sodium_memzero(seed.data(), seed.size());
    return key;
}

void SigningKey::store(const std::filesystem::path& folder) const
{
    store(folder / secretFile, folder / publicFile);
}

void SigningKey::store(const std::filesystem::path& file, const std::filesystem::path& open) const
{
    pem::Key seed {};
    std::copy_n(secret_.begin(), seed.size(), seed.begin());
    auto text = pem::secretKey(seed);
    writeAtomically(file, text, ownerOnly);
    writeAtomically(open, publicKey().pem());
    sodium_memzero(seed.data(), seed.size());
    sodium_memzero(text.data(), text.size());
}

SigningKey SigningKey::create(const std::filesystem::path& folder)
{
    return create(folder / secretFile, folder / publicFile);
}

SigningKey SigningKey::create(const std::filesystem::path& file, const std::filesystem::path& open)
{
    std::error_code error;
    if (std::filesystem::exists(file, error))
        throw Failure({"key.write", {{"file", file.string()}}});
    auto key = make();
    key.store(file, open);
    return key;
}

Expected<SigningKey> SigningKey::read(const std::filesystem::path& folder)
{
    return readFile(folder / secretFile);
}

Expected<SigningKey> SigningKey::readFile(const std::filesystem::path& file)
{
    struct stat found {};
    if (sodium_init() < 0 || stat(file.c_str(), &found) != 0)
        return refuse("key.absent", file);
    if ((found.st_mode & 0777U & ~ownerOnly) != 0)
        return refuse("key.mode", file);
    auto text = fileContent(file);
    if (!text)
        return refuse("key.absent", file);
    auto seed = pem::parseSecretKey(*text);
    sodium_memzero(text->data(), text->size());
    if (!seed)
        return refuse("key.form", file);
    SigningKey key(*seed);
    sodium_memzero(seed->data(), seed->size());
    return key;
}

std::string SigningKey::sign(std::string_view message) const
{
    std::array<unsigned char, crypto_sign_BYTES> signature {};
    crypto_sign_detached(signature.data(), nullptr, bytes(message), message.size(), secret_.data());
    return {signature.begin(), signature.end()};
}

PublicKey SigningKey::publicKey() const
{
    std::array<unsigned char, 32> key {};
    crypto_sign_ed25519_sk_to_pk(key.data(), secret_.data());
    return PublicKey(key);
}

} // namespace lab
