// SPDX-License-Identifier: MIT
#include "ui/desktop/WxExecutor.h"

#include <wx/app.h>

namespace ui::desktop {

WxExecutor::WxExecutor()
    : ThreadExecutor([](std::function<void()> work) { wxTheApp->CallAfter(std::move(work)); })
{
}

} // namespace ui::desktop
