// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace scanner {

/// Tells a scanner that types like a keyboard from a person who types: a scanner's keys come in a burst,
/// evenly and faster than hands, or behind a prefix that nobody types. While it is not sure it holds the
/// keys, for a moment that nobody notices; a person's keys are given back to the field that has the
/// keyboard, a scanner's never reach it. So a scan works wherever the keyboard is, and an edit in progress
/// is not damaged. One thread.
class KeyboardWedge {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::milliseconds;

    struct Options {
        /// The longest time between two keys of a scan; Bluetooth scanners need 100 and more. 20 … 150 ms.
        Duration threshold {50};
        /// Fewer keys than this in a burst are a person's.
        std::size_t shortest = 6;
        /// What the scanner sends in front of every code; the only certain sign. Empty: none.
        std::string prefix;
        /// What the scanner sends for a GS1 separator (0x1D). Empty: the separator itself.
        std::string separator;
    };

    /// What a key or a pause brought about.
    struct Outcome {
        std::string typed; ///< a person's keys, to be given to the field that has the keyboard
        std::optional<std::string> scan; ///< a code, without prefix and line end, separators as 0x1D
    };

    explicit KeyboardWedge(Options options)
        : options_(std::move(options))
    {
    }

    /// A key that writes something, as UTF-8.
    Outcome key(const std::string& character, Time at);

    /// Enter or Tab: it ends a scan, and then it is no key of anybody's. `Outcome::scan` empty: it is a
    /// person's, and whoever asked passes it on behind `Outcome::typed`.
    Outcome end(Time at);

    /// Time has gone by: keys held too long are a person's, or the end of a scan without a line end. To be
    /// called every `threshold` or so while `isHolding`.
    Outcome pause(Time now);

    bool isHolding() const { return !keys_.empty(); }

private:
    struct Key {
        std::string character;
        Time at;
    };

    bool isPrefixed() const;
    bool isBurst() const;
    bool isScan() const;
    Duration patience() const; ///< within which the next key belongs to those held
    Duration silence() const; ///< after which nothing more comes
    Outcome released();
    Outcome scanned();
    std::string held() const;

    Options options_;
    std::vector<Key> keys_;
};

} // namespace scanner
