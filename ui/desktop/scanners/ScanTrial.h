// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/LabelParser.h"
#include "scanner/devices/KeyboardWedge.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui::desktop {

/// What came of one code that was tried on a scanner.
struct TrialScan {
    enum class Source { Keys, Device, Camera };

    Source source = Source::Keys;
    std::string bytes; ///< as they came, without prefix and line end
    /// The longest time between two of its keys; nothing from anything that is no keyboard.
    std::optional<std::chrono::milliseconds> slowest;
    /// The settings take it for a scan; else it counts as typed by hand.
    bool isScan = true;
    scanner::Label label; ///< what it means
};

/// Watches keys for the set-up screen: where one code ends is told by Enter or by a second of silence, so
/// that a scanner too slow for the settings is seen whole, and measured. One thread.
class ScanTrial {
public:
    using Time = scanner::KeyboardWedge::Time;

    ScanTrial(scanner::LabelParser parser, scanner::KeyboardWedge::Options options);

    void setOptions(scanner::KeyboardWedge::Options options) { options_ = std::move(options); }
    const scanner::KeyboardWedge::Options& options() const { return options_; }

    /// A key that writes something.
    void key(const std::string& character, Time at);
    /// Enter or Tab. Nothing when no key came before.
    std::optional<TrialScan> end(Time at);
    /// Time has gone by.
    std::optional<TrialScan> pause(Time now);
    /// A code from a device that is no keyboard.
    TrialScan heard(TrialScan::Source source, const std::string& bytes) const;

    static constexpr std::chrono::milliseconds silence {1000};

private:
    std::vector<std::pair<std::string, Time>> keys_;
    scanner::LabelParser parser_;
    scanner::KeyboardWedge::Options options_;
};

/// With a picture in the place of every control character: "␝" for the separator of GS1.
std::string withVisibleControls(const std::string& bytes);
/// "01 04 1D", at most so many bytes and then "…".
std::string hexadecimal(const std::string& bytes, std::size_t most);

} // namespace ui::desktop
