// SPDX-License-Identifier: MIT
#include "ui/desktop/scanners/ScanTrial.h"

#include <algorithm>

namespace ui::desktop {

ScanTrial::ScanTrial(scanner::LabelParser parser, scanner::KeyboardWedge::Options options)
    : parser_(std::move(parser))
    , options_(std::move(options))
{
}

void ScanTrial::key(const std::string& character, Time at) { keys_.emplace_back(character, at); }

std::optional<TrialScan> ScanTrial::end(Time at)
{
    if (keys_.empty())
        return std::nullopt;
    // The keys are judged by the very thing that judges them at the desks.
    scanner::KeyboardWedge wedge(options_);
    bool broken = false;
    std::string typed;
    std::chrono::milliseconds slowest {0};
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const auto& [character, time] = keys_[i];
        const auto outcome = wedge.key(character, time);
        broken = broken || outcome.scan || !outcome.typed.empty();
        typed += character;
        if (i > 0)
            slowest = std::max(
                slowest, std::chrono::duration_cast<std::chrono::milliseconds>(time - keys_[i - 1].second));
    }
    // Where the end is a second of silence the scanner sends none; the burst was over after the last key.
    const auto last = wedge.end(std::min(at, keys_.back().second + options_.threshold));
    keys_.clear();
    const bool isScan = !broken && last.scan.has_value();
    const auto bytes = isScan ? *last.scan : typed;
    return TrialScan {TrialScan::Source::Keys, bytes, slowest, isScan, parser_.parseKeys(bytes)};
}

std::optional<TrialScan> ScanTrial::pause(Time now)
{
    if (keys_.empty() || now - keys_.back().second < silence)
        return std::nullopt;
    return end(now);
}

TrialScan ScanTrial::heard(TrialScan::Source source, const std::string& bytes) const
{
    return {source, bytes, std::nullopt, true, parser_.parseKeys(bytes)};
}

std::string withVisibleControls(const std::string& bytes)
{
    std::string shown;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x20) { // U+2400 and on are pictures of them; in UTF-8 E2 90 80
            shown += "\xE2\x90";
            shown += static_cast<char>(0x80 + code);
        } else if (code == 0x7F) {
            shown += "\xE2\x90\xA1";
        } else {
            shown += byte;
        }
    }
    return shown;
}

std::string hexadecimal(const std::string& bytes, std::size_t most)
{
    constexpr auto digits = "0123456789ABCDEF";
    std::string shown;
    for (const char byte : bytes.substr(0, most)) {
        const auto code = static_cast<unsigned char>(byte);
        if (!shown.empty())
            shown += ' ';
        shown += digits[code >> 4];
        shown += digits[code & 0xF];
    }
    return bytes.size() > most ? shown + " …" : shown;
}

} // namespace ui::desktop
