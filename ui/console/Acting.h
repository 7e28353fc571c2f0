// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "ui/Workstation.h"
#include "ui/console/Console.h"

namespace ui::console {

/// Opens the lab, finds in whose name a command of that role acts, and lets `work(workstation, who)` do it;
/// says the refusal when one of the two is not to be had. Returns the exit code.
template <class Work> int acting(const Console& console, lab::Role role, Work work)
{
    const auto opened = console.workstation();
    if (!opened)
        return console.refuse(opened.error());
    const auto who = console.personFor(**opened, role);
    if (!who)
        return console.refuse(who.error());
    return work(**opened, *who);
}

} // namespace ui::console
