// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Expected.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lab {

/// What a person proves with who they are: a PIN, or a passphrase. It is never shown, logged or stored; its
/// memory is wiped at the end.
class Secret {
public:
    enum class Kind { Pin, Passphrase };

    static constexpr std::size_t shortestPin = 6;
    static constexpr std::size_t shortestPassphrase = 12;

    explicit Secret(std::string text)
        : text_(std::move(text))
    {
    }
    /// The first line of a file that only its owner may read (mode 0600). Refuses with "pin-file.absent",
    /// "pin-file.mode" and "pin-file.empty".
    static Expected<Secret> fromFile(const std::filesystem::path& file);

    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret& operator=(Secret&&) = delete;

    /// A PIN is digits alone.
    Kind kind() const;
    /// Whether a person of that role may have it: a PIN of at least six digits that are neither all the same
    /// nor a run, or a passphrase of at least twelve characters; supervisors need a passphrase. Refuses with
    /// "pin.short", "pin.simple", "passphrase.short", "passphrase.needed".
    Expected<void> suits(Role role) const;

    /// Argon2id with a fresh salt, about a tenth of a second and 64 MiB of memory. Throws Failure
    /// "secret.memory" when there is not that much.
    std::string hash() const;
    /// True when `hash` was made of this secret. As slow as hash().
    bool matches(const std::string& hash) const;

private:
    std::string text_;
};

std::string_view word(Secret::Kind kind);

} // namespace lab
