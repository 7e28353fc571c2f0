// SPDX-License-Identifier: MIT
#pragma once

#include "ui/console/Commands.h"

namespace ui::console {

// The tools around the plan: each adds its command, one file each.
void addWhatIf(CLI::App& plan, Action& chosen); ///< under `plan`
void addCalendar(CLI::App& app, Action& chosen);
void addCapacity(CLI::App& app, Action& chosen);
void addTariff(CLI::App& app, Action& chosen);
void addDispatch(CLI::App& app, Action& chosen);

} // namespace ui::console
