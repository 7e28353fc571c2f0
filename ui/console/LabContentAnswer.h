// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/LabContent.h"

#include <Poco/JSON/Object.h>

#include <chrono>

namespace ui::console {

class Console;

/// What a copy holds, as `--json` shows it: `{"tables":[{"name","rows","sha256"}],"rows","stations":[{"station",
/// "seq","hash"}],"seconds"}`.
Poco::JSON::Object toJson(const lab::LabContent& content, std::chrono::duration<double> took);

/// Says every hundred thousandth row on standard error.
lab::RowProgress rowProgress(const Console& console);

} // namespace ui::console
