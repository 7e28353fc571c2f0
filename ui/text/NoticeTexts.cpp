// SPDX-License-Identifier: MIT
#include "ui/text/NoticeTexts.h"

#include "ui/text/Dates.h"
#include "ui/text/Language.h"

namespace ui {

logistics::NoticeText noticeText(
    const logistics::Notice& notice, const lab::Client& client, const lab::Kit& kit)
{
    const auto language = parseLanguage(notice.language).value_or(Language::English);
    const std::vector<lab::Message::Argument> arguments {{"name", client.name},
        {"outbound", kit.outbound.text()}, {"return", kit.returning.text()},
        {"from", fullDate(kit.windowFrom, language)}, {"until", fullDate(kit.windowUntil, language)},
        {"box", kit.box.text()}};
    const auto code = "notice." + std::string(word(notice.kind));
    return {say({code + ".subject", arguments}, language), say({code + ".body", arguments}, language)};
}

} // namespace ui
