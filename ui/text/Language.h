// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"
#include "lab/values/Message.h"

#include <string>
#include <string_view>

namespace ui {

enum class Language { English, Spanish };

/// "en" or "es"; refuses with "language.unknown".
lab::Expected<Language> parseLanguage(std::string_view code);

/// The text of a code in that language, with `{name}` replaced by the argument of that name. The one place
/// where codes become words; a code without a text comes out as the code itself, which a test forbids.
std::string say(const lab::Message& message, Language language);
std::string say(std::string_view code, Language language);

/// True when the table has that code (in every language: a row cannot hold one alone).
bool canSay(std::string_view code);

} // namespace ui
