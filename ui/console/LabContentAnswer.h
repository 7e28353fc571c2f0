// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/LabContent.h"

#include <Poco/JSON/Object.h>

#include <chrono>

namespace ui::console {

class Console;

/// What a copy holds and how long it took, as `--json` shows it: lab::toJson with `"seconds"`.
Poco::JSON::Object answerOf(const lab::LabContent& content, std::chrono::duration<double> took);

/// Says every hundred thousandth row on standard error.
lab::RowProgress rowProgress(const Console& console);

} // namespace ui::console
