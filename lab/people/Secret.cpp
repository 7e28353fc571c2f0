// SPDX-License-Identifier: MIT
#include "lab/people/Secret.h"

#include "lab/FileContent.h"
#include "lab/records/Words.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <sys/stat.h>
#include <unistd.h>

namespace lab {
namespace {

    constexpr Words<Secret::Kind, 2> kinds {{{
        {Secret::Kind::Pin, "pin"},
        {Secret::Kind::Passphrase, "passphrase"},
    }}};

    // OWASP's and libsodium's moderate range: three passes over 64 MiB.
    constexpr unsigned long long passes = 3;
    constexpr std::size_t memory = 64UL * 1024 * 1024;

    bool isDigit(char c) { return c >= '0' && c <= '9'; }

    /// 111111, 123456, 987654
    bool isSimple(std::string_view digits)
    {
        for (const int step : {0, 1, -1}) {
            bool all = true;
            for (std::size_t i = 1; i < digits.size(); ++i)
                all = all && digits[i] - digits[i - 1] == step;
            if (all)
                return true;
        }
        return false;
    }

} // namespace

std::string_view word(Secret::Kind kind) { return kinds.word(kind); }

Expected<Secret> Secret::fromFile(const std::filesystem::path& file)
{
    const auto refuse = [&](const char* code) { return refused(code, {{"file", file.string()}}); };
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return refuse("pin-file.absent");
    if ((status.st_mode & 0777U) != 0600U || status.st_uid != ::geteuid())
        return refuse("pin-file.mode");
    auto content = fileContent(file);
    if (!content)
        return refuse("pin-file.absent");
    Secret whole(*std::move(content));
    auto line = std::string_view(whole.text_).substr(0, whole.text_.find('\n'));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.empty())
        return refuse("pin-file.empty");
    return Secret(std::string(line));
}

Secret::~Secret() { sodium_memzero(text_.data(), text_.size()); }

Secret::Secret(Secret&& other) noexcept
    : text_(other.text_) // a copy: a moved short text would stay behind unwiped
{
    sodium_memzero(other.text_.data(), other.text_.size());
    other.text_.clear();
}

Secret::Kind Secret::kind() const
{
    return std::ranges::all_of(text_, isDigit) ? Kind::Pin : Kind::Passphrase;
}

Expected<void> Secret::suits(Role role) const
{
    if (kind() == Kind::Pin) {
        if (role == Role::Supervisor)
            return refused("passphrase.needed", {{"least", std::to_string(shortestPassphrase)}});
        if (text_.size() < shortestPin)
            return refused("pin.short", {{"least", std::to_string(shortestPin)}});
        if (isSimple(text_))
            return refused("pin.simple");
    } else if (text_.size() < shortestPassphrase) {
        return refused("passphrase.short", {{"least", std::to_string(shortestPassphrase)}});
    }
    return {};
}

std::string Secret::hash() const
{
    std::array<char, crypto_pwhash_argon2id_STRBYTES> hash {};
    if (sodium_init() < 0
        || crypto_pwhash_argon2id_str(hash.data(), text_.data(), text_.size(), passes, memory) != 0)
        throw Failure({"secret.memory", {}});
    return hash.data();
}

bool Secret::matches(const std::string& hash) const
{
    return sodium_init() >= 0
           && crypto_pwhash_argon2id_str_verify(hash.c_str(), text_.data(), text_.size()) == 0;
}

} // namespace lab
