// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Message.h"
#include "lab/values/Zone.h"
#include "ui/text/Language.h"

#include <optional>
#include <string>
#include <string_view>

namespace ui::desktop {

/// The window's language and the lab's zone: what turns codes, dates and moments into what a person reads.
class Wording {
public:
    Wording(Language language, lab::Zone zone)
        : language_(language)
        , zone_(std::move(zone))
    {
    }

    Language language() const { return language_; }
    const lab::Zone& zone() const { return zone_; }

    std::string operator()(std::string_view code, std::vector<lab::Message::Argument> arguments = {}) const
    {
        return say(lab::Message {std::string(code), std::move(arguments)}, language_);
    }
    std::string operator()(const lab::Message& message) const { return say(message, language_); }

    /// "09:42"
    std::string clock(lab::Instant at) const;
    /// "23 Nov"
    std::string day(lab::Date date) const;
    /// "23 Nov 09:42"
    std::string moment(lab::Instant at) const;
    /// "Mon 23 Nov 2026 · 09:42"
    std::string fullMoment(lab::Instant at) const;
    /// "1 204", with narrow spaces
    static std::string count(std::int64_t number);

private:
    Language language_;
    lab::Zone zone_;
};

} // namespace ui::desktop
