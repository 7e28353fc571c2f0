// SPDX-License-Identifier: MIT
#include "lab/signing/Pem.h"

#include "lab/values/Text.h"

#include <sodium.h>

#include <algorithm>
#include <span>
#include <vector>

namespace lab::pem {
namespace {

    using Bytes = std::span<const unsigned char>;

    // SubjectPublicKeyInfo and PrivateKeyInfo (version 0) with the algorithm 1.3.101.112, in DER.
    constexpr std::array<unsigned char, 12> publicHead {
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00};
    constexpr std::array<unsigned char, 16> secretHead {
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20};

    std::string wrapped(const char* name, Bytes head, const Key& key)
    {
        std::vector<unsigned char> der(head.begin(), head.end());
        der.insert(der.end(), key.begin(), key.end());
        std::string base64(sodium_base64_encoded_len(der.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
        sodium_bin2base64(
            base64.data(), base64.size(), der.data(), der.size(), sodium_base64_VARIANT_ORIGINAL);
        base64.pop_back(); // the closing zero
        auto text = "-----BEGIN " + std::string(name) + "-----\n" + base64 + "\n-----END " + name + "-----\n";
        sodium_memzero(der.data(), der.size());
        return text;
    }

    std::optional<Key> unwrapped(const char* name, Bytes head, std::string_view text)
    {
        text = text::trimmed(text);
        const auto begin = "-----BEGIN " + std::string(name) + "-----";
        const auto end = "-----END " + std::string(name) + "-----";
        if (!text.starts_with(begin) || !text.ends_with(end) || text.size() < begin.size() + end.size())
            return std::nullopt;
        const auto body = text::trimmed(text.substr(begin.size(), text.size() - begin.size() - end.size()));
        std::vector<unsigned char> der(head.size() + std::tuple_size_v<Key> + 1);
        std::size_t size = 0;
        const char* stopped = nullptr;
        if (sodium_base642bin(der.data(), der.size(), body.data(), body.size(), "\r\n", &size, &stopped,
                sodium_base64_VARIANT_ORIGINAL)
                != 0
            || stopped != body.data() + body.size() || size != der.size() - 1
            || !std::equal(head.begin(), head.end(), der.begin()))
            return std::nullopt;
        Key key {};
        std::copy_n(der.begin() + static_cast<std::ptrdiff_t>(head.size()), key.size(), key.begin());
        sodium_memzero(der.data(), der.size());
        return key;
    }

} // namespace

std::string publicKey(const Key& key) { return wrapped("PUBLIC KEY", publicHead, key); }
std::optional<Key> parsePublicKey(std::string_view text) { return unwrapped("PUBLIC KEY", publicHead, text); }
std::string secretKey(const Key& seed) { return wrapped("PRIVATE KEY", secretHead, seed); }
std::optional<Key> parseSecretKey(std::string_view text)
{
    return unwrapped("PRIVATE KEY", secretHead, text);
}

} // namespace lab::pem
