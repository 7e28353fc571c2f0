// SPDX-License-Identifier: MIT
#include "scanner/devices/KeyboardWedge.h"

#include <algorithm>

namespace scanner {
namespace {

    /// Behind a prefix it can only be a scanner, however slow its radio is.
    constexpr std::chrono::milliseconds prefixedPatience {500};
    /// A burst without a line end is over after so many thresholds.
    constexpr int silentEnd = 2;

    std::string withSeparators(std::string text, const std::string& substitute)
    {
        if (substitute.empty())
            return text;
        for (auto at = text.find(substitute); at != std::string::npos; at = text.find(substitute, at + 1))
            text.replace(at, substitute.size(), 1, '\x1D');
        return text;
    }

} // namespace

KeyboardWedge::Outcome KeyboardWedge::key(const std::string& character, Time at)
{
    // A key that comes too late for those before it begins anew.
    Outcome outcome;
    if (isHolding() && at - keys_.back().at > patience())
        outcome = isScan() ? scanned() : released();
    keys_.push_back({character, at});
    return outcome;
}

KeyboardWedge::Outcome KeyboardWedge::end(Time at)
{
    if (isHolding() && isScan() && at - keys_.back().at <= silence())
        return scanned();
    return released();
}

KeyboardWedge::Outcome KeyboardWedge::pause(Time now)
{
    if (!isHolding() || now - keys_.back().at <= silence())
        return {};
    return isScan() ? scanned() : released();
}

bool KeyboardWedge::isPrefixed() const
{
    return !options_.prefix.empty() && held().starts_with(options_.prefix);
}

KeyboardWedge::Duration KeyboardWedge::patience() const
{
    return isPrefixed() ? prefixedPatience : options_.threshold;
}

KeyboardWedge::Duration KeyboardWedge::silence() const
{
    return isScan() && !isPrefixed() ? silentEnd * options_.threshold : patience();
}

bool KeyboardWedge::isScan() const { return isPrefixed() || isBurst(); }

bool KeyboardWedge::isBurst() const
{
    if (keys_.size() < std::max<std::size_t>(2, options_.shortest))
        return false;
    return std::ranges::adjacent_find(keys_, [this](const Key& a, const Key& b) {
        return b.at - a.at > options_.threshold;
    }) == keys_.end();
}

KeyboardWedge::Outcome KeyboardWedge::released()
{
    Outcome outcome {.typed = held(), .scan = {}};
    keys_.clear();
    return outcome;
}

KeyboardWedge::Outcome KeyboardWedge::scanned()
{
    auto text = held();
    if (isPrefixed())
        text.erase(0, options_.prefix.size());
    keys_.clear();
    return {.typed = {}, .scan = withSeparators(std::move(text), options_.separator)};
}

std::string KeyboardWedge::held() const
{
    std::string text;
    for (const auto& key : keys_)
        text += key.character;
    return text;
}

} // namespace scanner
